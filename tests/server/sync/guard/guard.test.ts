import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { bodyOf, briefTitle, cardMap, cardsOf, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { firstContent } from "@/lib/plan/seed";
import { decode } from "@/server/sync/guard/decode";
import { Guard } from "@/server/sync/guard/guard";
import { type Forged, type ForgedDelete, forge } from "@/tests/chaos/forge";

const person = newId();
const first = firstContent({
	title: "Home from hospital",
	place: "Wexmoor",
	model: "multi_agency_team",
	purpose: "People go home when they are ready.",
	start: null,
	end: null,
	cycle: "quarterly",
});

function plan(): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, first);
	return doc;
}
const nobodys = { owner: () => undefined, isBound: () => false };
const ask = (doc: Y.Doc, update: Uint8Array) => new Guard(doc).admit(decode(update), person, nobodys);
const forged = (doc: Y.Doc, structs: Forged[], deletes: ForgedDelete[] = []) =>
	ask(doc, forge(structs, deletes));
const string = (text: string) => new Y.ContentString(text);

/** The last letter of a text. */
function lastOf(text: Y.Text | null): Y.ID {
	let last = text?._start ?? null;
	while (last?.right) last = last.right;
	if (!last) throw new Error("an empty text has no letters");
	return last.lastId;
}
const b01 = (doc: Y.Doc) => cardMap(doc, "B01") ?? new Y.Map<unknown>();

function written(doc: Y.Doc, edit: () => void): Uint8Array {
	const updates: Uint8Array[] = [];
	doc.on("update", (update) => void updates.push(update));
	edit();
	return Y.mergeUpdates(updates);
}

test("[Y41] an item stands where both its neighbours stand, and goes on where its own beginning stands", () => {
	const doc = plan();
	const [title, brief] = [lastOf(titleOf(b01(doc))), lastOf(briefTitle(doc))];
	expect(forged(doc, [{ client: 5, clock: 0, origin: title, content: string("x") }])).toEqual({
		kind: "admitted",
		newClients: [5],
	});
	expect(
		forged(doc, [{ client: 5, clock: 0, origin: title, rightOrigin: brief, content: string("x") }]),
	).toMatchObject({ kind: "refused", code: "shape" });
	Y.applyUpdate(doc, forge([{ client: 5, clock: 0, origin: title, content: string("abc") }]));
	const goesOn = (origin: Y.ID) => forged(doc, [{ client: 5, clock: 2, origin, content: string("cdef") }]);
	expect(goesOn(Y.createID(5, 1)).kind).toBe("admitted");
	expect(goesOn(brief)).toMatchObject({ kind: "refused", code: "shape" });
});

test("[Y41] what is written into something that somebody else deleted meanwhile comes in and stands nowhere", () => {
	const doc = plan();
	const away = plan();
	const paragraph = new Y.XmlElement("paragraph");
	const piece = new Y.XmlText("words");
	const made = written(away, () => {
		paragraph.insert(0, [piece]);
		bodyOf(b01(away))?.insert(0, [paragraph]);
	});
	expect(ask(doc, made).kind).toBe("admitted");
	Y.applyUpdate(doc, made);
	bodyOf(b01(doc))?.delete(0, 1);
	const late = written(away, () => piece.insert(5, " that come late"));
	expect(ask(doc, late).kind).toBe("admitted");
	const heading = written(away, () => paragraph.insert(1, [new Y.XmlText("and more")]));
	Y.applyUpdate(doc, late);
	expect(ask(doc, heading).kind).toBe("admitted");
});

test("[Y42] deletions reach words and values, and of cards only one that the same edit made", () => {
	const doc = plan();
	const away = plan();
	const item = (type: { _item: Y.Item | null }) => (type._item as Y.Item).id;
	const letter = titleOf(b01(doc))?._start?.id as Y.ID;
	const deletes = (id: Y.ID, length = 1) => forged(doc, [], [[id.client, id.clock, length]]);
	expect(deletes(letter).kind).toBe("admitted");
	expect(deletes(item(b01(doc)))).toMatchObject({ code: "hard-delete", where: "cards/B01" });
	expect(deletes(item(titleOf(b01(doc)) as Y.Text))).toMatchObject({ where: "cards/B01/title" });
	const kind = b01(doc)._map.get("kind")?.id as Y.ID;
	expect(deletes(kind)).toMatchObject({ code: "server-only", where: "cards/B01/kind" });
	const id = newId();
	const takenBack = written(away, () => {
		addCard(away, { id, kind: "aim", by: person, at: "2026-03-12T10:42:00.000Z" });
		cardsOf(away).delete(id);
	});
	expect(ask(doc, takenBack).kind).toBe("admitted");
	// As a browser sends it that collected what it deleted.
	const collected = Y.encodeStateAsUpdate(away, Y.encodeStateVector(doc));
	expect(ask(doc, collected).kind).toBe("admitted");
});

test("[Y51] an honest week without a line is looked through at once; an edit made to be looked through is refused", () => {
	const doc = plan();
	const away = plan();
	const week = written(away, () => {
		for (let n = 0; n < 5_000; n++) {
			const text = n % 2 === 0 ? briefTitle(away) : titleOf(b01(away));
			text?.insert((n * 7) % (text.length + 1), "ab");
		}
		for (let n = 0; n < 2_000; n++) away.getMap("brief").set("place", `Wexmoor ${n}`);
	});
	expect(ask(doc, week).kind).toBe("admitted");
	const structs = Array.from(
		{ length: 10_000 },
		(_, clock): Forged => ({
			client: 5,
			clock,
			parent: "brief",
			key: "place",
			content: new Y.ContentAny(["x"]),
		}),
	);
	expect(forged(doc, structs)).toMatchObject({ kind: "refused", code: "too-large" });
});
