import { generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import { KIND_IDS, KINDS, textFields, valueFields } from "@/lib/plan/cards";
import { assignCodes } from "@/lib/plan/codes";
import type { Part } from "@/lib/plan/document";
import type { FieldSpec } from "@/lib/plan/field-spec";
import { makeCard, type Scalar } from "@/lib/plan/make-card";
import { writeProse } from "@/lib/plan/prose";
import { readCards } from "@/lib/plan/read";
import { layOut } from "@/lib/plan/seed";
import { ITEMS } from "@/lib/review/catalogue";

/** The same numbers every time: a small generator with a seed, from 0 up to 1. */
export function numbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const WORDS =
	"ward home carer list discharge housing visit weekday board partner shared ready nurse social work fitter record call review month lead plan people team before after every safe agreed hub".split(
		" ",
	);

export interface BigPlan {
	doc: Y.Doc;
	update: Uint8Array;
	partners: { id: string; name: string; code: string; kind: "other"; left: null }[];
}

/**
 * A plan of so many cards (the ten barriers among them), the same on every computer: all kinds, filled fields,
 * prose, links, parts, two cards in a hundred in the bin.
 */
export function bigPlan(cards = 300, partnerCount = 8, seed = 7): BigPlan {
	const random = numbers(seed);
	const below = (n: number) => Math.floor(random() * n);
	const id = (prefix: string, n: number) =>
		`0190${prefix}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
	const sentence = (length: number) => {
		const said = Array.from({ length }, () => WORDS[below(WORDS.length)] ?? "").join(" ");
		return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
	};
	const partners = Array.from({ length: partnerCount }, (_, n) => ({
		id: id("aaaa", n + 1),
		name: `${["Ashdene", "Wexmoor", "Harrowfold", "Lantern", "Northmere", "Thorley", "Bayard", "Quayside"][n % 8]} ${n + 1}`,
		code: `P${n + 1}`,
		kind: "other" as const,
		left: null,
	}));
	const value = (spec: FieldSpec): Scalar | undefined => {
		switch (spec.type) {
			case "choice":
				return spec.choicesBy ? undefined : spec.choices?.[below(spec.choices.length)];
			case "partner":
				return partners[below(partners.length)]?.id;
			case "date":
				return `2027-0${1 + below(9)}-1${below(10)}`;
			case "percent":
				return below(101);
			case "year":
				return 2026;
			default:
				return 100 * below(500);
		}
	};
	const at = "2026-03-12T10:42:00.000Z";
	const doc = new Y.Doc();
	doc.clientID = 1;
	layOut(
		doc,
		{
			title: "A plan of three hundred cards",
			place: "Everywhere",
			model: "strategic_level",
			purpose: sentence(20),
			start: "2026-04-01",
			end: "2029-03-31",
			cycle: "quarterly",
		},
		at,
	);
	const kinds = KIND_IDS.filter((kind) => kind !== "barrier");
	const count = Math.max(0, cards - readCards(doc).length);
	const orders = generateNKeysBetween("b00", null, count);
	const ids = Array.from({ length: count }, (_, n) => id("bbbb", n + 1));
	doc.transact(() => {
		ids.forEach((card, n) => {
			const kind = kinds[n % kinds.length] ?? "aim";
			const some = (of: number) => partners.filter(() => below(of) === 0).map((partner) => partner.id);
			makeCard(doc, {
				id: card,
				kind,
				order: orders[n] ?? "b00",
				title: sentence(3 + below(9)),
				texts: Object.fromEntries(
					textFields(kind).map(({ name, type }) => [
						name,
						below(3) === 0 ? "" : sentence(type === "line" ? 4 : 18),
					]),
				),
				fields: Object.fromEntries(
					valueFields(kind).flatMap((spec) => {
						const one = below(4) === 0 ? undefined : value(spec);
						return one === undefined ? [] : [[spec.name, one]];
					}),
				),
				partners: some(2),
				links: ITEMS.filter(() => below(8) === 0).map((item) =>
					item.kind === "factor" ? (`factor:${item.id}` as const) : (`barrier:${item.id}` as const),
				),
				parts:
					kind === "role"
						? Object.fromEntries(
								some(1).map((partner, index) => [partner, (index === 0 ? "AR" : "I") as Part]),
							)
						: {},
				body: (fragment) =>
					writeProse(
						fragment,
						Array.from({ length: 1 + below(5) }, () => ({
							type: "paragraph",
							content: [{ type: "text", text: sentence(25) }],
						})),
					),
				deleted: n % 50 === 49 ? { at, by: "" } : null,
				created: at,
				createdBy: "",
			});
		});
	});
	assignCodes(doc, ids);
	expectSize(doc, Math.max(cards, 10));
	return { doc, update: Y.encodeStateAsUpdate(doc), partners };
}

function expectSize(doc: Y.Doc, cards: number): void {
	const made = readCards(doc).length;
	if (made !== cards) throw new Error(`Asked for ${cards} cards, made ${made}`);
	if (Object.keys(KINDS).length < 12) throw new Error("The table of cards lost a kind");
}
