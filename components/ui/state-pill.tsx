import type { LucideIcon } from "lucide-react";
import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./note";

/** A filled pill: what organisations decide, or the status of the whole. Icon and word, always. */
export function StatePill({
	tone,
	icon: Icon,
	large,
	children,
}: {
	tone: Tone;
	icon: LucideIcon;
	large?: boolean;
	children: ReactNode;
}) {
	return (
		<span className={`st s-${tone} ${large ? "st-lg" : ""}`}>
			<Icon className="icon" aria-hidden="true" />
			{children}
		</span>
	);
}

/** An outlined pill: a thing's own state. A ring with a tick when met, a dashed ring when it is a gap. */
export function OwnPill({ gap, children }: { gap: boolean; children: ReactNode }) {
	const Icon = gap ? CircleDashed : CircleCheck;
	return (
		<span className={gap ? "st st-own s-reserve" : "st st-own"}>
			<Icon className="icon" aria-hidden="true" />
			{children}
		</span>
	);
}
