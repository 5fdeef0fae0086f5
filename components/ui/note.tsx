import type { LucideIcon } from "lucide-react";
import { Info } from "lucide-react";
import type { ReactNode } from "react";

export type Tone = "agreed" | "waiting" | "reserve" | "object" | "lapsed" | "draft" | "done" | "live";

/** A remark beside the content: an icon and a sentence in one tone. */
export function Note({
	tone,
	icon: Icon = Info,
	className = "",
	children,
}: {
	tone: Tone;
	icon?: LucideIcon;
	className?: string;
	children: ReactNode;
}) {
	return (
		<div className={`note s-${tone} ${className}`}>
			<Icon className="icon" aria-hidden="true" />
			<div className="min-w-0 flex-1">{children}</div>
		</div>
	);
}

/** A state of the whole screen, in a bar under the header; buttons go at its end. */
export function Banner({
	tone,
	icon: Icon = Info,
	children,
	actions,
}: {
	tone: Tone;
	icon?: LucideIcon;
	children: ReactNode;
	actions?: ReactNode;
}) {
	return (
		<div className={`banner s-${tone}`}>
			<Icon className="icon size-[18px]" aria-hidden="true" />
			<p className="flex-1 min-w-0 py-1">{children}</p>
			{actions}
		</div>
	);
}
