import review from "./review.json" with { type: "json" };

export const MODEL_IDS = [
	"placement_scheme",
	"multi_agency_team",
	"case_care_management",
	"strategic_level",
] as const;
export type ModelId = (typeof MODEL_IDS)[number];

export const THEME_IDS = ["organisational", "cultural_professional", "contextual"] as const;
export type ThemeId = (typeof THEME_IDS)[number];

/** One of the review's twenty items. `text` is the review's wording; the theme is our grouping, never a quotation. */
export interface ReviewItem {
	/** "F01" to "F10", "B01" to "B10". */
	id: string;
	/** How people say it: "F1", "B10". */
	code: string;
	text: string;
	short: string;
	theme: ThemeId;
	kind: "factor" | "barrier";
}

export interface Pair {
	factor: string;
	barrier: string;
	kind: "mirror" | "related" | "remedy";
}

/** "B05" as people say it: "B5". */
export const shortCode = (id: string): string => id.replace(/^([A-Z])0+(?=\d)/, "$1");

const item =
	(kind: ReviewItem["kind"]) => (raw: { id: string; text: string; short: string; theme: string }) => ({
		id: raw.id,
		code: shortCode(raw.id),
		text: raw.text,
		short: raw.short,
		theme: raw.theme as ThemeId,
		kind,
	});

/** What promotes joint working, by number. */
export const FACTORS: readonly ReviewItem[] = review.factors.map(item("factor"));
/** What hinders joint working, by number. */
export const BARRIERS: readonly ReviewItem[] = review.barriers.map(item("barrier"));
/** All twenty, factors first, by number. */
export const ITEMS: readonly ReviewItem[] = [...FACTORS, ...BARRIERS];

export const THEMES: readonly { id: ThemeId; name: string }[] = review.themes.map((theme) => ({
	id: theme.id as ThemeId,
	name: theme.name,
}));

export const MODELS: readonly { id: ModelId; name: string; gist: string }[] = review.models.map((model) => ({
	...model,
	id: model.id as ModelId,
}));

/** Which factor and which barrier belong together, as we see it; B06 and B09 have no partner. */
export const PAIRS: readonly Pair[] = review.pairs as Pair[];

/** The review and its closing message, in the source's own words. */
export const SOURCE = review.source;

const byId = new Map(ITEMS.map((one) => [one.id, one]));

/** The item with this id, or null: documents and files may hold ids that the review does not know. */
export const itemOf = (id: string): ReviewItem | null => byId.get(id) ?? null;

export const isFactor = (id: string): boolean => byId.get(id)?.kind === "factor";
export const isBarrier = (id: string): boolean => byId.get(id)?.kind === "barrier";
export const isModel = (id: unknown): id is ModelId => MODEL_IDS.includes(id as ModelId);

export const modelName = (id: string): string => MODELS.find((model) => model.id === id)?.name ?? id;
