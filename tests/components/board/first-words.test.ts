import { expect, test } from "vitest";
import { firstWords } from "@/components/board/first-words";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { addCard, binCard } from "@/lib/plan/edit";
import { proseIn } from "@/lib/plan/find";
import { appendParagraphs } from "@/lib/plan/prose";
import { ada, cardOf, newPlan } from "../../support/plans";

test("[U73] a card in the bin shows its first words, so that people know it again", () => {
	const doc = newPlan();
	const prose = proseIn(doc);
	const note = addCard(doc, { kind: "communication", texts: { audience: "Night  staff" }, ...ada });
	expect(firstWords(cardOf(doc, note), prose)).toBe("Night staff");
	const card = cardMap(doc, note);
	const body = card && bodyOf(card);
	if (!body) throw new Error("A card is made with all its containers");
	appendParagraphs(body, ["Every Friday,", "on paper."]);
	binCard(doc, note, ada);
	expect(firstWords(cardOf(doc, note), prose)).toBe("Every Friday, on paper. Night staff");
	const long = addCard(doc, { kind: "aim", texts: { statement: "word ".repeat(90) }, ...ada });
	const said = firstWords(cardOf(doc, long), prose);
	expect(said.length).toBeLessThanOrEqual(141);
	expect(said.endsWith("word…")).toBe(true);
	const empty = addCard(doc, { kind: "aim", ...ada });
	expect(firstWords(cardOf(doc, empty), prose)).toBe("");
});
