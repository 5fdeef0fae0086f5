import { generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import { type CardId, newId, type PartnerId } from "@/lib/ids";
import { sectionOf } from "@/lib/plan/cards";
import { assignCodes } from "@/lib/plan/codes";
import { addDays, daysBetween } from "@/lib/plan/dates";
import { cardMap, textOf } from "@/lib/plan/document";
import { readCards } from "@/lib/plan/read";
import { type FirstBrief, layOut } from "@/lib/plan/seed";
import { spliceText } from "@/lib/plan/splice-text";
import type { Role } from "@/lib/seat/may";
import type { PartnerKind } from "@/lib/seat/partner-kinds";
import type { SampleCard } from "./sample-cards";
import { cardsFromTheStart, type Edit, History, type Lapse, lapsesOf, momentIn } from "./sample-edits";
import type { Story } from "./story";
import { type Codes, writeCard } from "./write-card";

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
	/** The first update of its document: the words with which it was begun. */
	update: Uint8Array;
	/** What was written since, and how it read at any moment. */
	history: History;
	/** What the ledger says of agreements that what was written lapsed. */
	lapses: Lapse[];
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
	const idOf = new Map<string, CardId>(story.cards.map(({ code }) => [code, newId()]));
	const codes: Codes = {
		card: (code) => idOf.get(code) ?? never(`The sample has no card ${code}`),
		partners: new Map(partners.map(({ code, id }) => [code, id])),
		day,
	};
	const orders = ordersAfter(doc, story.cards);
	const orderOf = (code: string) => orders.get(code) ?? never(`The sample's card ${code} has no place`);
	const { first, edits } = cardsFromTheStart(story, codes, orderOf);
	doc.transact(() => {
		for (const card of first) writeCard(doc, card, codes, { order: orderOf(card.code), at });
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
	const changes = story.changes.map(
		({ by, of, at, edit }): Edit => ({
			by,
			of,
			at: momentIn(at, day),
			write: (draft) => edit(cardMap(draft, codes.card(of)) ?? never(`The sample has no card ${of}`)),
		}),
	);
	const all = [...edits, ...changes].sort((a, b) => a.at.getTime() - b.at.getTime());
	const people = PEOPLE.map(([name, partner, role, signatory], index) => ({
		name,
		email: address(name),
		partner,
		role,
		signatory,
		planLead: index === 0,
	}));
	const partnerOf = (person: string) =>
		partners.find(({ code }) => code === people.find(({ name }) => name === person)?.partner)?.id ??
		never(`Nobody of the sample is called ${person}`);
	const history = new History(doc, all, codes);
	return {
		story,
		plan,
		partners,
		people,
		update: Y.encodeStateAsUpdate(doc),
		history,
		lapses: lapsesOf(story, history, { codes, partnerOf }),
		begunAt,
		day,
	};
}

/** The places of all cards of the story, after those that every plan is born with. */
function ordersAfter(doc: Y.Doc, cards: readonly SampleCard[]): ReadonlyMap<string, string> {
	const sections = new Set(cards.map(({ kind }) => sectionOf(kind)));
	return new Map(
		[...sections].flatMap((section) => {
			const row = cards.filter(({ kind }) => sectionOf(kind) === section);
			const last = readCards(doc)
				.filter((card) => card.section === section)
				.at(-1);
			const orders = generateNKeysBetween(last?.order ?? null, null, row.length);
			return row.map(({ code }, index): [string, string] => [code, orders[index] ?? "a0"]);
		}),
	);
}

function never(why: string): never {
	throw new Error(why);
}
