import { expect, test } from "vitest";
import { type Appraisal, barrierView, riskOf } from "@/lib/barrier/appraisal";
import { AT, ada, clinic, harbour, shelter } from "../../support/plans";

const says = (partner: { id: string }, more: Partial<Appraisal> = {}): Appraisal => ({
	barrier: "B05",
	partner: partner.id,
	applies: "yes",
	reason: "",
	likelihood: null,
	impact: null,
	personId: ada.by,
	personName: "Ada",
	at: AT,
	...more,
});

test("[B1] a risk is low to 4, medium to 9, high to 15 and very high above", () => {
	const words = [1, 4, 5, 9, 10, 15, 16, 25].map(riskOf);
	expect(words).toEqual(["low", "low", "medium", "medium", "high", "high", "very-high", "very-high"]);
});

test("[B1] the risk of a barrier is its highest partner's likelihood × impact, never a mean", () => {
	const view = barrierView([
		says(harbour, { likelihood: 1, impact: 1 }),
		says(clinic, { likelihood: 5, impact: 4 }),
		says(shelter, { likelihood: 1, impact: 5 }),
	]);
	expect(view).toMatchObject({ score: 20, risk: "very-high" });
});

test("[B1] two partners' numbers are never put together: the highest likelihood and the highest impact may be no one's risk", () => {
	const view = barrierView([
		says(harbour, { likelihood: 5, impact: 1 }),
		says(clinic, { likelihood: 1, impact: 5 }),
	]);
	expect(view).toMatchObject({ score: 5, risk: "medium" });
});

test("[B1] half an answer makes no risk, and no answer at all is visibly none", () => {
	expect(barrierView([says(harbour, { likelihood: 5 })])).toMatchObject({ score: null, risk: null });
	expect(barrierView([])).toMatchObject({ score: null, risk: null, likelihood: null, impact: null });
});

test("[B8] the spread between partners is kept, and who says that it does not apply or is unsure", () => {
	const view = barrierView([
		says(harbour, { likelihood: 2, impact: 3 }),
		says(clinic, { likelihood: 5, impact: 3, applies: "unsure" }),
		says(shelter, { applies: "no", reason: "We have no such system." }),
	]);
	expect(view.likelihood).toEqual({ lowest: 2, highest: 5 });
	expect(view.impact).toEqual({ lowest: 3, highest: 3 });
	expect(view.says).toEqual({ yes: [harbour.id], no: [shelter.id], unsure: [clinic.id] });
});
