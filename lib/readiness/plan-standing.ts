import type { AttestedView } from "@/lib/agreement/attested";
import type { Lacks, PlanStatus } from "@/lib/queries";
import type { UnmetKey } from "./check";
import type { Readiness, Unmet } from "./readiness";

/** A condition that a live plan no longer meets, and since when (ISO); null while the server has not written it down. */
export interface Broken {
	unmet: Unmet;
	since: string | null;
}

/** How the plan stands as a whole: its status as people read it, and what a live plan lacks. */
export interface PlanStanding {
	status: PlanStatus;
	/** Known gaps that are still open. */
	gaps: readonly Unmet[];
	/** Conditions that broke after the start, in the order that they are read. */
	broken: readonly Broken[];
}

type Recorded = Pick<AttestedView, "live" | "notices">;

/**
 * Since when a condition is broken: the last thing the server wrote down of it, if that is that it broke.
 *
 * The catch: what is on this screen may be ahead of the ledger, and then it has no date yet.
 */
function brokenSince(notices: Recorded["notices"], key: UnmetKey): string | null {
	const last = notices
		.filter(({ of, event }) => of === key && (event === "broken" || event === "met"))
		.at(-1);
	return last?.event === "broken" ? last.at : null;
}

/**
 * The plan's status as it is shown. [G7]
 *
 * A draft that meets every condition is ready; a live plan stays live when one breaks, and says so.
 *
 * The catch: a gap that it knowingly started with is not broken, and one that was closed is not a gap any more.
 */
export function planStanding(status: PlanStatus, view: Recorded, readiness: Readiness): PlanStanding {
	if (status !== "live") {
		const drafted = status === "draft" || status === "ready";
		const known = readiness.checks.length > 0;
		const now = drafted && known ? (readiness.ready ? "ready" : "draft") : status;
		return { status: now, gaps: [], broken: [] };
	}
	const known = new Set(view.live?.gaps);
	return {
		status,
		gaps: readiness.unmet.filter(({ key }) => known.has(key)),
		broken: readiness.unmet
			.filter(({ key }) => !known.has(key))
			.map((unmet) => ({ unmet, since: brokenSince(view.notices, unmet.key) })),
	};
}

/** The day since when a live plan has been broken at all: the earliest that is written down. */
export const brokenFirst = (broken: readonly Broken[]): string | null =>
	broken.flatMap(({ since }) => since ?? []).sort()[0] ?? null;

/** What a plan lacks, counted. */
export const lacksOf = ({ gaps, broken }: PlanStanding): Lacks => ({
	gaps: gaps.length,
	broken: broken.length,
	since: brokenFirst(broken),
});

/** What a live plan lacks as its ledger says, for lists that do not read its words. [G7] */
export function lacksOnRecord(gaps: readonly UnmetKey[], notices: Recorded["notices"]): Lacks {
	const conditions = notices.filter(({ event }) => event === "broken" || event === "met");
	const last = new Map(conditions.map((notice) => [notice.of, notice]));
	const broken = [...last.values()].filter(({ event, of }) => event === "broken" && !gaps.includes(of));
	return {
		gaps: gaps.filter((key) => last.get(key)?.event !== "met").length,
		broken: broken.length,
		since: broken.map(({ at }) => at).sort()[0] ?? null,
	};
}
