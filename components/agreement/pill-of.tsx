import { Ban, CheckCheck, Clock, type LucideIcon, PenLine, Unlink, X } from "lucide-react";
import { OwnPill, StatePill } from "@/components/ui/state-pill";
import type { Pill } from "@/lib/plan/state";
import { Reserved } from "./reserved-icon";

const ICONS: Partial<Record<Pill["key"], LucideIcon>> = {
	waiting: Clock,
	agreed: CheckCheck,
	strategyAgreed: CheckCheck,
	reserved: Reserved,
	objected: X,
	lapsed: Unlink,
	reopened: Unlink,
	withdrawn: Unlink,
	doesNotApply: Ban,
};

/** How a card stands: filled where organisations decide or have decided, outlined for its own state. */
export function PillOf({ pill, large }: { pill: Pill; large?: boolean }) {
	if (pill.tone === "met" || pill.tone === "gap")
		return <OwnPill gap={pill.tone === "gap"}>{pill.text}</OwnPill>;
	return (
		<StatePill tone={pill.tone} icon={ICONS[pill.key] ?? PenLine} large={large}>
			{pill.text}
		</StatePill>
	);
}
