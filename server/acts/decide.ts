import { saysSomething } from "@/lib/agreement/reason";
import type { Standing } from "@/lib/agreement/standing";
import { cardOfSubject, type SubjectKey } from "@/lib/agreement/subject";
import { because } from "@/lib/i18n/en/because";
import { words } from "@/lib/i18n/words";
import { newId, type PartnerId } from "@/lib/ids";
import { MATTER_DAYS } from "@/lib/limits";
import { addDays } from "@/lib/plan/dates";
import { digestIn } from "@/lib/readiness/plan-now";
import type { Readiness } from "@/lib/readiness/readiness";
import { type Refusal, refuse } from "@/lib/verdict";
import { addDecision, addMatterStep, roundOfPlan } from "@/server/db/rows/agreements";
import { planById, setLive } from "@/server/db/rows/plans";
import type { Act } from "./act";
import { readStands, type Stands } from "./stands";
import { tellMatter } from "./tell";

/**
 * One organisation's decision on exact words, by its signatory. [A5] [A7]
 *
 * The catch: it counts only for the very words that the person saw. If the draft moved meanwhile nothing is
 * recorded. The last agreement to the whole plan makes it live in the same transaction.
 */
export const decide: Act<"decide"> = async (input, acting) => {
	const { tx, at, seat, site } = acting;
	const round = await roundOfPlan(tx, input.plan, input.round);
	if (!round) return refuse("not-found");
	const stands = await readStands(tx, site, input.plan, at);
	const { answer, reason } = input;
	if (answer !== "agree" && !saysSomething(reason)) return refuse("reason-missing", { where: "reason" });
	const whole = round.subject === "plan" || round.subject === "known-gaps";
	if (round.subject === "known-gaps" && answer === "reservation")
		return refuse("bad-input", { where: "answer", detail: because.consentOnly });
	if (whole && (await planById(tx, input.plan))?.status === "live")
		return refuse("not-in-this-state", { detail: because.liveAlready });

	const standing = stands.standing(round.subject);
	const there =
		round.subject === "known-gaps" ||
		digestIn(stands.doc, stands.plan)(round.subject, round) === round.digest;
	const seen = input.digest === round.digest && standing?.round?.digest === round.digest;
	if (!standing?.round || !there || !seen || standing.kind === "lapsed") {
		const named = because.wordingChangedDecide(stands.name(seat.partnerId), nameOf(stands, round.subject));
		return refuse("wording-changed", { detail: named });
	}
	const no = whyNot(standing, seat.partnerId, { answer, reason }, stands);
	if (no) return no;
	const live = whole && answer !== "object" && completes(standing, seat.partnerId);
	if (live && round.subject === "plan" && !stands.now.readiness.ready) return notReady(stands.now.readiness);

	const id = newId(at.getTime());
	const bound = { planId: input.plan, entry: stands.entry, personId: seat.personId, at };
	await addDecision(tx, {
		...bound,
		id,
		partnerId: seat.partnerId,
		roundId: standing.round.id,
		digest: round.digest,
		answer,
		reason,
	});
	if (answer !== "agree") {
		const asker = standing.round.partner;
		const owner = stands.here.includes(asker) ? asker : seat.partnerId;
		await addMatterStep(tx, {
			...bound,
			id: newId(at.getTime()),
			decisionId: id,
			partnerId: seat.partnerId,
			ownerPartnerId: owner,
			due: addDays(at.toISOString().slice(0, 10), MATTER_DAYS),
			settled: null,
		});
		await tellMatter(tx, { planId: input.plan, at, by: seat.personId, matter: id, owner });
	}
	if (live) await setLive(tx, input.plan, { round: standing.round.id, at });
	const said = { subject: round.subject, digest: round.digest, answer, reason };
	return {
		result: { live },
		planId: input.plan,
		partnerId: seat.partnerId,
		entry: { decision: id, round: standing.round.id, ...said, ...(live ? { live } : {}) },
		announce: live ? ["agreements", "plan"] : ["agreements"],
	};
};

/** What the whole plan lacks before it may go live, as a refusal that names the first thing. */
export function notReady({ unmet }: Readiness): Refusal {
	const [first] = unmet;
	const named = first ? [first.code, first.text].filter(Boolean).join(" ") : "";
	return refuse("not-ready", { where: first?.key, detail: because.notReady(unmet.length, named) });
}

function nameOf(stands: Stands, subject: SubjectKey): string {
	const id = cardOfSubject(subject);
	const card = id === null ? null : stands.plan.cards.find((one) => one.id === id);
	return card?.code || words.agreement.thePlan;
}

function whyNot(
	standing: Standing,
	partner: PartnerId,
	{ answer, reason }: { answer: string; reason: string },
	{ name }: Stands,
): Refusal | null {
	const no = (detail: string) => refuse("not-in-this-state", { detail });
	if (standing.kind === "withdrawn") return no(because.ended);
	const mine = standing.answers.find((one) => one.partner === partner);
	if (!mine) return refuse("not-in-this-state", { detail: because.notAsked(name(partner)) });
	const before = mine.decision;
	if (before?.answer === answer && (answer === "agree" || before.reason === reason))
		return no(because.decidedAlready(name(partner)));
	// What is in force is ended by a withdrawal alone; a reservation may still become a plain agreement.
	if (standing.kind === "in-force" && answer !== "agree") return no(because.inForce(name(partner)));
	return null;
}

const completes = ({ answers }: Standing, partner: PartnerId): boolean =>
	answers.every(
		(one) => one.partner === partner || (one.decision !== null && one.decision.answer !== "object"),
	);
