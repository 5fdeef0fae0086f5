import { Check, CircleCheck, CircleDot, PenLine } from "lucide-react";
import { StatePill } from "@/components/ui/state-pill";
import { words } from "@/lib/i18n/words";
import type { PlanStatus } from "@/lib/queries";

const FACES = {
	draft: { tone: "draft", icon: PenLine },
	ready: { tone: "agreed", icon: CircleCheck },
	live: { tone: "live", icon: CircleDot },
	closed: { tone: "draft", icon: Check },
} as const;

export function StatusPill({ status }: { status: PlanStatus }) {
	const face = FACES[status];
	return (
		<StatePill tone={face.tone} icon={face.icon}>
			{words.plan.status[status]}
		</StatePill>
	);
}
