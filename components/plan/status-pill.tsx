import { Check, CircleCheck, CircleDot, PenLine, Unlink } from "lucide-react";
import { StatePill } from "@/components/ui/state-pill";
import { words } from "@/lib/i18n/words";
import type { Lacks, PlanStatus } from "@/lib/queries";
import { shortDayOfMoment } from "./dates";

const FACES = {
	draft: { tone: "draft", icon: PenLine },
	ready: { tone: "agreed", icon: CircleCheck },
	live: { tone: "live", icon: CircleDot },
	closed: { tone: "draft", icon: Check },
} as const;

/** A plan's status with what a live plan lacks: a broken condition comes before known gaps. [G7] */
export function StatusPill({ status, lacks }: { status: PlanStatus; lacks: Lacks }) {
	if (status === "live" && lacks.broken > 0)
		return (
			<StatePill tone="lapsed" icon={Unlink}>
				{words.plan.liveBroken(lacks.broken, lacks.since && shortDayOfMoment(lacks.since))}
			</StatePill>
		);
	if (status === "live" && lacks.gaps > 0)
		return (
			<StatePill tone="reserve" icon={CircleDot}>
				{words.plan.liveWithGaps(lacks.gaps)}
			</StatePill>
		);
	const face = FACES[status];
	return (
		<StatePill tone={face.tone} icon={face.icon}>
			{words.plan.status[status]}
		</StatePill>
	);
}
