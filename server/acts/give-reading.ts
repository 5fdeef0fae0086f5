import { because } from "@/lib/i18n/en/because";
import { longDate } from "@/lib/plan/dates";
import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { addReading, readingsOfPlan } from "@/server/db/rows/meetings";
import type { Act } from "./act";
import { dayIn } from "./day-in";

/**
 * A value of a measure on a day, from the partner that supplies it. A day's earlier value stays on record, also when it is taken
 * back. [M7] [M31]
 */
export const giveReading: Act<"give-reading"> = async (input, { tx, at, seat, site }) => {
	const { plan, measure, day, value, note } = input;
	const found = await site.words.underLock(tx, plan);
	const card = found && readCard(found.doc, measure);
	if (!card || card.deleted || card.kind !== "measure") return refuse("not-found");
	if (card.fields.owner !== seat.partnerId) return refuse("other-partner", { detail: because.notSupplier });
	if (day > dayIn(at)) return refuse("bad-input", { where: "day", detail: because.readingInFuture });
	const { baselineOn, measuredIn } = card.fields;
	if (value === null) {
		const given = (await readingsOfPlan(tx, plan)).some((one) => one.measure === measure && one.day === day);
		if (!given) return refuse("not-in-this-state", { where: "day", detail: because.noValueThatDay });
	} else if (typeof baselineOn === "string" && day < baselineOn) {
		const detail = because.readingBeforeBaseline(longDate(baselineOn));
		return refuse("bad-input", { where: "day", detail });
	} else if (measuredIn === "percent" && (value < 0 || value > 10_000))
		return refuse("bad-input", { where: "value", detail: because.noPercentage });
	const said = { measure, day, value, note };
	await addReading(tx, {
		...said,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: said, announce: ["plan", "meetings"] };
};
