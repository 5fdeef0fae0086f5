"use client";
import { shortDay } from "@/components/agreement/moments";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import type { NamedEvent } from "./use-timeline";

/** What organisations agreed, and what lapsed, between the two moments: words alone tell half of what happened. */
export function Between({ events, a, b }: { events: readonly NamedEvent[]; a: number; b: number }) {
	const between = events.filter(({ kind, stop }) => kind !== "checkpoint" && stop > a && stop <= b);
	if (between.length === 0) return <p className="px-4 pb-2 text-sm text-ink-2">{say.betweenNone}</p>;
	const agreed = between.filter(({ kind }) => kind === "agreed").length;
	const lapsed = between.filter(({ kind }) => kind === "lapsed").length;
	return (
		<details className="px-4 pb-2 text-sm">
			<summary>
				<span className="font-semibold">{say.betweenTitle}</span>{" "}
				<span className="text-ink-2">{say.between(agreed, lapsed)}</span>
			</summary>
			<ul className="mt-1 flex flex-col gap-0.5">
				{between.map(({ key, at, text }) => (
					<li key={key} className="flex gap-2">
						<span className="num w-16 shrink-0 text-ink-2">{shortDay(at)}</span>
						<span dir="auto">{text}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
