import type { Attested } from "@/lib/agreement/attested";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import type { Answer, Decision, Round, Standing, StandingKind } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import { type Adding, addCard } from "@/lib/plan/edit";
import type { PlanContext } from "@/lib/plan/plan-index";
import { AT, ada, clinic, contextOf, harbour, type newPlan, PARTNERS, shelter } from "../../support/plans";

export type Doc = ReturnType<typeof newPlan>;

const round = (subject: SubjectKey, reason: string): Round => ({
	id: `round of ${subject}`,
	entry: 1,
	subject,
	number: 1,
	digest: "0".repeat(64),
	asked: PARTNERS.map(({ id }) => id),
	reason,
	known: null,
	personId: ada.by,
	personName: "Ada",
	partner: harbour.id,
	at: AT,
});

const decided = (subject: SubjectKey, partner: string, answer: Answer): Decision => ({
	id: `${subject} ${partner}`,
	entry: 2,
	round: `round of ${subject}`,
	subject,
	digest: "0".repeat(64),
	partner,
	personId: ada.by,
	personName: "Ada",
	answer,
	reason: answer === "agree" ? "" : "Because.",
	at: AT,
});

/** How a subject stands, made by hand: what harbour, clinic and shelter answered, in this order. */
export function stands(
	subject: SubjectKey,
	kind: StandingKind,
	answers: readonly (Answer | null)[],
	more: Partial<Standing> & { reason?: string } = {},
): [SubjectKey, Standing] {
	const { reason = "", ...rest } = more;
	const given = [harbour, clinic, shelter].map(({ id }, at) => {
		const answer = answers[at] ?? null;
		return { partner: id, decision: answer && decided(subject, id, answer) };
	});
	const count = (one: Answer) => answers.filter((answer) => answer === one).length;
	return [
		subject,
		{
			kind,
			round: round(subject, reason),
			answers: given,
			agreed: count("agree") + count("reservation"),
			reservations: count("reservation"),
			objections: count("object"),
			asked: 3,
			inForceSince: kind === "in-force" ? AT : null,
			withdrawnBy: null,
			...rest,
		},
	];
}

/** The plan with what stands on it. */
export const withStandings = (
	doc: Doc,
	standings: readonly [SubjectKey, Standing][],
	more: Partial<Attested> = {},
): PlanContext => ({
	...contextOf(doc),
	attested: { ...NOTHING_ATTESTED, standings: new Map(standings), ...more },
});

export const strategy = (doc: Doc, links: Adding["links"], given: Partial<Adding> = {}): string =>
	addCard(doc, { kind: "strategy", title: "One shared list", ...ada, links, ...given });
