import type { AttestedView } from "@/lib/agreement/attested";
import { type SubjectKey, subjectOf } from "@/lib/agreement/subject";
import type { PartnerId } from "@/lib/ids";
import type { MilestoneKind, TimelineView } from "./timeline";

/** Something in the life of a plan that one may want to go to. */
export type PlanEvent = { at: string; entry: number } & (
	| { kind: MilestoneKind; partner: PartnerId | null }
	| { kind: "checkpoint"; id: string; name: string }
	| { kind: "agreed" | "lapsed" | "restored"; subject: SubjectKey }
);

/**
 * When words came in force: each time the last partner asked had agreed to the wording of the newest round. [H8]
 *
 * @param gone when a partner left (ISO), or null; who has left is not waited for
 */
export function cameInForce(
	{ rounds, decisions }: Pick<AttestedView, "rounds" | "decisions">,
	gone: (partner: PartnerId) => string | null,
): PlanEvent[] {
	const open = new Map<SubjectKey, { digest: string; asked: readonly PartnerId[]; agreed: Set<PartnerId> }>();
	const events: PlanEvent[] = [];
	const all = [
		...rounds.map((round) => ({ entry: round.entry, round, decision: null })),
		...decisions.map((decision) => ({ entry: decision.entry, round: null, decision })),
	].sort((a, b) => a.entry - b.entry);
	for (const { round, decision } of all) {
		if (round) {
			open.set(round.subject, { digest: round.digest, asked: round.asked, agreed: new Set() });
			continue;
		}
		const words = open.get(decision.subject);
		if (!words || words.digest !== decision.digest) continue;
		if (decision.answer !== "agree" && decision.answer !== "reservation") {
			words.agreed.delete(decision.partner);
			continue;
		}
		const before = words.agreed.size;
		words.agreed.add(decision.partner);
		const waited = words.asked.filter((partner) => {
			const left = gone(partner);
			return left === null || left > decision.at;
		});
		if (words.agreed.size > before && waited.every((partner) => words.agreed.has(partner)))
			events.push({ kind: "agreed", at: decision.at, entry: decision.entry, subject: decision.subject });
	}
	return events;
}

/** A checkpoint names what was there by then, so it comes after it. */
const last = ({ kind }: PlanEvent): number => (kind === "checkpoint" ? 1 : 0);

/** Everything worth finding again on a plan, the oldest first. [H8] */
export function planEvents(
	timeline: Pick<TimelineView, "checkpoints" | "milestones">,
	view: AttestedView,
	gone: (partner: PartnerId) => string | null,
): PlanEvent[] {
	const lapses = view.notices.flatMap(({ event, of, at, entry }): PlanEvent[] =>
		event === "lapsed" || event === "restored" ? [{ kind: event, at, entry, subject: of as SubjectKey }] : [],
	);
	return [
		...timeline.milestones.map(({ kind, at, entry, partnerId }) => ({ kind, at, entry, partner: partnerId })),
		...timeline.checkpoints.map(({ id, name, at, entry }) => ({
			kind: "checkpoint" as const,
			id,
			name,
			at,
			entry,
		})),
		// The whole plan agreed is the plan live, which is told already.
		...cameInForce(view, gone).filter(
			(one) => "subject" in one && !["plan", "known-gaps"].includes(subjectOf(one.subject).kind),
		),
		...lapses,
	].sort((a, b) => a.at.localeCompare(b.at) || a.entry - b.entry || last(a) - last(b));
}
