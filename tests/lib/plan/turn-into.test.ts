import { expect, test } from "vitest";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { addCard, setLink, setPart, turnBack, turnInto } from "@/lib/plan/edit";
import { appendParagraphs, proseText } from "@/lib/plan/prose";
import { readCards } from "@/lib/plan/read";
import { ada, cardOf, clinic, harbour, newPlan, shelter } from "../../support/plans";

const proseOf = (doc: Parameters<typeof cardMap>[0], id: string) => {
	const card = cardMap(doc, id);
	return card ? proseText(bodyOf(card)) : "";
};

test("[P6] a card turned into another kind keeps its words, links and partners, and the first is in the bin", () => {
	const doc = newPlan();
	const measure = addCard(doc, { kind: "measure", title: "Days", ...ada });
	const old = addCard(doc, {
		kind: "communication",
		title: "Friday note",
		texts: {
			audience: "Night staff",
			message: "What changed",
			purpose: "Nobody is surprised",
			channelNote: "Paper",
		},
		fields: { owner: harbour.id, frequency: "weekly", channel: "other", direction: "out" },
		partners: [clinic.id],
		links: ["factor:F05", "barrier:B05", `card:${measure}`],
		...ada,
	});
	const pointing = addCard(doc, { kind: "aim", title: "Aim", links: [`card:${old}`], ...ada });
	const body = cardMap(doc, old);
	const prose = body && bodyOf(body);
	if (prose) appendParagraphs(prose, ["Written by hand."]);

	const next = turnInto(doc, old, "sharing", ada);
	if (!next) throw new Error("It can be turned");
	const made = cardOf(doc, next);
	expect(made).toMatchObject({
		kind: "sharing",
		title: "Friday note",
		factors: ["F05"],
		barriers: ["B05"],
		cards: [measure],
		fields: { owner: harbour.id, frequency: "weekly", channel: "other", direction: "out" },
		partners: [clinic.id],
		deleted: null,
	});
	expect(made.texts).toMatchObject({ purpose: "Nobody is surprised", channelNote: "Paper" });
	expect(proseOf(doc, next)).toBe("Written by hand.\nAudience: Night staff\nMessage: What changed");
	expect(cardOf(doc, old).deleted).toEqual({ at: ada.at, by: ada.by });
	expect(cardOf(doc, pointing).cards).toEqual([next]);
});

test("[P6] values without a field in the new kind become words, and partners named in them stay involved", () => {
	const doc = newPlan();
	const old = addCard(doc, {
		kind: "resource",
		title: "Van",
		fields: { resource: "money", need: 3_840_000, provider: shelter.id, end: "2027-03-31", year: 2026 },
		...ada,
	});
	const next = turnInto(doc, old, "history", ada);
	if (!next) throw new Error("It can be turned");
	expect(proseOf(doc, next)).toBe(
		"Kind of resource: Money\nNeeded: £38,400\nFinancial year: 2026/27\nEnds: 31 Mar 2027",
	);
	expect(cardOf(doc, next).partners).toEqual([shelter.id]);
});

test("[P6] a role's partners stay involved when it becomes something else", () => {
	const doc = newPlan();
	const old = addCard(doc, { kind: "role", title: "Lead", ...ada });
	setPart(doc, old, harbour.id, "A");
	setPart(doc, old, clinic.id, "");
	const next = turnInto(doc, old, "skill", ada);
	expect(next && cardOf(doc, next).partners).toEqual([harbour.id]);
});

test("[P6] the ten barriers, missing cards and the same kind are not turned", () => {
	const doc = newPlan();
	const aim = addCard(doc, { kind: "aim", title: "Aim", ...ada });
	expect(turnInto(doc, "B05", "aim", ada)).toBeNull();
	expect(turnInto(doc, "gone", "aim", ada)).toBeNull();
	expect(turnInto(doc, aim, "aim", ada)).toBeNull();
	expect(readCards(doc)).toHaveLength(11);
});

test("[P6] a turn that is taken back leaves the first card on the board, and what pointed at it points at it", () => {
	const doc = newPlan();
	const first = addCard(doc, { kind: "communication", title: "Friday note", ...ada });
	const pointing = addCard(doc, { kind: "aim", title: "Aim", links: [`card:${first}`], ...ada });
	const made = turnInto(doc, first, "role", ada);
	if (!made) throw new Error("It can be turned");
	const later = addCard(doc, { kind: "aim", title: "Later", ...ada });
	setLink(doc, later, `card:${made}`, true);
	turnBack(doc, first, made, ada);
	expect(cardOf(doc, first).deleted).toBeNull();
	expect(cardOf(doc, made).deleted).toEqual({ at: ada.at, by: ada.by });
	expect(cardOf(doc, pointing).cards).toEqual([first]);
	expect(cardOf(doc, later).cards).toEqual([first]);
});
