// @vitest-environment jsdom

import { expect, test } from "vitest";
import {
	blankPartner,
	blankPlan,
	dropPlan,
	keepPlan,
	keptPlan,
	type NewPlan,
	named,
	wrongPartner,
	wrongPlan,
} from "@/components/plan/new-plan";
import { plansWords } from "@/lib/i18n/en/plans";

const said = plansWords.fresh.errors;
const TODAY = "2026-11-23";

const filled = (part: Partial<NewPlan> = {}): NewPlan => ({
	...blankPlan(),
	title: "Home from Hospital: Wexmoor",
	model: "multi_agency_team",
	...part,
});
const wrong = (part: Partial<NewPlan>) => Object.values(wrongPlan(filled(part), TODAY)).filter(Boolean);

test("[U23] a plan needs a title and a model; place, purpose and start may wait", () => {
	expect(wrong({})).toEqual([]);
	expect(wrong({ title: "  " })).toEqual([said.title]);
	expect(wrong({ model: "" })).toEqual([said.model]);
});

test("[U23] a title of 141 characters is refused with both numbers", () => {
	expect(wrong({ title: "x".repeat(140) })).toEqual([]);
	expect(wrong({ title: "x".repeat(141) })).toEqual([said.titleLong(140, 141)]);
});

test("[U23] a start in the past is refused in the wizard; today and nothing are not", () => {
	expect(wrong({ start: "2025-04-01" })).toEqual([said.startPast]);
	expect(wrong({ start: TODAY })).toEqual([]);
	expect(wrong({ start: "" })).toEqual([]);
	expect(wrong({ start: "soon" })).toEqual([said.startNotADate]);
});

test("[U23] partners differ in name and in code, whatever the case", () => {
	const harrow = { ...blankPartner(1), name: "Harrowfold Homes", kind: "housing" as const, code: "HH" };
	const again = { ...harrow, key: 2, name: "harrowfold homes ", code: "hh" };
	expect(wrongPartner(again, [harrow, again])).toMatchObject({
		"name-2": said.nameTwice,
		"code-2": said.codeTwice,
		"kind-2": null,
	});
	expect(wrongPartner(blankPartner(3), [harrow])).toMatchObject({
		"name-3": said.name,
		"kind-3": said.kind,
		"code-3": said.codeShort,
	});
});

test("[U23] the code follows the name until somebody writes their own", () => {
	const typed = named(blankPartner(1), "Lantern Carers", []);
	expect(typed.code).toBe("LC");
	expect(named({ ...typed, code: "LAN", ownCode: true }, "Lantern Carers of Wexmoor", []).code).toBe("LAN");
});

test("[U23] what was typed survives a reload, and goes when the plan is made", () => {
	keepPlan(filled({ place: "County of Wexmoor" }));
	expect(keptPlan().place).toBe("County of Wexmoor");
	dropPlan();
	expect(keptPlan()).toEqual(blankPlan());
	sessionStorage.setItem("concordat.new-plan", "{not json");
	expect(keptPlan()).toEqual(blankPlan());
});
