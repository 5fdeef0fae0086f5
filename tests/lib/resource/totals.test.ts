import { expect, test } from "vitest";
import { addCard } from "@/lib/plan/edit";
import { liveCards, readPlan, type Scalar } from "@/lib/plan/read";
import { resourceTotals } from "@/lib/resource/totals";
import { ada, clinic, harbour, newPlan, PARTNERS, TODAY } from "../../support/plans";

const JOINED = PARTNERS.map(({ id }) => id);

/** Resources by their fields; amounts in whole units. */
function totals(...rows: Record<string, Scalar>[]) {
	const doc = newPlan();
	for (const [at, row] of rows.entries()) {
		const fields = { ...row };
		for (const name of ["need", "committed", "received"])
			if (typeof fields[name] === "number") fields[name] = Math.round(Number(fields[name]) * 100);
		const { unitName, ...rest } = fields;
		const texts: Record<string, string> = typeof unitName === "string" ? { unitName } : {};
		addCard(doc, { kind: "resource", title: `Line ${at + 1}`, fields: rest, texts, ...ada });
	}
	return resourceTotals(liveCards(readPlan(doc)), JOINED, TODAY);
}
const pounds = (more: Record<string, Scalar>) => ({ resource: "money", unit: "GBP", ...more });
const posts = (more: Record<string, Scalar>) => ({ resource: "staff", unit: "WTE", ...more });

test("[X1] pounds and posts are never added, nor are a one-off amount and a yearly one", () => {
	const found = totals(
		pounds({ need: 100, period: "once" }),
		posts({ need: 2.5, period: "once" }),
		pounds({ need: 40, period: "per_year" }),
		pounds({ need: 5, period: "per_month" }),
		pounds({ need: 7 }),
		pounds({ need: 11, period: "once" }),
	);
	expect(found.map(({ period, need, lines }) => [period, need / 100, lines])).toEqual([
		["once", 111, 2],
		["once", 2.5, 1],
		["per_year", 40, 1],
		["per_month", 5, 1],
		["unsaid", 7, 1],
	]);
});

test("[X1] yearly amounts of two financial years are two totals; one-off amounts are one, told by year", () => {
	const yearly = totals(
		pounds({ committed: 100, period: "per_year", year: 2026 }),
		pounds({ committed: 120, period: "per_year", year: 2027 }),
	);
	expect(yearly.map(({ year, committed }) => [year, committed / 100])).toEqual([
		[2026, 100],
		[2027, 120],
	]);
	const [once] = totals(
		pounds({ committed: 120, period: "once", year: 2027 }),
		pounds({ committed: 100, period: "once", year: 2026 }),
		pounds({ committed: 3, period: "once" }),
	);
	expect(once?.committed).toBe(22_300);
	expect(once?.years.map(({ year, committed }) => [year, committed / 100])).toEqual([
		[2026, 100],
		[2027, 120],
		[null, 3],
	]);
});

test("[X1] units by name are added only to the same name, and amounts without a unit to nothing", () => {
	const named = (unitName: string, need: number) => ({
		resource: "equipment",
		unit: "named",
		unitName,
		need,
	});
	const found = totals(named("Beds", 2), named("beds ", 3), named("hoists", 4), { need: 5 }, { need: 6 });
	expect(found.map(({ need }) => need / 100)).toEqual([5, 4, 5, 6]);
});

test("[X2] withdrawn counts as nothing committed, and is told beside", () => {
	const [total] = totals(
		pounds({ need: 100, committed: 80, certainty: "withdrawn" }),
		pounds({ need: 50, committed: 50, certainty: "at_risk" }),
	);
	expect(total).toMatchObject({ need: 15_000, committed: 5_000, unconfirmed: 5_000, withdrawn: 8_000 });
	expect(total?.gap).toBe(10_000);
});

test("[X2] a cut is negative: it lessens what is committed and opens a gap", () => {
	const [total] = totals(pounds({ need: 100, committed: 100 }), pounds({ committed: -30 }));
	expect(total).toMatchObject({ committed: 7_000, gap: 3_000 });
});

test("[X2] what is given beyond one need fills no other, so a gap is never averaged away", () => {
	const [total] = totals(
		pounds({ need: 100, committed: 250, provider: harbour.id }),
		pounds({ need: 100, committed: 40, provider: clinic.id }),
		pounds({ committed: 900 }),
	);
	expect(total).toMatchObject({ need: 20_000, committed: 119_000, gap: 6_000, needUnsaid: 1 });
	expect(total?.partners.map(({ partner, gap }) => [partner, gap])).toEqual([
		[harbour.id, 0],
		[clinic.id, 6_000],
		[null, 0],
	]);
});

test("[X4] a cliff is seen 90 and 180 days ahead, and the day the last line ends is named", () => {
	const [total] = totals(
		pounds({ committed: 1, end: "2026-03-11" }),
		pounds({ committed: 20, end: "2026-03-31" }),
		pounds({ committed: 300, end: "2026-08-01" }),
		pounds({ committed: 4_000, end: "2027-03-31" }),
		pounds({ committed: 50_000, end: "2026-04-01", certainty: "withdrawn" }),
	);
	expect(total?.cliff).toMatchObject({
		ended: 100,
		within90: 2_000,
		within180: 32_000,
		last: "2027-03-31",
	});
	expect(total?.cliff.endings.map(({ end, days }) => [end, days])).toEqual([
		["2026-03-11", -1],
		["2026-03-31", 19],
		["2026-08-01", 142],
	]);
	const [recurrent] = totals(pounds({ committed: 1, end: "2026-03-31" }), pounds({ committed: 1 }));
	expect(recurrent?.cliff.last).toBeNull();
});
