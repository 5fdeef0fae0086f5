import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import { toPlan } from "@/lib/import/convert";
import { readPlanFile } from "@/lib/import/plan-file";
import { readPlan } from "@/lib/plan/read";
import type { CheckId } from "@/lib/readiness/check";
import { type Readiness, readiness } from "@/lib/readiness/readiness";
import { caseFile, caseNames } from "../../support/cases";

const AT = "2026-11-23T09:00:00.000Z";

function readinessOf(name: string): Readiness {
	const read = readPlanFile(caseFile(name));
	if ("wrong" in read) throw new Error(`${read.wrong.where} ${read.wrong.why}`);
	const made = toPlan(read.ok, { at: AT });
	const doc = new Y.Doc();
	Y.applyUpdate(doc, made.update);
	const partners = made.partners.map(({ id, name, code }) => ({ id, name, code, left: null }));
	return readiness({
		plan: readPlan(doc),
		partners,
		today: AT.slice(0, 10),
		attested: NOTHING_ATTESTED,
		signatories: new Set(),
	});
}

/**
 * Counted by hand in the files. No file attests anything here, so no barrier, aim or measure of an aim is settled;
 * the files say who does a role, not who is accountable, and nobody has yet said that one is unclear. What differs:
 * - resources: an amount that is committed, at risk or ended is committed; "required", or no amount, is not.
 * - audiences: reached when one organisation owns it ("ALL" is no owner), then one for each organisation, met when
 *   it owns or is named in any communication.
 */
const BY_HAND: Record<string, Record<CheckId, [met: number, of: number]>> = {
	// Ten barriers with a strategy each. X3 is required, X6 and X7 have no amount. LBB and NHS own all six audiences.
	"brent-integrated-neighbourhood.json": {
		barriers: [0, 10],
		aims: [0, 6],
		accountable: [0, 10],
		clear: [10, 10],
		resources: [4, 7],
		audiences: [6 + 2, 6 + 7],
		measures: [0, 6],
	},
	// No strategy for B04 and B06. X8 has no amount. PBP and NCC own all six audiences, six others are left out.
	"nottingham-changing-futures.json": {
		barriers: [0, 10],
		aims: [0, 6],
		accountable: [0, 11],
		clear: [11, 11],
		resources: [8, 9],
		audiences: [6 + 2, 6 + 8],
		measures: [0, 6],
	},
	// No strategy for B03 and B10. X5, X6 and X7 have no amount. NP, NHFT and PCC own all six audiences.
	"nottinghamshire-street-triage.json": {
		barriers: [0, 10],
		aims: [0, 5],
		accountable: [0, 8],
		clear: [8, 8],
		resources: [4, 7],
		audiences: [6 + 3, 6 + 5],
		measures: [0, 5],
	},
	// No strategy for B01, B08 and B10. X6 and X7 have no amount. Only C3 and C5 have one owner; "ALL" names everybody.
	"rotherham-bcf-2015.json": {
		barriers: [0, 10],
		aims: [0, 5],
		accountable: [0, 9],
		clear: [9, 9],
		resources: [5, 7],
		audiences: [2 + 4, 6 + 4],
		measures: [0, 5],
	},
	// No strategy for B02, B03 and B09. Of the resources only X1 and X2 have an amount. SCC owns all six audiences.
	"suffolk-mash.json": {
		barriers: [0, 10],
		aims: [0, 5],
		accountable: [0, 12],
		clear: [12, 12],
		resources: [2, 6],
		audiences: [6 + 1, 6 + 8],
		measures: [0, 5],
	},
};

/** Barriers that no strategy of the file answers. */
const NO_STRATEGY: Record<string, string[]> = {
	"brent-integrated-neighbourhood.json": [],
	"nottingham-changing-futures.json": ["B04", "B06"],
	"nottinghamshire-street-triage.json": ["B03", "B10"],
	"rotherham-bcf-2015.json": ["B01", "B08", "B10"],
	"suffolk-mash.json": ["B02", "B03", "B09"],
};

/** What is to go, of how many: the sums of the lines above. */
const IN_ALL: Record<string, [met: number, of: number]> = {
	"brent-integrated-neighbourhood.json": [22, 62],
	"nottingham-changing-futures.json": [27, 67],
	"nottinghamshire-street-triage.json": [21, 54],
	"rotherham-bcf-2015.json": [20, 55],
	"suffolk-mash.json": [21, 64],
};

test("[G14] every published plan is counted", () => {
	expect(Object.keys(BY_HAND).sort()).toEqual([...caseNames].sort());
});

test.each(caseNames)("[G14] %s: every check is what a count by hand says, and it is not ready", (name) => {
	const { checks, met, of, ready } = readinessOf(name);
	expect(Object.fromEntries(checks.map((check) => [check.id, [check.met, check.of]]))).toEqual(BY_HAND[name]);
	expect([met, of]).toEqual(IN_ALL[name]);
	expect(ready).toBe(false);
});

test.each(caseNames)("[G14] %s: it says why it is not ready, and who must do what", (name) => {
	const { checks } = readinessOf(name);
	const unmet = (id: CheckId) => checks.find((check) => check.id === id)?.unmet ?? [];
	const verbs = (id: CheckId) => [...new Set(unmet(id).map(({ verb }) => verb))].sort();

	const missing = unmet("barriers").filter(({ verb }) => verb === "writeStrategy");
	expect(missing.map(({ at }) => at.card).sort()).toEqual(NO_STRATEGY[name]);
	expect(unmet("barriers").filter(({ verb }) => verb === "put")).toHaveLength(10 - missing.length);
	expect(verbs("aims")).toEqual(["put"]);
	expect(verbs("accountable")).toEqual(["chooseAccountable"]);
	expect(verbs("clear")).toEqual([]);
	expect(verbs("resources")).toEqual(["commit"]);
	expect(verbs("measures")).toEqual(["addMeasure"]);
	for (const { unmet } of checks)
		for (const { partners } of unmet) expect(partners.length).toBeGreaterThan(0);
});

test("[G14] what a file leaves open is named: who is left out, which audience has no owner, which need no amount", () => {
	const texts = (name: string, id: CheckId) =>
		readinessOf(name)
			.checks.find((check) => check.id === id)
			?.unmet.map(({ text }) => text);
	expect(texts("nottinghamshire-street-triage.json", "audiences")).toEqual([
		"CCGS neither sends nor receives anything",
		"LAS neither sends nor receives anything",
	]);
	expect(texts("rotherham-bcf-2015.json", "audiences")).toEqual([
		"Performance, spend, risk pool: channel, frequency or owner is missing",
		"Scheme data: channel, frequency or owner is missing",
		"Draft plan and returns: channel, frequency or owner is missing",
		"Experience: channel, frequency or owner is missing",
	]);
	expect(texts("brent-integrated-neighbourhood.json", "resources")).toEqual([
		"Brent Civic Centre as integrated hub: 1 site short",
		"Training time for all key partners: need or commitment is not said",
		"Local estates strategy: need or commitment is not said",
	]);
});
