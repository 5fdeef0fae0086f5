import type { Notice } from "@/lib/agreement/attested";
import type { Standing } from "@/lib/agreement/standing";
import { cardOfSubject, type SubjectKey } from "@/lib/agreement/subject";
import type { Json } from "@/lib/history/canonical";
import type { PlanId } from "@/lib/ids";
import type { UnmetKey } from "@/lib/readiness/check";
import { hasRounds } from "@/server/db/rows/agreements";
import { OBSERVED } from "@/server/db/rows/attested";
import { editorsSince } from "@/server/db/rows/card-changes";
import { appendManyToLedger } from "@/server/db/rows/ledger";
import { lockPlanDoc } from "@/server/db/rows/plan-docs";
import { planById, setReady } from "@/server/db/rows/plans";
import type { Runtime, Tx } from "@/server/runtime";
import { readStands, type Stands } from "./stands";
import { tellLapsed } from "./tell";

type Site = Pick<Runtime, "db" | "words" | "now">;
type Seen = { act: string; entry: { [key: string]: Json } };

/**
 * Looks at a plan as it is stored and writes into its ledger what became of it: words that left their agreement or
 * came back to it, conditions of a live plan that broke or hold again, and whether a draft is ready. [A10]
 *
 * The catch: nobody does this act. It compares what is with what the ledger last said, under the plan's lock, so
 * that asking twice, or on two nodes, writes once; and a look that was missed is made up for by the next.
 *
 * @returns true when something was written
 */
export async function observePlan(site: Site, planId: PlanId): Promise<boolean> {
	if (!(await hasRounds(site.db, planId))) return false;
	await site.words.warm(site.db, planId);
	const at = site.now();
	return site.db.transaction(async (tx) => {
		if (!(await lockPlanDoc(tx, planId))) return false;
		const plan = await planById(tx, planId);
		if (!plan) return false;
		const stands = await readStands(tx, site, planId, at);
		const seen: Seen[] = [...(await wordsThatMoved(tx, planId, stands)), ...conditions(stands)];
		if (plan.status === "draft" || plan.status === "ready") {
			const { ready } = stands.now.readiness;
			if (ready !== (plan.status === "ready")) {
				await setReady(tx, planId, ready);
				seen.push({ act: ready ? "plan-ready" : "plan-not-ready", entry: {} });
			}
		}
		const nobody = { planId, personId: null, partnerId: null, at };
		const first = await appendManyToLedger(
			tx,
			seen.map((one) => ({ ...one, ...nobody })),
		);
		for (const [index, one] of seen.entries())
			if (one.act === OBSERVED.lapsed) await tellOf(tx, stands, one, { planId, at, entry: first + index });
		return seen.length > 0;
	});
}

const lastOf = (notices: readonly Notice[], of: string): Notice | undefined =>
	notices.findLast((notice) => notice.of === of);

/** The place in the ledger of the last thing that was said on the words that a standing shows. */
const lastSaid = ({ round, answers }: Standing): number =>
	Math.max(round?.entry ?? 0, ...answers.map(({ decision }) => decision?.entry ?? 0));

async function wordsThatMoved(tx: Tx, planId: PlanId, { now, view }: Stands): Promise<Seen[]> {
	const seen: Seen[] = [];
	for (const [subject, standing] of now.attested.standings) {
		if (cardOfSubject(subject) === null || standing.inForceSince === null) continue;
		const last = lastOf(view.notices, subject);
		const saidLapsed = last?.event === "lapsed" && last.entry > lastSaid(standing);
		if (standing.kind === "lapsed" && !saidLapsed)
			seen.push({ act: OBSERVED.lapsed, entry: await moved(tx, planId, subject, standing, last) });
		else if (standing.kind === "in-force" && saidLapsed)
			seen.push({ act: OBSERVED.restored, entry: await moved(tx, planId, subject, standing, last) });
	}
	return seen;
}

/** Notes a lapse for the partners that had agreed to the words, and for whoever had put them. */
async function tellOf(
	tx: Tx,
	stands: Stands,
	{ entry: { of } }: Seen,
	lapse: { planId: PlanId; at: Date; entry: number },
): Promise<void> {
	const subject = typeof of === "string" ? of : "";
	const standing = stands.standing(subject);
	const agreed = (standing?.answers ?? [])
		.filter(({ decision }) => decision?.answer === "agree" || decision?.answer === "reservation")
		.map(({ partner }) => partner);
	await tellLapsed(tx, { ...lapse, subject, agreed, putBy: standing?.round?.personId ?? null });
}

/** Which words, and who edited the card since they last stood. */
async function moved(
	tx: Tx,
	planId: PlanId,
	subject: SubjectKey,
	{ round, inForceSince }: Standing,
	last: Notice | undefined,
): Promise<Seen["entry"]> {
	const card = cardOfSubject(subject) ?? "";
	const since = new Date(last && last.at > (inForceSince ?? "") ? last.at : (inForceSince ?? 0));
	const editors = await editorsSince(tx, planId, card, since);
	return { of: subject, round: round?.id ?? null, digest: round?.digest ?? null, editors };
}

/** Conditions of a live plan that it did not knowingly start without, and gaps that closed. */
function conditions({ view, now }: Stands): Seen[] {
	const { live, notices } = view;
	if (!live) return [];
	const unmet = new Set(now.readiness.unmet.map(({ key }) => key));
	const said = (key: UnmetKey) => lastOf(notices, key)?.event;
	const broken = [...unmet].filter((key) => !live.gaps.includes(key) && said(key) !== "broken");
	const known = new Set([
		...notices.filter(({ event }) => event === "broken").map(({ of }) => of),
		...live.gaps,
	]);
	const met = [...known].filter((key) => !unmet.has(key) && said(key) !== "met");
	return [
		...broken.map((of) => ({ act: OBSERVED.broken, entry: { of } })),
		...met.map((of) => ({ act: OBSERVED.met, entry: { of } })),
	];
}
