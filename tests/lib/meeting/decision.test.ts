import { expect, test } from "vitest";
import { allDecisions, dueMisfit, overdueBy, settles } from "@/lib/meeting/decision";
import type { DecisionState, Meeting, MeetingDecision } from "@/lib/meeting/meeting";

const step = (state: DecisionState, at = "2026-03-10T10:00:00.000Z") => ({
	state,
	note: "",
	partner: "clinic",
	personName: "Ruth",
	at,
});
const decision = (id: string, more: Partial<MeetingDecision> = {}): MeetingDecision => ({
	id,
	text: id,
	owner: "clinic",
	due: "2026-03-10",
	personName: "Maud",
	at: "2026-02-10T10:00:00.000Z",
	step: null,
	...more,
});
const meeting = (number: number, decisions: MeetingDecision[]): Meeting => ({
	id: `m${number}`,
	number,
	held: "2026-02-10",
	present: [],
	names: "",
	statuses: [],
	decisions,
	closed: null,
});

test("[M21] a decision is due from its meeting's day to ten years after it", () => {
	expect(dueMisfit("2026-03-11", "2026-03-12")).toBe("before-meeting");
	expect(dueMisfit("2026-03-12", "2026-03-12")).toBeNull();
	expect(dueMisfit("2036-03-12", "2026-03-12")).toBeNull();
	expect(dueMisfit("2036-03-13", "2026-03-12")).toBe("too-far");
	expect(dueMisfit("2038-02-28", "2028-02-29")).toBeNull();
	expect(dueMisfit("2038-03-01", "2028-02-29")).toBe("too-far");
});

test("[M21] only an open decision is overdue, from the day after its day on", () => {
	expect(overdueBy(decision("a"), "2026-03-10")).toBe(0);
	expect(overdueBy(decision("a"), "2026-03-22")).toBe(12);
	expect(overdueBy(decision("a", { step: step("done") }), "2026-03-22")).toBe(0);
	expect(overdueBy(decision("a", { step: step("open") }), "2026-03-22")).toBe(12);
});

test("[M21] open decisions of all meetings come first, by their day; the settled ones after, the last settled first", () => {
	const { open, settled } = allDecisions([
		meeting(1, [
			decision("late", { due: "2026-02-20" }),
			decision("done", { step: step("done", "2026-03-01T10:00:00.000Z") }),
		]),
		meeting(2, [
			decision("soon", { due: "2026-04-01" }),
			decision("again", { due: "2026-01-20", step: step("open") }),
			decision("dropped", { step: step("dropped", "2026-03-05T10:00:00.000Z") }),
		]),
	]);
	expect(open.map(({ id, number }) => [id, number])).toEqual([
		["again", 2],
		["late", 1],
		["soon", 2],
	]);
	expect(settled.map(({ id }) => id)).toEqual(["dropped", "done"]);
});

test("[M20] a decision is settled by whoever speaks for its owner, or runs the plan", () => {
	const seat = { role: "commenter", signatory: false, planLead: false, partnerId: "clinic" } as const;
	expect(settles(seat, "clinic")).toBe(true);
	expect(settles({ ...seat, role: "viewer", signatory: true }, "clinic")).toBe(false);
	expect(settles({ ...seat, role: "lead" }, "homes")).toBe(false);
	expect(settles({ ...seat, role: "lead", planLead: true }, "homes")).toBe(true);
});
