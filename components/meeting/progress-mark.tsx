import { ArrowRight, Ban, CheckCheck, CircleX, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Tone } from "@/components/ui/note";
import { StatePill } from "@/components/ui/state-pill";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Progress, StrategyStatus } from "@/lib/meeting/meeting";

interface Face {
	tone: Tone;
	icon: LucideIcon;
}

/** How each state looks: sign and colour; the word always stands beside them. */
export const FACES: Record<Progress, Face> = {
	"on-track": { tone: "agreed", icon: ArrowRight },
	"at-risk": { tone: "reserve", icon: TriangleAlert },
	"off-track": { tone: "object", icon: CircleX },
	done: { tone: "done", icon: CheckCheck },
};

/** How what was said looks as a whole: what is stopped is no longer on or off track. [M11] */
export const faceOf = ({ outcome, progress }: Pick<StrategyStatus, "outcome" | "progress">) =>
	outcome === "stopped"
		? { tone: "draft" as const, icon: Ban, word: say.outcomes.stopped }
		: { ...FACES[progress], word: say.progress[progress] };

/** What was said of a strategy: how it stands, or that it is stopped. */
export function StatusPill({ status }: { status: StrategyStatus }) {
	const { tone, icon, word } = faceOf(status);
	return (
		<StatePill tone={tone} icon={icon}>
			{word}
		</StatePill>
	);
}

/** How many strategies are stopped. */
export function StoppedPill({ count }: { count: number }) {
	const { tone, icon, word } = faceOf({ outcome: "stopped", progress: "off-track" });
	return (
		<StatePill tone={tone} icon={icon} large>
			{say.counted(count, word)}
		</StatePill>
	);
}

export function ProgressPill({
	progress,
	large,
	count,
}: {
	progress: Progress;
	large?: boolean;
	count?: number;
}) {
	const { tone, icon } = FACES[progress];
	const word = say.progress[progress];
	return (
		<StatePill tone={tone} icon={icon} large={large}>
			{count === undefined ? word : say.counted(count, word)}
		</StatePill>
	);
}
