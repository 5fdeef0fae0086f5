import { ArrowRight, CheckCheck, CircleX, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Tone } from "@/components/ui/note";
import { StatePill } from "@/components/ui/state-pill";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Progress } from "@/lib/meeting/meeting";

/** How each state looks: sign and colour; the word always stands beside them. */
export const FACES: Record<Progress, { tone: Tone; icon: LucideIcon }> = {
	"on-track": { tone: "agreed", icon: ArrowRight },
	"at-risk": { tone: "reserve", icon: TriangleAlert },
	"off-track": { tone: "object", icon: CircleX },
	done: { tone: "done", icon: CheckCheck },
};

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
