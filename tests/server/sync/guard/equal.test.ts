import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { briefOf, cardsOf, raciOf } from "@/lib/plan/document";
import { PLAN_LAYOUT } from "@/lib/plan/layout";
import { firstContent } from "@/lib/plan/seed";
import { writersOf } from "@/server/db/rows/plan-docs";
import { Draft } from "@/server/sync/draft";
import { hasPending } from "@/server/sync/fold.mjs";
import { type Decoded, decode } from "@/server/sync/guard/decode";
import { digest } from "@/server/sync/snapshot";
import { SERVER_PERSON } from "@/server/sync/store";
import { firstMisfit, lostBetween } from "@/server/sync/valid.mjs";
import { gesture } from "@/tests/chaos/gestures";
import { hostileGesture, mangle, spoil } from "@/tests/chaos/hostile";
import { type Random, randomFrom, seedOf } from "@/tests/chaos/random";
import { report } from "@/tests/chaos/report";

const EDITS = Number(process.env.GUARD_EDITS ?? 1_000);

const first = firstContent({
	title: "Home from hospital",
	place: "Wexmoor",
	model: "multi_agency_team",
	purpose: "People go home when they are ready.\nNobody waits for a form.",
	start: null,
	end: null,
	cycle: "quarterly",
});
const [harbour, clinic] = [newId(), newId()];
const owners = new Map(writersOf(first).map((client) => [client, SERVER_PERSON]));

const draftOf = (log: Uint8Array[]) =>
	new Draft({
		epoch: newId(),
		layout: 1,
		seq: log.length,
		updates: log,
		clients: new Map(owners),
		entries: 0,
		tail: { rows: log.length, bytes: 0 },
	});
/** Documents of one run have the same client ids whenever its seed is repeated. */
const copyOf = (doc: Y.Doc, clientID?: number) => {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	if (clientID !== undefined) copy.clientID = clientID;
	return copy;
};

function written(doc: Y.Doc, edit: () => void): Uint8Array {
	const updates: Uint8Array[] = [];
	doc.on("update", (update) => void updates.push(update));
	edit();
	return Y.mergeUpdates(updates);
}

/** The slow way to an answer: let it in, and look at all there is. */
function verdict(before: Y.Doc, update: Uint8Array): string | null {
	// Nothing is collected, so that what the edit itself took away again is looked at as well.
	const after = new Y.Doc({ gc: false });
	Y.applyUpdate(after, Y.encodeStateAsUpdate(before));
	try {
		Y.applyUpdate(after, update);
	} catch {
		return "throws";
	}
	if (hasPending(after)) return "pending";
	for (const [client, structs] of after.store.clients) {
		const state = Y.getState(before.store, client);
		if (
			structs.length > 0 &&
			Y.getState(after.store, client) > state &&
			(owners.has(client) || client >= 2 ** 32)
		)
			return "author";
	}
	const found = firstMisfit(after, PLAN_LAYOUT) ?? lostBetween(before, after, PLAN_LAYOUT, harbour);
	const isTakenBack = [...cardsOf(after)._map].some(
		([id, { deleted }]) => deleted && !cardsOf(before)._map.has(id),
	);
	return found ?? (isTakenBack ? "taken back" : isCrossed(after) ? "crossed" : null);
}

/** Whether anything in the document stands on the wrong side of a neighbour that it names. */
function isCrossed(doc: Y.Doc): boolean {
	const items = [...doc.store.clients.values()].flat().filter((one) => one instanceof Y.Item);
	const places = new Map<Y.AbstractStruct, number>();
	for (const first of items)
		for (let one: Y.Item | null = first.left ? null : first; one; one = one.right)
			places.set(one, places.size);
	const placeOf = (id: Y.ID) => places.get(Y.getItem(doc.store, id));
	return items.some(({ parent, origin, rightOrigin, id }) => {
		const place = placeOf(id) ?? 0;
		return (
			parent !== null &&
			((origin && (placeOf(origin) ?? place) > place) ||
				(rightOrigin && (placeOf(rightOrigin) ?? place) < place))
		);
	});
}

/** Some gestures of one person, some of them taken back or done again. */
function work(doc: Y.Doc, random: Random): void {
	const undo = new Y.UndoManager([cardsOf(doc), raciOf(doc), briefOf(doc)] as Y.AbstractType<unknown>[], {
		captureTimeout: 0,
	});
	for (let times = 1 + random.below(3); times > 0; times--) gesture(doc, random, harbour, [clinic, harbour]);
	if (random.chance(0.4)) undo.undo();
	if (random.chance(0.3)) undo.undo();
	if (random.chance(0.3)) undo.redo();
	undo.destroy();
}

/** The same person at two desks without a line, who told each other what they did: their structs build on each other's. */
function workAtTwoDesks(doc: Y.Doc, random: Random): void {
	const other = copyOf(doc, random.below(2 ** 32));
	for (let times = 1 + random.below(3); times > 0; times--) {
		work(other, random);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		work(doc, random);
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	}
}

function edit(doc: Y.Doc, other: Uint8Array, random: Random): { honest: boolean; update: Uint8Array } {
	const before = copyOf(doc);
	const roll = random.next();
	const update = written(doc, () => {
		if (roll > 0.6 || random.chance(0.7)) (random.chance(0.2) ? workAtTwoDesks : work)(doc, random);
		if (roll < 0.3) hostileGesture(doc, random);
	});
	if (roll < 0.3) return { honest: false, update };
	if (roll < 0.6) return { honest: false, update: mangle(update, other, before, random) };
	if (roll < 0.65 && update.length > 2) return { honest: false, update: spoil(update, other, random) };
	return { honest: true, update };
}

test(
	`[Y40] of ${EDITS} edits, honest and not, exactly those come in that leave a plan which the slow check finds whole`,
	() => {
		const seed = seedOf("guard and slow check");
		const random = randomFrom(seed);
		let log = [first];
		let draft = draftOf(log);
		let other = first;
		const ends = new Map<string, number>();
		for (let n = 0; n < EDITS; n++) {
			if (n % 150 === 0) {
				log = [first];
				draft = draftOf(log);
			}
			const before = copyOf(draft.doc);
			const { honest, update } = edit(copyOf(draft.doc, random.below(2 ** 32)), other, random);
			if (update.length <= 2) continue;
			let decoded: Decoded;
			try {
				decoded = decode(update);
			} catch {
				ends.set("undecodable", (ends.get("undecodable") ?? 0) + 1);
				continue; // not an update at all: nobody asks the guard
			}
			other = update;
			const taken = draft.take(update, decoded, harbour);
			const end =
				taken.kind === "refused"
					? `refused ${taken.code} ${taken.where.replace(/[0-9a-f]{8}-[0-9a-f-]+/, "*")}`
					: taken.kind;
			ends.set(end, (ends.get(end) ?? 0) + 1);
			const comesIn = taken.kind === "effect" || taken.kind === "nothing";
			const slow = verdict(before, update);
			// What Yjs would throw away without a trace is refused all the same; nobody can tell that from the document.
			const leavesNoTrace = end === "refused shape orphan" || slow === "taken back";
			const may = leavesNoTrace ? comesIn : slow === null;
			expect({ seed, n, end, slow, comesIn }).toEqual({ seed, n, end, slow, comesIn: may });
			if (honest) expect({ seed, n, end, comesIn }).toEqual({ seed, n, end, comesIn: true });
			if (taken.kind === "effect") {
				// Whoever comes now and is told all of it at once reads what those read who were there all the time.
				expect([seed, n, digest(copyOf(draft.doc))]).toEqual([seed, n, digest(draft.doc)]);
				log.push(taken.effect.update);
				if (taken.effect.codes) log.push(taken.effect.codes.update);
			} else if (taken.kind === "refused" && taken.spoilt) draft = draftOf(log);
			else if (taken.kind === "refused")
				// Not snapshot by snapshot: the same deletions may be told in one stretch or in two.
				expect([seed, n, digest(draft.doc), Y.encodeStateVector(draft.doc)]).toEqual([
					seed,
					n,
					digest(before),
					Y.encodeStateVector(before),
				]);
		}
		expect(ends.get("effect")).toBeGreaterThan(EDITS / 4);
		const refusals = [...ends].filter(([end]) => end.startsWith("refused"));
		expect(refusals.length).toBeGreaterThan(20);
		report("forged edits: the quick guard beside the slow check of the whole", {
			rounds: EDITS,
			work: `${ends.get("effect")} taken, ${refusals.reduce((sum, [, many]) => sum + many, 0)} refused for ${refusals.length} reasons`,
			found: "0 differences",
			seed,
		});
	},
	60_000 + EDITS * 40,
);
