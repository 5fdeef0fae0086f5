import fc from "fast-check";
import { expect, test } from "vitest";
import { KIND_IDS } from "@/lib/plan/cards";
import { assignCodes, isCode } from "@/lib/plan/codes";
import { cardMap } from "@/lib/plan/document";
import { addCard, binCard, type setLink } from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";
import { ada, cardOf, newPlan } from "../../support/plans";

test("[P7] codes follow the section, a strategy's its first barrier, a local barrier's is L", () => {
	const doc = newPlan();
	const add = (kind: (typeof KIND_IDS)[number], links: Parameters<typeof setLink>[2][] = []) =>
		addCard(doc, { kind, title: kind, links, ...ada });
	const local = add("barrier");
	const ids = [
		add("aim"),
		add("role"),
		add("resource"),
		add("communication"),
		add("sharing"),
		add("skill"),
		add("history"),
		add("measure"),
		add("strategy", ["barrier:B07", "barrier:B05"]),
		add("strategy", ["barrier:B05"]),
		add("strategy", [`card:${local}`]),
		add("strategy"),
		local,
	];
	assignCodes(doc, ids);
	const codes = ids.map((id) => cardOf(doc, id).code);
	expect(codes).toEqual(["A1", "R1", "S1", "C1", "C2", "P1", "P2", "E1", "B5.1", "B5.2", "L1.1", "X1", "L1"]);
	expect(codes.every(isCode)).toBe(true);
});

test("[P7] a code is never given again, not even after its card is binned", () => {
	const doc = newPlan();
	const first = addCard(doc, { kind: "aim", ...ada });
	const second = addCard(doc, { kind: "aim", ...ada });
	assignCodes(doc, [first, second]);
	binCard(doc, second, ada);
	const third = addCard(doc, { kind: "aim", ...ada });
	assignCodes(doc, [third]);
	expect(cardOf(doc, third).code).toBe("A3");
	assignCodes(doc, [first]);
	expect(cardOf(doc, first).code).toBe("A1");
});

test("[P7] a code that a client made up is replaced when it is taken or no code at all", () => {
	const doc = newPlan();
	const honest = addCard(doc, { kind: "aim", ...ada });
	assignCodes(doc, [honest]);
	const forged = addCard(doc, { kind: "aim", ...ada });
	cardMap(doc, forged)?.set("code", "A1");
	const silly = addCard(doc, { kind: "role", ...ada });
	cardMap(doc, silly)?.set("code", "<script>");
	assignCodes(doc, [forged, silly]);
	expect(cardOf(doc, forged).code).toBe("A2");
	expect(cardOf(doc, silly).code).toBe("R1");
	expect(cardOf(doc, honest).code).toBe("A1");
});

test("[P7] however cards come, every code is there and no two are alike", () => {
	const kind = fc.constantFrom(...KIND_IDS);
	fc.assert(
		fc.property(fc.array(fc.tuple(kind, fc.boolean()), { maxLength: 20 }), (given) => {
			const doc = newPlan();
			for (const [one, bin] of given) {
				const id = addCard(doc, { kind: one, links: ["barrier:B03"], ...ada });
				assignCodes(doc, [id]);
				if (bin) binCard(doc, id, ada);
			}
			const codes = readCards(doc).map(({ code }) => code);
			expect(new Set(codes).size).toBe(codes.length);
			expect(codes.every(isCode)).toBe(true);
		}),
		{ numRuns: 40 },
	);
});
