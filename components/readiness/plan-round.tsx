"use client";
import { AgreementPanel } from "@/components/agreement/agreement-panel";
import { usePartners } from "@/components/agreement/use-partners";
import { shortDayOfMoment } from "@/components/plan/dates";
import { usePlanNow } from "@/components/room/plan-room";
import { Note } from "@/components/ui/note";
import { useArrival } from "@/components/ui/use-arrival";
import { objectors, type Standing } from "@/lib/agreement/standing";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import { PLAN_ROUND } from "@/lib/readiness/places";

const say = goingLive.round;

/** The whole plan is with its partners: who has agreed, and the decision of those who may. Then it is live. */
export function PlanRound({ standing }: { standing: Standing }) {
	const { readiness } = usePlanNow();
	const { shortName } = usePartners();
	useArrival(PLAN_ROUND);
	const against = objectors(standing);
	const { round } = standing;
	const unmet = readiness.unmet.length;
	return (
		<section aria-labelledby={PLAN_ROUND} className="mt-4">
			<h3 id={PLAN_ROUND} tabIndex={-1} className="font-semibold text-md">
				{say.title}
			</h3>
			<p className="text-ink-2 mt-0.5" role="status">
				{against.length > 0
					? say.objected(words.card.and(against.map(shortName)), against.length)
					: say.agreed(standing.agreed, standing.asked)}
			</p>
			{round && <p className="hint mt-0.5">{say.asked(round.personName, shortDayOfMoment(round.at))}</p>}
			{unmet > 0 && (
				<Note tone="reserve" className="mt-3">
					{say.unmetAgain(unmet)}
				</Note>
			)}
			<AgreementPanel subject="plan" className="mt-3" />
		</section>
	);
}
