import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { bodyOf, type CardMap, cardMap, fieldsOf, linksOf, partnersOf, titleOf } from "@/lib/plan/document";
import { makeCard } from "@/lib/plan/make-card";
import type { Forged } from "@/tests/chaos/forge";

export const AT = "2026-03-12T10:42:00.000Z";
export const GONE_FAR = 2 ** 31;
export const DEEP = 5_000;

export const string = (text: string) => new Y.ContentString(text);
export const any = (...values: unknown[]) => new Y.ContentAny(values);
export const type = (made: object) => new Y.ContentType(made as Y.ContentType["type"]);

export const b01 = (doc: Y.Doc): CardMap => cardMap(doc, "B01") as CardMap;
export const title = (doc: Y.Doc) => titleOf(b01(doc)) as Y.Text;
export const body = (doc: Y.Doc) => bodyOf(b01(doc)) as Y.XmlFragment;
export const fields = (doc: Y.Doc) => fieldsOf(b01(doc)) as Y.Map<unknown>;
export const partners = (doc: Y.Doc) => partnersOf(b01(doc)) as Y.Map<unknown>;
export const links = (doc: Y.Doc) => linksOf(b01(doc)) as Y.Map<unknown>;
export const idOf = (shared: { _item: Y.Item | null }): Y.ID => (shared._item as Y.Item).id;
export const endOf = (doc: Y.Doc, client: number) => Y.getState(doc.store, client);

/** The last letter of a text. */
export function lastOf(text: Y.Text): Y.ID {
	let last = text._start as Y.Item;
	while (last.right) last = last.right;
	return last.lastId;
}

/** Types nested in one another, the first one under a key or in the row of a type. */
export const nested = (
	client: number,
	parent: Y.ID | string,
	key: string | null,
	make: () => object,
): Forged[] =>
	Array.from({ length: DEEP }, (_, clock) => ({
		client,
		clock,
		parent: clock === 0 ? parent : { client, clock: clock - 1 },
		key,
		content: type(make()),
	}));

export function birth(doc: Y.Doc, me: string, change: (card: CardMap) => void, more: object = {}): void {
	change(makeCard(doc, { id: newId(), kind: "aim", order: "z0", created: AT, createdBy: me, ...more }));
}

export const words = (text: string, attributes?: object): Y.XmlElement => {
	const paragraph = new Y.XmlElement("paragraph");
	const piece = new Y.XmlText();
	piece.insert(0, text, attributes);
	paragraph.insert(0, [piece]);
	return paragraph;
};
