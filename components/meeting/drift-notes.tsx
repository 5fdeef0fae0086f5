import { TriangleAlert } from "lucide-react";
import { shortDay } from "@/components/agreement/moments";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { Note } from "@/components/ui/note";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { planStanding } from "@/lib/readiness/plan-standing";
import { itemOf, shortCode } from "@/lib/review/catalogue";
import type { Found } from "./use-meetings";

/** What meetings say and ratings or conditions do not: told with the numbers, above the strip. */
export function DriftNotes({ found }: { found: Found }) {
	const { view } = useRoom();
	const { readiness } = usePlanNow();
	const { broken } = planStanding(view.plan.status, view.attested, readiness);
	if (found.drift.length === 0 && broken.length === 0) return null;
	return (
		<Note tone="reserve" icon={TriangleAlert} className="mb-3">
			<p className="font-semibold">{say.drift}</p>
			<ul>
				{found.drift.map(({ strategy, barrier, means, rounds }) => {
					const row = found.rows.find((one) => one.strategy === strategy);
					return (
						<li key={`${strategy} ${barrier}`}>
							{say.driftLine(
								found.strategies.get(strategy)?.code ?? "",
								say.progress[row?.last?.progress ?? "on-track"],
								`${shortCode(barrier)} (${itemOf(barrier)?.text ?? ""})`,
								means.map((mean) => mean.toFixed(1)).join(", "),
								rounds.join(", "),
							)}
						</li>
					);
				})}
				{broken.map(({ unmet, since }) => (
					<li key={unmet.key}>
						{say.brokenLine([unmet.code, unmet.text].filter(Boolean).join(" "), since ? shortDay(since) : "")}
					</li>
				))}
			</ul>
		</Note>
	);
}
