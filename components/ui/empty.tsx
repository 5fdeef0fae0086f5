import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** What belongs here, why, and the one next step. */
export function EmptyState({
	icon: Icon,
	title,
	children,
	actions,
}: {
	icon: LucideIcon;
	title: string;
	children: ReactNode;
	actions?: ReactNode;
}) {
	return (
		<section className="panel p-5 flex flex-col items-start">
			<span className="size-9 rounded-control bg-sunken text-ink-2 flex items-center justify-center">
				<Icon className="icon size-[18px]" aria-hidden="true" />
			</span>
			<h2 className="font-semibold text-md mt-3">{title}</h2>
			<p className="text-ink-2 mt-1 max-w-[52ch]">{children}</p>
			{actions && <div className="flex flex-wrap gap-2 mt-auto pt-4">{actions}</div>}
		</section>
	);
}
