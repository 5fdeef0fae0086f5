import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { bodyOf, briefTitle, cardMap, cardsOf, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { readPlan } from "@/lib/plan/read";
import { firstContent } from "@/lib/plan/seed";
import { writersOf } from "@/server/db/rows/plan-docs";
import { Draft } from "@/server/sync/draft";
import { hasPending } from "@/server/sync/fold.mjs";
import { SERVER_PERSON, type StoredDraft } from "@/server/sync/store";
import { forge } from "@/tests/chaos/forge";
import { gesture } from "@/tests/chaos/gestures";
import { spoil } from "@/tests/chaos/hostile";
import { randomFrom, seedOf } from "@/tests/chaos/random";

const first = firstContent({
	title: "Home from hospital",
	place: "Wexmoor",
	model: "multi_agency_team",
	purpose: "People go home when they are ready.",
	start: null,
	end: null,
	cycle: "quarterly",
});
const [harbour, clinic] = [newId(), newId()];

const stored = (...more: Uint8Array[]): StoredDraft => ({
	epoch: newId(),
	layout: 1,
	seq: 1 + more.length,
	updates: [first, ...more],
	clients: new Map(writersOf(first).map((client) => [client, SERVER_PERSON])),
	entries: 0,
	tail: { rows: 1, bytes: first.length },
});
const copyOf = (draft: Draft) => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft.doc));
	return doc;
};
const updateOf = (doc: Y.Doc, edit: () => void): Uint8Array => {
	const updates: Uint8Array[] = [];
	const note = (update: Uint8Array) => void updates.push(update);
	doc.on("update", note);
	edit();
	doc.off("update", note);
	return Y.mergeUpdates(updates);
};
const take = (draft: Draft, update: Uint8Array, person = harbour) =>
	draft.take(update, Y.decodeUpdate(update), person);

test("[Y4] an update that is known already is nothing, and so is a reader's whole delete set", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const update = updateOf(doc, () => briefTitle(doc)?.delete(0, 4));
	expect(take(draft, update).kind).toBe("effect");
	expect(take(draft, update).kind).toBe("nothing");
	expect(draft.isKnown(Y.decodeUpdate(Y.encodeStateAsUpdate(doc)))).toBe(true);
	expect(draft.isKnown(Y.decodeUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))))).toBe(true);
	const more = updateOf(doc, () => briefTitle(doc)?.delete(0, 1));
	expect(draft.isKnown(Y.decodeUpdate(more))).toBe(false);
});

test("[Y13] an update that refers to what is not there yet is a gap, and leaves the document untouched", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const earlier = updateOf(doc, () => briefTitle(doc)?.insert(0, "Warm "));
	const later = updateOf(doc, () => briefTitle(doc)?.insert(0, "Very "));
	const before = Y.encodeStateAsUpdate(draft.doc);
	expect(take(draft, later)).toEqual({ kind: "gap" });
	expect(Y.encodeStateAsUpdate(draft.doc)).toEqual(before);
	expect(take(draft, earlier).kind).toBe("effect");
	expect(take(draft, later).kind).toBe("effect");
	expect(briefTitle(draft.doc)?.toString()).toMatch(/^Very Warm /);
});

test("[Y8] two cards of one edit get two codes, and what was stored folds to the same document", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const by = { by: harbour, at: "2026-03-12T10:42:00.000Z" };
	const update = updateOf(doc, () => {
		addCard(doc, { kind: "aim", ...by });
		addCard(doc, { kind: "aim", ...by });
	});
	const taken = take(draft, update);
	if (taken.kind !== "effect" || !taken.effect.codes) throw new Error("expected cards with codes");
	expect(taken.effect.cards.length).toBe(2);
	const codes = taken.effect.cards.map((id) => cardMap(draft.doc, id)?.get("code"));
	expect(new Set(codes)).toEqual(new Set(["A1", "A2"]));
	const again = new Draft(stored(taken.effect.update, taken.effect.codes.update));
	expect(readPlan(again.doc)).toEqual(readPlan(draft.doc));
});

test("[Y4] a client id that somebody else is present under cannot be taken by writing under it first", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const update = updateOf(doc, () => briefTitle(doc)?.insert(0, "Mine "));
	const isThere = (client: number) => (client === doc.clientID ? harbour : undefined);
	expect(draft.take(update, Y.decodeUpdate(update), clinic, isThere)).toMatchObject({
		code: "foreign-author",
	});
	expect(draft.take(update, Y.decodeUpdate(update), harbour, isThere).kind).toBe("effect");
});

test("[Y52] what Yjs tidies up after an edit is stored with it: the log says all that the document says", () => {
	const random = randomFrom(seedOf("marks"));
	const draft = new Draft(stored());
	const log: Uint8Array[] = [];
	const people = [harbour, clinic].map((person) => ({ person, doc: copyOf(draft) }));
	const words = (doc: Y.Doc) => {
		const card = cardMap(doc, "B02");
		const paragraph = card && bodyOf(card)?.get(0);
		const run = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
		return run instanceof Y.XmlText ? run : null;
	};
	const took = (person: string, update: Uint8Array) => {
		const taken = take(draft, update, person);
		if (taken.kind === "refused" || taken.kind === "gap") throw new Error(JSON.stringify(taken));
		if (taken.kind === "effect") log.push(taken.effect.update);
	};
	const [first] = people;
	if (!first) throw new Error("nobody");
	took(
		first.person,
		updateOf(first.doc, () => {
			const card = cardMap(first.doc, "B02");
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText("words that two people mark at the same time")]);
			if (card) bodyOf(card)?.insert(0, [paragraph]);
		}),
	);
	let tidied = 0;
	draft.doc.on("afterTransaction", (edit) => {
		if (edit.origin !== harbour && edit.origin !== clinic && edit.deleteSet.clients.size > 0) tidied += 1;
	});
	for (let round = 0; round < 200; round++) {
		const catchUp = () => {
			for (const { doc } of people)
				Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft.doc, Y.encodeStateVector(doc)));
		};
		catchUp();
		// A marked word, of which each takes away a half at the same time: its marks are left with nothing in between.
		const at = 1 + random.below(8);
		took(
			first.person,
			updateOf(first.doc, () => words(first.doc)?.insert(at, "ab", { bold: {} })),
		);
		catchUp();
		const halves = people.map(({ person, doc }, index) => ({
			person,
			update: updateOf(doc, () => {
				words(doc)?.delete(at + index, 1);
				if (random.chance(0.5))
					words(doc)?.format(random.below(6), 4, random.pick([{ italic: {} }, { italic: null }]));
			}),
		}));
		for (const { person, update } of halves) took(person, update);
		const again = new Draft(stored(...log));
		expect([random.seed, round, Y.encodeStateAsUpdate(again.doc)]).toEqual([
			random.seed,
			round,
			Y.encodeStateAsUpdate(draft.doc),
		]);
		again.destroy();
	}
	expect(tidied).toBeGreaterThan(10);
});

test("[Y5] a card that was made and taken back within one edit never reached anybody and may go", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const id = newId();
	const update = updateOf(doc, () => {
		addCard(doc, { id, kind: "aim", by: harbour, at: "2026-03-12T10:42:00.000Z" });
		cardsOf(doc).delete(id);
	});
	expect(["effect", "nothing"]).toContain(take(draft, update).kind);
});

test("[Y5] types nested deeper than prose ever is are refused before they touch the document", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const update = updateOf(doc, () =>
		doc.transact(() => {
			let deep = new Y.Map<unknown>();
			const top = deep;
			(cardMap(doc, "B01")?.get("fields") as Y.Map<unknown> | undefined)?.set("deep", top);
			for (let depth = 0; depth < 2_000; depth++) {
				const next = new Y.Map<unknown>();
				deep.set("deep", next);
				deep = next;
			}
		}),
	);
	expect(take(draft, update)).toMatchObject({ kind: "refused", code: "shape", spoilt: false });
});

test("[Y90] an item that names its neighbours the wrong way round is refused; between them, beside each other or far apart, it comes in", () => {
	const draft = new Draft(stored());
	const start = (titleOf(cardMap(draft.doc, "B04") ?? new Y.Map()) as Y.Text)._start as Y.Item;
	const letter = (at: number) => Y.createID(start.id.client, start.id.clock + at);
	const put = (client: number, origin: number, rightOrigin: number) =>
		forge([
			{
				client,
				clock: 0,
				origin: letter(origin),
				rightOrigin: letter(rightOrigin),
				content: new Y.ContentString("x"),
			},
		]);
	const readBy = (update: Uint8Array) => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, update);
		return titleOf(cardMap(doc, "B04") ?? new Y.Map())?.toString();
	};
	const without = take(new Draft(stored()), put(5, 7, 3));
	expect(without).toEqual({ kind: "refused", code: "shape", where: "neighbours", spoilt: true });
	expect(take(new Draft(stored()), put(5, 3, 3))).toMatchObject({ kind: "refused", spoilt: true });
	for (const [client, right] of [
		[5, 4],
		[6, 5],
		[7, 40],
	] as const)
		expect(take(draft, put(client, 3, right)).kind).toBe("effect");
	expect(readBy(Y.encodeStateAsUpdate(draft.doc))).toBe(
		titleOf(cardMap(draft.doc, "B04") ?? new Y.Map())?.toString(),
	);
});

test("[Y43] an edit of formatted words is noted under its card, though Yjs tidies up in a transaction of its own", () => {
	const draft = new Draft(stored());
	const doc = copyOf(draft);
	const piece = new Y.XmlText();
	const write = updateOf(doc, () => {
		const paragraph = new Y.XmlElement("paragraph");
		bodyOf(cardMap(doc, "B01") ?? new Y.Map())?.insert(0, [paragraph]);
		paragraph.insert(0, [piece]);
		piece.insert(0, "brave words", { bold: {} });
	});
	expect(take(draft, write)).toMatchObject({ kind: "effect", effect: { cards: ["B01"] } });
	const more = updateOf(doc, () => piece.insert(3, "very "));
	expect(take(draft, more)).toMatchObject({ kind: "effect", effect: { cards: ["B01"] } });
	const [one, two] = [copyOf(draft), copyOf(draft)];
	const wordsOf = (of: Y.Doc) => {
		const paragraph = bodyOf(cardMap(of, "B01") ?? new Y.Map())?.get(0) as Y.XmlElement;
		return paragraph.get(0) as Y.XmlText;
	};
	for (const update of [
		updateOf(one, () => wordsOf(one).format(0, 9, { bold: null, italic: {} })),
		updateOf(two, () => wordsOf(two).format(4, 9, { bold: null, italic: {} })),
	])
		expect(take(draft, update)).toMatchObject({ kind: "effect", effect: { cards: ["B01"] } });
});

test("[Y14] ten thousand hostile updates: each is refused, or leaves a whole document that can still be read", () => {
	const seed = seedOf("hostile updates");
	const random = randomFrom(seed);
	let draft = new Draft(stored());
	let honest = copyOf(draft);
	let last = first;
	const ends = new Map<string, number>();
	for (let n = 0; n < 10_000; n++) {
		if (n % 500 === 0) {
			draft.destroy();
			draft = new Draft(stored());
			honest = copyOf(draft);
		}
		const update = updateOf(honest, () => gesture(honest, random, harbour, [clinic]));
		if (update.length < 3) continue;
		const attack = spoil(update, last, random);
		last = update;
		let end = "undecodable";
		try {
			const taken = draft.take(attack, Y.decodeUpdate(attack), clinic);
			end = taken.kind;
			if (taken.kind === "refused" && taken.spoilt) {
				draft.destroy();
				draft = new Draft(stored());
				honest = copyOf(draft);
			}
		} catch (error) {
			expect(error).toBeInstanceOf(Error);
		}
		ends.set(end, (ends.get(end) ?? 0) + 1);
		draft.take(update, Y.decodeUpdate(update), harbour);
		expect([seed, n, hasPending(draft.doc)]).toEqual([seed, n, false]);
		if (n % 50 === 0) expect(readPlan(draft.doc).cards.length).toBeGreaterThan(0);
	}
	expect(ends.get("undecodable")).toBeGreaterThan(100);
	expect(ends.get("refused")).toBeGreaterThan(100);
	expect(ends.get("effect")).toBeGreaterThan(10);
}, 120_000);
