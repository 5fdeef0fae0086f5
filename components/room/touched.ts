import type * as Y from "yjs";
import type { CardId } from "@/lib/ids";
import { briefOf, cardsOf, raciOf } from "@/lib/plan/document";

export interface Touched {
	cards: Set<CardId>;
	brief: boolean;
}

/** Which cards one transaction changed, and whether it changed the brief. */
export function touchedBy(transaction: Y.Transaction): Touched {
	const { doc } = transaction;
	const cards = cardsOf(doc) as Y.AbstractType<unknown>;
	const raci = raciOf(doc) as Y.AbstractType<unknown>;
	const brief = briefOf(doc) as Y.AbstractType<unknown>;
	const touched: Touched = { cards: new Set(), brief: false };
	for (const [type, keys] of transaction.changed) {
		let at = type as Y.AbstractType<unknown>;
		let under: string | null = null;
		while (at._item?.parent && at !== cards && at !== brief && at !== raci) {
			under = at._item.parentSub;
			at = at._item.parent as Y.AbstractType<unknown>;
		}
		if (at === brief) touched.brief = true;
		else if (at === raci) for (const key of keys) touched.cards.add(String(key).split("|")[0] ?? "");
		else if (at === cards) {
			if (under !== null) touched.cards.add(under);
			else for (const key of keys) if (key !== null) touched.cards.add(key);
		}
	}
	return touched;
}
