import type { MouseEvent, ReactNode } from "react";
import { Triangle } from "@/components/review/review-tag";
import { idsAt, type Stop } from "@/lib/barrier/chosen";
import type { BarrierRow } from "@/lib/barrier/register";
import type { CardId } from "@/lib/ids";
import { fixedBarrier } from "@/lib/plan/read";

/** What can be done in the rows. Stable: rows that did not change hold on to it. */
export interface RowActs {
	focus(stop: Stop): void;
	/** Shows the details; opened by keys, they take the focus. */
	open(stop: Stop, byKeys: boolean): void;
	/** null for those who only read. */
	add: ((barrier: CardId) => void) | null;
}

/** The address of a row, for a new tab and for whoever is sent it. */
export function hrefOf(stop: Stop): string {
	const { barrier, strategy } = idsAt(stop);
	const params = new URLSearchParams({ row: barrier ?? strategy ?? "" });
	if (barrier && strategy) params.set("strategy", strategy);
	return `?${params}`;
}

/** One place of the register that the keyboard reaches: it opens the details beside the table. */
export function RowLink({
	stop,
	tabStop,
	chosen,
	acts,
	className = "",
	children,
}: {
	stop: Stop;
	tabStop: boolean;
	chosen: boolean;
	acts: RowActs;
	className?: string;
	children: ReactNode;
}) {
	const open = (event: MouseEvent) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		// A click made by Enter, or by a reader for us, has no pointer.
		acts.open(stop, event.detail === 0);
	};
	return (
		<a
			href={hrefOf(stop)}
			data-stop={stop}
			tabIndex={tabStop ? 0 : -1}
			aria-current={chosen ? "true" : undefined}
			className={`register-link ${className}`}
			onFocus={() => acts.focus(stop)}
			onClick={open}
		>
			{children}
		</a>
	);
}

/** "▾ B5 Poor communication and IT systems"; a barrier of the partners' own has no triangle. */
export function BarrierName({ row }: { row: BarrierRow }) {
	return (
		<span className="flex gap-2">
			<span className="inline-flex items-center gap-[3px] h-[18px] font-semibold text-xs text-ink-2 num shrink-0 w-8">
				{fixedBarrier(row.card.id) && (
					<span className="inline-flex [&>svg]:size-[7px] [&>svg]:fill-current">
						<Triangle down />
					</span>
				)}
				{row.card.code}
			</span>
			<span className="font-medium min-w-0" dir="auto">
				{row.title}
			</span>
		</span>
	);
}
