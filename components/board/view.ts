import type { CardId } from "@/lib/ids";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import { serves } from "@/lib/plan/coverage";
import { type CardDraft, fixedBarrier, untouched } from "@/lib/plan/read";
import { SLOT_KINDS, type SlotKind, slotStop } from "./gap-slot";
import type { Grid } from "./grid";

/** What one section shows. */
export interface SectionView {
	/** Every card of the section that is drawn as a card, in order. */
	all: readonly CardDraft[];
	/** Those that the search and the filter let through. */
	shown: readonly CardDraft[];
	/** Those shown that also serve the item of the lens; all of them without a lens. */
	open: number;
}

export interface BoardView {
	sections: Record<Section, SectionView>;
	/** Kinds of People and place without a card. */
	slots: readonly { kind: SlotKind; item: string }[];
	/** The fixed barriers that nobody has written to, with the number of strategies that answer each. */
	barriers: readonly { card: CardDraft; strategies: number }[];
	/** Cards shown that the lens folds. */
	folded: ReadonlySet<CardId>;
	/** Where the arrow keys go. */
	grid: Grid;
	/** Cards on the board, and those that the search and the filter let through. */
	all: number;
	shown: number;
	/** Cards that serve the item of the lens. */
	serving: number;
}

export interface Narrowing {
	lens: string | null;
	/** Whether search and filter let a card through; null while neither is on. */
	through: ((card: CardDraft) => boolean) | null;
}

const NONE_FOLDED: ReadonlySet<CardId> = new Set();

export const emptyStop = (section: Section) => `empty:${section}`;

/**
 * What the board draws, section by section. [U4]
 *
 * The lens takes nothing away: what does not serve is folded to a line and stays in its place. Search and filter
 * do take away, and the counts say so.
 */
export function boardView(live: readonly CardDraft[], { lens, through }: Narrowing): BoardView {
	const drawn = live.filter((card) => !untouched(card));
	const sections = Object.fromEntries(
		SECTIONS.map(({ section }) => [section, sectionView(drawn, section, { lens, through })]),
	) as Record<Section, SectionView>;
	const people = sections.people.all;
	const slots =
		through || people.length === 0
			? []
			: SLOT_KINDS.filter(({ kind }) => !people.some((card) => card.kind === kind));
	const strategies = drawn.filter((card) => card.kind === "strategy");
	const barriers = live
		.filter((card) => untouched(card) && (!through || through(card)))
		.map((card) => ({
			card,
			strategies: strategies.filter((one) => one.barriers.includes(card.id)).length,
		}))
		.sort((a, b) => Math.min(a.strategies, 1) - Math.min(b.strategies, 1));
	const shown = SECTIONS.flatMap(({ section }) => sections[section].shown);
	return {
		sections,
		slots,
		barriers,
		folded: lens ? new Set(shown.filter((card) => !serves(card, lens)).map((card) => card.id)) : NONE_FOLDED,
		grid: SECTIONS.map(({ section }) => [
			...sections[section].shown.map((card) => card.id),
			...(sections[section].all.length === 0 && !through ? [emptyStop(section)] : []),
			...(section === "people" ? slots.filter(({ item }) => !lens || item === lens) : []).map(({ kind }) =>
				slotStop(kind),
			),
			...(section === "barriers" ? barriers.map(({ card }) => card.id) : []),
		]),
		all: drawn.length,
		shown: shown.length,
		serving: lens ? drawn.filter((card) => serves(card, lens)).length : drawn.length,
	};
}

function sectionView(
	drawn: readonly CardDraft[],
	section: Section,
	{ lens, through }: Narrowing,
): SectionView {
	const own = drawn.filter((card) => card.section === section);
	// The review's barriers that somebody has written to keep their numbers' order, after what can be moved.
	const all = [
		...own.filter((card) => !fixedBarrier(card.id)),
		...own.filter((card) => fixedBarrier(card.id)),
	];
	const shown = through ? all.filter(through) : all;
	return { all, shown, open: lens ? shown.filter((card) => serves(card, lens)).length : shown.length };
}

/** The cards of a section that can change places: all but the review's own barriers. */
export const movable = (view: SectionView): { all: readonly CardDraft[]; shown: readonly CardDraft[] } => ({
	all: view.all.filter((card) => !fixedBarrier(card.id)),
	shown: view.shown.filter((card) => !fixedBarrier(card.id)),
});

/** How many stops each section shows, for a search or a filter that is on. */
export const foundIn = ({ grid }: BoardView): Record<Section, number> =>
	Object.fromEntries(SECTIONS.map(({ section }, at) => [section, grid[at]?.length ?? 0])) as Record<
		Section,
		number
	>;

/** Which section holds a stop of the grid. */
export const sectionAt = (grid: Grid, stop: string | null): Section | null => {
	const column = grid.findIndex((stops) => stops.includes(stop ?? ""));
	return SECTIONS[column]?.section ?? null;
};
