import { expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { capture, planWording } from "@/lib/agreement/wording";
import { digestsNeeded } from "@/lib/export/agreed";
import { cardMap, titleOf } from "@/lib/plan/document";
import { binCard, setField, spliceText } from "@/lib/plan/edit";
import { readPlan } from "@/lib/plan/read";
import { type Plan, readyPlan } from "../../support/plan-story";
import { ada, clinic, harbour } from "../../support/plans";
import { documentOf, partOf, rowsIn, saidIn, tablesIn, writeIn } from "./paper";

const retitle = (plan: Plan, card: string, title: string) => {
	const map = cardMap(plan.doc, card);
	const text = map && titleOf(map);
	if (text) spliceText(text, title);
};

/** Keeps the words of a subject as they are now, as the server does when they are put. */
function kept(plan: Plan, ...subjects: string[]): Map<string, string> {
	return new Map(
		subjects.map((subject) => {
			const { digest, text } = capture(plan.wording(subject));
			return [digest, text];
		}),
	);
}

const agreedOf = (plan: Plan, wordings: Map<string, string>) =>
	documentOf(plan, { text: "agreed", wordings });

test("[X8] agreed text prints the words that partners agreed, not those drafted since, and says that they moved", () => {
	const { plan, aim } = readyPlan();
	const wordings = kept(plan, cardSubject(aim));
	retitle(plan, aim, "A roof for most");
	const said = saidIn(partOf(agreedOf(plan, wordings), "aims"));
	expect(said).toContain("A roof for everybody");
	expect(said.join()).not.toContain("A roof for most");
	expect(said).toContain("Agreed by all three partners, 12 March 2026. The draft says something else now.");
	expect(saidIn(partOf(documentOf(plan), "aims"))).toContain("A roof for most");
});

test("[X8] new words that are with partners do not unsay the words agreed before", () => {
	const { plan, aim } = readyPlan();
	const wordings = kept(plan, cardSubject(aim));
	retitle(plan, aim, "A roof for most");
	plan.put(cardSubject(aim));
	plan.say(cardSubject(aim), clinic, "object", "Too little.");
	expect(saidIn(partOf(agreedOf(plan, wordings), "aims"))).toEqual(
		expect.arrayContaining([
			"A roof for everybody",
			"Agreed by all three partners, 12 March 2026. Other words have been put to partners since.",
		]),
	);
});

test("[X8] a card without agreed words says so, and none of its drafted words is printed", () => {
	const { plan } = readyPlan();
	const aim = plan.add("aim", "Secret draft", { texts: { statement: "Not for paper" } });
	plan.put(cardSubject(aim));
	plan.say(cardSubject(aim), harbour, "agree");
	const document = agreedOf(plan, kept(plan, cardSubject(aim)));
	expect(saidIn(partOf(document, "aims"))).toEqual(
		expect.arrayContaining(["No agreed words yet", "With partners: 1 of 3 have agreed."]),
	);
	const printed = JSON.stringify(document.blocks.filter((block) => block.kind === "clause"));
	expect(printed).not.toContain("Secret draft");
	expect(printed).not.toContain("Not for paper");
});

test("[X8] a withdrawal ends it: the words are agreed no more", () => {
	const { plan, aim } = readyPlan();
	const wordings = kept(plan, cardSubject(aim));
	plan.say(cardSubject(aim), clinic, "withdraw", "Board decision.");
	expect(saidIn(partOf(agreedOf(plan, wordings), "aims"))).toEqual(
		expect.arrayContaining([
			"No agreed words yet",
			"Not in force: Clinic withdrew on 12 March 2026: “Board decision.”",
		]),
	);
});

test("[X8] kinds that are agreed with the whole plan are printed only once it is, binned ones too", () => {
	const { plan, audience, resource } = readyPlan();
	const before = agreedOf(plan, new Map());
	expect(tablesIn(partOf(before, "communication"))).toEqual([]);
	expect(saidIn(partOf(before, "communication")).join()).toContain("the whole plan is not agreed yet");
	writeIn(plan, audience, ["Ring\tthe desk", "Ask\tfor Lowri"]);
	const whole = capture(planWording(plan.doc, readPlan(plan.doc)));
	plan.agree("plan");
	retitle(plan, audience, "Where to go at noon");
	setField(plan.doc, resource, "committed", 50);
	binCard(plan.doc, audience, ada);
	const after = agreedOf(plan, new Map([[whole.digest, whole.text]]));
	const part = partOf(after, "communication");
	expect(rowsIn(tablesIn(part)[0])[0]?.[0]).toBe("Where to go tonight");
	expect(JSON.stringify(part)).toContain("Lowri");
	expect(rowsIn(tablesIn(partOf(after, "resources"))[0])[0]?.slice(1, 4)).toEqual([
		"2.0 WTE",
		"0.5 WTE",
		"1.5 WTE",
	]);
	expect(saidIn(partOf(after, "resources")).join()).toContain("is as recorded now");
});

test("[X8] words that could not be fetched are said to be missing, never replaced by the draft", () => {
	const { plan, aim, strategy } = readyPlan();
	const digests = plan.view.rounds.map(({ digest }) => digest);
	expect(digestsNeeded(readPlan(plan.doc), plan.view, () => true).sort()).toEqual([...digests].sort());
	const document = agreedOf(plan, kept(plan, cardSubject(strategy)));
	const said = saidIn(partOf(document, "aims")).join();
	expect(said).toContain("could not be read just now");
	expect(said).not.toContain("A roof for everybody");
	expect(aim).toBeTruthy();
});
