import { expect, test } from "vitest";
import { CHANGE_PAUSE_MS, savedState, UnsentChanges } from "@/components/room/saved-state";

const facts = {
	mayDraft: true,
	changes: 0,
	connected: true,
	degraded: false,
	keptOnDevice: true,
	savedAt: 1_000,
};
const on = (...cards: string[]) => ({ cards, brief: false });

test("[Y20] Saved is said only when nothing is unacknowledged", () => {
	expect(savedState(facts)).toEqual({ kind: "saved", at: 1_000 });
	expect(savedState({ ...facts, changes: 1 })).toEqual({ kind: "saving" });
	expect(savedState({ ...facts, connected: false })).toEqual({ kind: "saved", at: 1_000 });
});

test("[Y20] without a server, or with one that cannot commit, changes are on this device only", () => {
	const twelve = { ...facts, changes: 12 };
	expect(savedState({ ...twelve, connected: false })).toEqual({ kind: "device-only", changes: 12 });
	expect(savedState({ ...twelve, degraded: true })).toEqual({ kind: "device-only", changes: 12 });
});

test("[Y20] where the browser keeps nothing, an unsent change is not saved at all", () => {
	const state = savedState({ ...facts, changes: 3, connected: false, keptOnDevice: false });
	expect(state).toEqual({ kind: "not-saved", changes: 3 });
});

test("[Y20] somebody who may not draft has nothing to save", () => {
	expect(savedState({ ...facts, mayDraft: false, changes: 3 })).toEqual({ kind: "view-only" });
});

test("[Y20] typing in one card without a pause is one change, another card or a pause begins the next", () => {
	const unsent = new UnsentChanges();
	for (let key = 0; key < 40; key++) unsent.made(on("A1"), key * 100);
	expect(unsent.count).toBe(1);
	unsent.made(on("R1"), 4_000);
	unsent.made(on("R1"), 4_000 + CHANGE_PAUSE_MS);
	expect(unsent.count).toBe(3);
	expect(unsent.mark).toEqual({ changes: 3, cards: ["A1", "R1"], brief: false });
});

test("[Y20] an acknowledgement covers what was made before its barrier, and nothing after", () => {
	const unsent = new UnsentChanges();
	unsent.made(on("A1"), 0);
	const first = unsent.ask();
	expect(unsent.worthAsking).toBe(false);
	unsent.made(on("A1"), 100);
	expect(unsent.worthAsking).toBe(true);
	unsent.durable(first);
	expect(unsent.count).toBe(1);
	unsent.durable(unsent.ask());
	expect(unsent.count).toBe(0);
});

test("[Y20] an answer that nobody asked for, or from an earlier connection, acknowledges nothing", () => {
	const unsent = new UnsentChanges();
	unsent.made(on("A1"), 0);
	unsent.durable(77);
	const lost = unsent.ask();
	unsent.disconnected();
	unsent.durable(lost);
	expect(unsent.count).toBe(1);
	expect(unsent.worthAsking).toBe(true);
});

test("[Y20] what an earlier window left unsent is counted until the server has it", () => {
	const unsent = new UnsentChanges({ changes: 4, cards: ["A1", "B05"], brief: true });
	expect(unsent.count).toBe(4);
	unsent.made(on("A1"), 0);
	expect(unsent.count).toBe(5);
	unsent.durable(unsent.ask());
	expect(unsent.mark).toEqual({ changes: 0, cards: [], brief: false });
});
