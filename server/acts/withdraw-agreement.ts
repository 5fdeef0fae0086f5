import { standing } from "@/lib/agreement/standing";
import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { refuse } from "@/lib/verdict";
import { addDecision, roundOfPlan } from "@/server/db/rows/agreements";
import type { Act } from "./act";
import { readStands } from "./stands";

/**
 * One organisation takes its decision back. While others still decide that only makes it undecided again; what was
 * in force ends, and a new round asks everybody. [A9]
 */
export const withdrawAgreement: Act<"withdraw-agreement"> = async (input, { tx, at, seat, site }) => {
	const round = await roundOfPlan(tx, input.plan, input.round);
	if (!round) return refuse("not-found");
	const stands = await readStands(tx, site, input.plan, at);
	const of = <T extends { subject: string }>(rows: readonly T[]) =>
		rows.filter(({ subject }) => subject === round.subject);
	const onTheseWords = standing(round.digest, of(stands.view.rounds), of(stands.view.decisions), (partner) =>
		stands.here.includes(partner),
	);
	if (onTheseWords.kind === "withdrawn") return refuse("not-in-this-state", { detail: because.ended });
	const mine = onTheseWords.answers.find(({ partner }) => partner === seat.partnerId);
	if (!mine?.decision) {
		const detail = because.nothingToWithdraw(stands.name(seat.partnerId));
		return refuse("not-in-this-state", { detail });
	}

	const id = newId(at.getTime());
	const { digest, subject } = round;
	const { reason } = input;
	await addDecision(tx, {
		id,
		planId: input.plan,
		entry: stands.entry,
		roundId: round.id,
		digest,
		partnerId: seat.partnerId,
		personId: seat.personId,
		answer: "withdraw",
		reason,
		at,
	});
	return {
		result: {},
		planId: input.plan,
		partnerId: seat.partnerId,
		entry: { decision: id, round: round.id, subject, digest, answer: "withdraw", reason },
		announce: ["agreements"],
	};
};
