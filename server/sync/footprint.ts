import type * as Y from "yjs";
import { briefOf, cardsOf, raciOf } from "@/lib/plan/document";
import type { Shared } from "./guard/place";

const shared = (type: unknown) => type as Shared;

/** What one edit did, as far as the log and the announcements need to know. */
export interface Footprint {
	cards: Set<string>;
	newCards: string[];
	brief: boolean;
}

/** Notes which cards an edit touched, which it brought, and whether it touched the brief. */
export function noteFootprint(print: Footprint, doc: Y.Doc, edit: Y.Transaction): void {
	const cards = cardsOf(doc);
	for (const type of edit.changedParentTypes.keys()) {
		if (type.parent === cards && type._item?.parentSub) print.cards.add(type._item.parentSub);
		if (type === shared(briefOf(doc))) print.brief = true;
	}
	for (const key of edit.changed.get(shared(cards)) ?? []) {
		if (key === null) continue;
		print.cards.add(key);
		if (cards.has(key) && !cards.get(key)?.get("code")) print.newCards.push(key);
	}
	for (const key of edit.changed.get(shared(raciOf(doc))) ?? [])
		if (key !== null) print.cards.add(key.slice(0, key.indexOf("|")));
}
