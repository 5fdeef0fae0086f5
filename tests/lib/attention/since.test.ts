import { expect, test } from "vitest";
import { type CardFace, facesOf } from "@/lib/attention/held";
import { cardsChanged, eventOf, sinceWhen, type Told } from "@/lib/attention/since";
import { addCard, binCard } from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";
import { AT, ada, newPlan } from "../../support/plans";

const at = (minute: number) => new Date(Date.parse(AT) + minute * 60_000);

test("[T9] a visit that goes on counts from the one before it, a new one from the last sign of all", () => {
	expect(sinceWhen(null, at(0))).toBeNull();
	expect(sinceWhen({ at: at(0), beforeAt: null }, at(30))).toBeNull();
	expect(sinceWhen({ at: at(0), beforeAt: at(-500) }, at(30))).toEqual(at(-500));
	expect(sinceWhen({ at: at(0), beforeAt: at(-500) }, at(31))).toEqual(at(0));
});

const doc = newPlan();
const added = addCard(doc, { ...ada, kind: "aim", title: "Nobody waits", at: at(1).toISOString() });
const passing = addCard(doc, { ...ada, kind: "aim", title: "Made and gone", at: at(1).toISOString() });
const old = addCard(doc, { ...ada, kind: "role", title: "Coordinator", at: at(-900).toISOString() });
const gone = addCard(doc, { ...ada, kind: "role", title: "Typist", at: at(-900).toISOString() });
for (const card of [passing, gone]) binCard(doc, card, { by: ada.by, at: at(2).toISOString() });
const faces: ReadonlyMap<string, CardFace> = facesOf(readCards(doc));

test("[T9] a card was added, changed or put in the bin since; one that came and went is not told of", () => {
	const changed = [added, passing, old, gone, "nowhere"].map((card) => ({ card, by: ["harbour"] }));
	expect(cardsChanged(changed, faces, at(0)).map(({ title, kind }) => [title, kind])).toEqual([
		["Nobody waits", "added"],
		["Coordinator", "changed"],
		["Typist", "binned"],
	]);
});

test("[T9] an act is told with the card that it was about, wherever its entry names it", () => {
	const told = (act: string, said: Told["said"]) =>
		eventOf({ entry: 7, at: at(1), act, personName: "Maud", partnerId: "harbour", said }, faces).about;
	expect(told("put-to-partners", { subject: `card:${old}` })).toBe(old);
	expect(told("wording-lapsed", { of: `card:${gone}` })).toBe(gone);
	expect(told("put-to-partners", { subject: "not-applicable:B09" })).toBe("B09");
	expect(told("appraise-barrier", { barrier: "B05" })).toBe("B05");
	expect(told("mark-clarity", { role: old })).toBe(old);
	expect(told("go-live", { subject: "plan" })).toBeNull();
	expect(told("condition-broken", { of: "aims-owned" })).toBeNull();
	expect(told("withdraw-seat", { seat: "s", role: "editor" })).toBeNull();
});
