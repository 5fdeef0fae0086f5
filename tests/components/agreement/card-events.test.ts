import { expect, test } from "vitest";
import { cardEvents } from "@/components/agreement/card-events";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { ASHDENE, attested, decision, nameOf, round, WEXMOOR } from "./attested";

const SUBJECT = cardSubject("c1");

test("[A24] a card's history tells what was put, decided, completed, settled, lapsed and restored, latest first", () => {
	const put = round(1, SUBJECT);
	const objection = decision(2, put, ASHDENE, "object", "Not at weekends");
	const view = attested({
		rounds: [put, round(1, cardSubject("other"))],
		decisions: [
			objection,
			decision(4, put, ASHDENE, "reservation", "From June"),
			decision(5, put, WEXMOOR),
			decision(8, put, WEXMOOR, "withdraw"),
		],
		steps: [
			{
				id: "step",
				entry: 3,
				decision: objection.id,
				owner: WEXMOOR,
				due: "2026-03-30",
				settled: "Weekends are noon.",
				personId: "p",
				personName: "Oriel",
				partner: WEXMOOR,
				at: "2026-03-03T10:00:00.000Z",
			},
		],
		notices: [
			{
				entry: 6,
				at: "2026-03-06T10:00:00.000Z",
				event: "lapsed",
				of: SUBJECT,
				editors: [{ name: "Imara", partner: ASHDENE }],
			},
			{ entry: 7, at: "2026-03-07T10:00:00.000Z", event: "restored", of: SUBJECT, editors: [] },
			{ entry: 9, at: "2026-03-09T10:00:00.000Z", event: "broken", of: "aims:c1", editors: [] },
		],
	});
	expect(
		cardEvents(view, "c1", nameOf).map(({ text, partner }) => [text, partner && nameOf(partner)]),
	).toEqual([
		["Wexmoor withdrew", "Wexmoor"],
		["Words changed back: agreement stands again", null],
		["Text changed: agreement lapsed", "Ashdene"],
		["Both agreed, 1 reservation", "Wexmoor"],
		["Ashdene agreed with a reservation", "Ashdene"],
		["What Ashdene said was settled", "Wexmoor"],
		["Ashdene objected", "Ashdene"],
		["Put to partners by Oriel Pennock", "Wexmoor"],
	]);
});

test("[A24] of a barrier it tells that ‘does not apply’ was put", () => {
	const view = attested({ rounds: [round(1, notApplicable("B09"))] });
	expect(cardEvents(view, "B09", nameOf).map(({ text }) => text)).toEqual([
		"‘Does not apply’ put to partners by Oriel Pennock",
	]);
});
