import * as Y from "yjs";
import { cardSubject } from "@/lib/agreement/subject";
import type { CardId, PartnerId } from "@/lib/ids";
import { bodyOf, cardMap, textOf } from "@/lib/plan/document";
import { spliceText } from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";
import type { SamplePlan } from "./sample-plan";

/** One person's edit, made after the words were agreed. Days are those of the pictures. */
export interface Change {
	by: string;
	partner: string;
	/** A card's code. */
	of: string;
	at: string;
	/** The drawn day's time of day. */
	time: string;
	edit(card: Y.Map<unknown>): void;
}

/** The first piece of prose that holds these words. */
function pieceWith(fragment: Y.XmlFragment | null, words: string): Y.XmlText {
	for (const node of fragment?.createTreeWalker(() => true) ?? [])
		if (node instanceof Y.XmlText && node.toString().includes(words)) return node;
	throw new Error(`The sample has no prose with "${words}"`);
}

export const CHANGES: readonly Change[] = [
	{
		by: "Bettina Osgrove",
		partner: "LC",
		of: "A3",
		at: "2026-03-10",
		time: "15:20",
		edit(card) {
			const statement = textOf(card, "statement");
			if (statement)
				spliceText(statement, "Nine in ten carers have read the going home plan by 5pm the day before.");
		},
	},
	{
		by: "Imara Holloway",
		partner: "AH",
		of: "B5.1",
		at: "2026-03-11",
		time: "16:41",
		edit(card) {
			const piece = pieceWith(bodyOf(card), "noon on weekdays");
			const from = piece.toString().indexOf("noon on weekdays");
			piece.delete(from, "noon on weekdays".length);
			piece.insert(from, "10am every day, including weekends and bank holidays");
		},
	},
	{
		by: "Farid Quillen",
		partner: "NG",
		of: "B5.1",
		at: "2026-03-11",
		time: "16:48",
		edit(card) {
			const list = pieceWith(bodyOf(card), "need and date only").parent?.parent?.parent;
			if (!(list instanceof Y.XmlElement)) throw new Error("The sample's list is not a list");
			const item = new Y.XmlElement("listItem");
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText("A person can say no, and the ward records it on the row")]);
			item.insert(0, [paragraph]);
			list.push([item]);
		},
	},
];

/** What its people wrote after the sample's words were agreed: the edits, each its author's own, and the lapses. */
export function changesSince(
	before: Y.Doc,
	{ day, partners, story }: Pick<SamplePlan, "day" | "partners" | "story">,
): Pick<SamplePlan, "later" | "lapses"> {
	const state = Y.encodeStateAsUpdate(before);
	const now = new Y.Doc();
	Y.applyUpdate(now, state);
	const idOf = new Map<string, CardId>(readCards(before).map((card) => [card.code, card.id]));
	const partnerOf = new Map<string, PartnerId>(partners.map(({ code, id }) => [code, id]));
	const later: SamplePlan["later"] = [];
	const lapses = new Map<string, SamplePlan["lapses"][number]>();
	for (const { by, partner, of, at: on, time, edit } of story.changes) {
		const id = idOf.get(of) ?? "";
		const theirs = new Y.Doc();
		Y.applyUpdate(theirs, Y.encodeStateAsUpdate(now));
		const known = Y.encodeStateVector(theirs);
		const card = cardMap(theirs, id);
		if (!card) throw new Error(`The sample has no card ${of}`);
		theirs.transact(() => edit(card));
		const update = Y.encodeStateAsUpdate(theirs, known);
		Y.applyUpdate(now, update);
		const at = new Date(`${day(on)}T${time}:00Z`);
		later.push({ by, cards: [id], update, at });
		const editors = [
			...(lapses.get(id)?.entry.editors ?? []),
			{ name: by, partner: partnerOf.get(partner) ?? "" },
		];
		lapses.set(id, { at: lapses.get(id)?.at ?? at, entry: { of: cardSubject(id), editors } });
	}
	return { later, lapses: [...lapses.values()] };
}
