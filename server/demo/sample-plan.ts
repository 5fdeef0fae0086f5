import { generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import { type CardId, newId, type PartnerId } from "@/lib/ids";
import { fieldSpec, sectionOf } from "@/lib/plan/cards";
import { assignCodes } from "@/lib/plan/codes";
import { addDays, daysBetween } from "@/lib/plan/dates";
import { cardMap, textOf } from "@/lib/plan/document";
import { type LinkKey, makeCard } from "@/lib/plan/make-card";
import { writeProse } from "@/lib/plan/prose";
import { readCards } from "@/lib/plan/read";
import { type FirstBrief, layOut } from "@/lib/plan/seed";
import { spliceText } from "@/lib/plan/splice-text";
import type { Role } from "@/lib/seat/may";
import type { PartnerKind } from "@/lib/seat/partner-kinds";
import { paragraph, partsOf, type SampleCard } from "./sample-cards";
import { changesSince } from "./sample-changes";
import type { Story } from "./story";

export interface SamplePlan {
	story: Story;
	plan: FirstBrief;
	partners: { id: PartnerId; name: string; code: string; kind: PartnerKind }[];
	/** Everybody on the plan; `partner` is a code. The first one leads the plan. */
	people: {
		name: string;
		email: string;
		partner: string;
		role: Role;
		signatory: boolean;
		planLead: boolean;
	}[];
	/** The first update of its document: the words as they were put to its partners. */
	update: Uint8Array;
	/** The document of that update. */
	before: Y.Doc;
	/** What was written since, each by one person; it lapsed two agreements. */
	later: { by: string; cards: CardId[]; update: Uint8Array; at: Date }[];
	/** What the ledger says of those lapses. */
	lapses: { at: Date; entry: { of: string; editors: { name: string; partner: PartnerId }[] } }[];
	/** When the plan was begun. */
	begunAt: Date;
	/** A day of the pictures, moved to today's. */
	day: (drawn: string) => string;
}

const PARTNERS: readonly [code: string, name: string, kind: PartnerKind][] = [
	["AH", "Ashdene Hospitals NHS Trust", "nhs_provider"],
	["WC", "Wexmoor County Council, Adult Social Care", "local_authority"],
	["HH", "Harrowfold Homes", "housing"],
	["LC", "Lantern Carers", "voluntary"],
	["NG", "Northmere GP Federation", "primary_care"],
];

const PEOPLE: readonly [name: string, partner: string, role: Role, signatory: boolean][] = [
	["Oriel Pennock", "WC", "lead", false],
	["Kesia Dunmore", "WC", "viewer", true],
	["Imara Holloway", "AH", "lead", false],
	["Tobin Sarkar-Lee", "AH", "editor", true],
	["Lowri Tamsett", "HH", "lead", true],
	["Jonah Westrup", "HH", "commenter", false],
	["Bettina Osgrove", "LC", "lead", true],
	["Farid Quillen", "NG", "lead", true],
	["Ines Thackwray", "NG", "viewer", false],
];

/** Reserved for examples by RFC 2606: no mail to it ever arrives anywhere. */
const address = (name: string): string => `${name.toLowerCase().replaceAll(" ", ".")}@sample.invalid`;

/**
 * A plan of the design's pictures, as if its day were today. All organisations and people are invented.
 *
 * @returns plain data; nothing is written anywhere. `today` is "YYYY-MM-DD".
 */
export function samplePlan(today: string, story: Story): SamplePlan {
	const shift = daysBetween(story.drawnOn, today);
	const day = (date: string) => addDays(date, shift);
	const partners = PARTNERS.map(([code, name, kind]) => ({ id: newId(), name, code, kind }));
	const plan: FirstBrief = {
		title: story.title,
		place: "County of Wexmoor, four wards to start",
		model: "multi_agency_team",
		purpose:
			"So that adults leaving Ashdene hospitals go home on the day they are ready, to a safe house, with their carer prepared.",
		population: "Adults leaving Ashdene wards, and their carers",
		start: day("2026-04-01"),
		end: null,
		cycle: "monthly",
	};
	const begunAt = new Date(`${day(story.begunOn)}T09:00:00Z`);
	const doc = new Y.Doc();
	const at = begunAt.toISOString();
	layOut(doc, plan, at);
	doc.transact(() => {
		const idOf = new Map<string, CardId>(story.cards.map(({ code }) => [code, newId()]));
		const partnerOf = new Map<string, PartnerId>(partners.map(({ code, id }) => [code, id]));
		for (const section of new Set(story.cards.map(({ kind }) => sectionOf(kind)))) {
			const row = story.cards.filter(({ kind }) => sectionOf(kind) === section);
			const last = readCards(doc)
				.filter((card) => card.section === section)
				.at(-1);
			const orders = generateNKeysBetween(last?.order ?? null, null, row.length);
			row.forEach((card, index) => {
				writeCard(doc, card, orders[index] ?? "a0", { idOf, partnerOf, day, at });
			});
		}
		for (const [id, words] of Object.entries(story.barriers)) {
			const barrier = cardMap(doc, id);
			const shows = barrier && textOf(barrier, "shows");
			if (shows) spliceText(shows, words);
		}
	});
	assignCodes(
		doc,
		readCards(doc)
			.filter((card) => card.code === "")
			.map((card) => card.id),
	);
	const people = PEOPLE.map(([name, partner, role, signatory], index) => ({
		name,
		email: address(name),
		partner,
		role,
		signatory,
		planLead: index === 0,
	}));
	const changed = changesSince(doc, { day, partners, story });
	return {
		story,
		plan,
		partners,
		people,
		update: Y.encodeStateAsUpdate(doc),
		before: doc,
		...changed,
		begunAt,
		day,
	};
}

interface Given {
	idOf: ReadonlyMap<string, CardId>;
	partnerOf: ReadonlyMap<string, PartnerId>;
	day: (date: string) => string;
	at: string;
}

function writeCard(doc: Y.Doc, card: SampleCard, order: string, { idOf, partnerOf, day, at }: Given): void {
	const id = idOf.get(card.code) ?? newId();
	const ids = (codes: readonly string[]) => codes.flatMap((code) => partnerOf.get(code) ?? []);
	const fields = Object.fromEntries(
		Object.entries(card.fields ?? {}).map(([name, value]) => {
			const type = fieldSpec(card.kind, name)?.type;
			if (type === "date") return [name, day(String(value))];
			return [name, type === "partner" ? (partnerOf.get(String(value)) ?? value) : value];
		}),
	);
	const items = card.items.split(" ");
	const parts = partsOf(card.parts ?? "", [...partnerOf.keys()]);
	makeCard(doc, {
		id,
		kind: card.kind,
		code: card.code,
		order,
		title: card.title,
		texts: card.texts,
		fields,
		partners: ids(card.partners.split(" ")),
		links: [
			...items.map((item): LinkKey => (item.startsWith("F") ? `factor:${item}` : `barrier:${item}`)),
			...(card.cards ?? []).flatMap((code): LinkKey[] => {
				const other = idOf.get(code);
				return other ? [`card:${other}`] : [];
			}),
		],
		parts: Object.fromEntries(
			Object.entries(parts).flatMap(([code, part]) => ids([code]).map((one) => [one, part])),
		),
		body: (fragment) =>
			writeProse(
				fragment,
				(card.prose ?? []).map((block) => (typeof block === "string" ? paragraph(block) : block)),
			),
		created: at,
		createdBy: "",
	});
}
