import * as Y from "yjs";
import { bodyOf, textOf } from "@/lib/plan/document";
import { spliceText } from "@/lib/plan/edit";
import { pieceWith } from "./write-card";

/** One person's edit, made after the words were agreed. Days are those of the pictures. */
export interface Change {
	by: string;
	/** A card's code. */
	of: string;
	/** "2026-03-10 15:20" */
	at: string;
	edit(card: Y.Map<unknown>): void;
}

export const CHANGES: readonly Change[] = [
	{
		by: "Bettina Osgrove",
		of: "A3",
		at: "2026-03-10 15:20",
		edit(card) {
			const statement = textOf(card, "statement");
			if (statement)
				spliceText(statement, "Nine in ten carers have read the going home plan by 5pm the day before.");
		},
	},
	{
		by: "Imara Holloway",
		of: "B5.1",
		at: "2026-03-11 16:41",
		edit(card) {
			const piece = pieceWith(bodyOf(card), "noon on weekdays");
			const from = piece.toString().indexOf("noon on weekdays");
			piece.delete(from, "noon on weekdays".length);
			piece.insert(from, "10am every day, including weekends and bank holidays");
		},
	},
	{
		by: "Farid Quillen",
		of: "B5.1",
		at: "2026-03-11 16:48",
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
