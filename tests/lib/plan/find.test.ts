import { expect, test } from "vitest";
import { assignCodes } from "@/lib/plan/codes";
import { coverage } from "@/lib/plan/coverage";
import { bodyOf, cardMap, textOf } from "@/lib/plan/document";
import { addCard, binCard, setPart } from "@/lib/plan/edit";
import { type Filter, find, isFiltering, NO_FILTER, proseIn } from "@/lib/plan/find";
import { appendParagraphs } from "@/lib/plan/prose";
import { ada, clinic, contextOf, harbour, newPlan, shelter } from "../../support/plans";

function board() {
	const doc = newPlan();
	const list = addCard(doc, {
		kind: "communication",
		title: "One shared list",
		texts: { audience: "Café staff" },
		fields: { owner: clinic.id, channel: "email", frequency: "daily" },
		links: ["factor:F06", "barrier:B05"],
		...ada,
	});
	const role = addCard(doc, { kind: "role", title: "Call on day three", links: ["factor:F02"], ...ada });
	setPart(doc, role, shelter.id, "AR");
	const aim = addCard(doc, {
		kind: "aim",
		title: "Warm homes",
		partners: [harbour.id],
		links: ["factor:F01"],
		...ada,
	});
	const body = cardMap(doc, aim);
	const prose = body && bodyOf(body);
	if (prose) appendParagraphs(prose, ["Heating is checked before anyone leaves."]);
	assignCodes(doc, [list, role, aim]);
	const ask = (question: string, filter: Partial<Filter> = {}) =>
		find(question, { ...NO_FILTER, ...filter }, contextOf(doc), proseIn(doc)).map(({ code }) => code);
	return { doc, ask, aim, list };
}

test("[C7] find looks at code, title, fields, prose and partners, whatever the case or accent", () => {
	const { ask } = board();
	expect(ask("c1")).toEqual(["C1"]);
	expect(ask("SHARED list")).toEqual(["C1"]);
	expect(ask("cafe")).toEqual(["C1"]);
	expect(ask("heating")).toEqual(["A1"]);
	expect(ask("Shelter Homes")).toEqual(["R1"]);
	expect(ask("clinic")).toEqual(["C1"]);
	expect(ask("nothing like this")).toEqual([]);
	expect(ask("  ")).toHaveLength(13);
});

test("[C7] filters narrow by partner, section, review item and warning, all at once", () => {
	const { ask } = board();
	expect(ask("", { partners: [shelter.id, clinic.id] })).toEqual(["R1", "C1"]);
	expect(ask("", { sections: ["aims"] })).toEqual(["A1"]);
	expect(ask("", { items: ["F02", "F06"] })).toEqual(["R1", "C1"]);
	expect(ask("", { items: ["F02"], partners: [clinic.id] })).toEqual([]);
	expect(ask("", { warned: true, sections: ["aims", "roles", "communication"] })).toEqual(["A1"]);
	expect(isFiltering(NO_FILTER)).toBe(false);
	expect(isFiltering({ ...NO_FILTER, warned: true })).toBe(true);
});

test("[C7] binned cards are not found", () => {
	const { doc, ask, aim } = board();
	binCard(doc, aim, ada);
	expect(ask("warm")).toEqual([]);
});

test("[C6] an item is nothing yet, in draft, or settled when every card that serves it is", () => {
	const { doc, list } = board();
	const of = (id: string) => coverage(contextOf(doc)).find((one) => one.id === id);
	expect(coverage(contextOf(doc))).toHaveLength(20);
	expect(of("B05")).toEqual({ id: "B05", coverage: "settled", count: 1 });
	expect(of("F01")).toEqual({ id: "F01", coverage: "draft", count: 1 });
	expect(of("B10")).toEqual({ id: "B10", coverage: "nothing", count: 0 });
	addCard(doc, { kind: "communication", title: "No owner", links: ["barrier:B05"], ...ada });
	expect(of("B05")).toEqual({ id: "B05", coverage: "draft", count: 2 });
	binCard(doc, list, ada);
	expect(of("B05")).toEqual({ id: "B05", coverage: "draft", count: 1 });
});

test("[C6] a barrier that every plan is born with serves nothing until somebody writes to it", () => {
	const doc = newPlan();
	const of = () => coverage(contextOf(doc)).find(({ id }) => id === "B09");
	expect(coverage(contextOf(doc)).every(({ count }) => count === 0)).toBe(true);
	const card = cardMap(doc, "B09");
	const shows = card && textOf(card, "shows");
	shows?.insert(0, "No elections this year.");
	expect(of()).toEqual({ id: "B09", coverage: "draft", count: 1 });
});
