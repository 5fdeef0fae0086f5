"use client";
import { useRef } from "react";
import { Key } from "@/components/ui/key";
import { words } from "@/lib/i18n/words";
import type { ViewKey } from "./shell-slots";
import { useFitting } from "./use-fitting";

/** The keys of the view, along the foot of wide screens: as many as fit whole. The list of all keys has the rest. */
export function KeyStrip({ keys, onAll }: { keys: readonly ViewKey[]; onAll: () => void }) {
	const shown = keys.filter((one) => !one.listOnly);
	// Each view's keys are measured anew.
	return <Strip key={shown.map(({ does }) => does).join()} shown={shown} onAll={onAll} />;
}

function Strip({ shown, onAll }: { shown: readonly ViewKey[]; onAll: () => void }) {
	const row = useRef<HTMLDivElement>(null);
	const fits = useFitting(row, shown.length, 0);
	return (
		<section
			aria-label={words.common.keys.strip}
			className="hidden md:flex phone:hidden print:hidden! h-8 shrink-0 items-center gap-4 border-t border-line bg-surface px-4 text-xs text-ink-2"
		>
			<div ref={row} className="flex flex-1 min-w-0 items-center gap-4 overflow-hidden">
				{shown.map((one, at) => (
					<span
						key={one.does}
						className={at < fits ? "inline-flex items-center gap-1.5 whitespace-nowrap shrink-0" : "hidden"}
					>
						{one.keys.map((key) => (
							<Key key={key}>{key}</Key>
						))}
						<span>{one.does}</span>
					</span>
				))}
			</div>
			<button
				type="button"
				onClick={onAll}
				className="inline-flex items-center gap-1.5 h-7 px-1 whitespace-nowrap hover:underline"
			>
				<Key>?</Key>
				{words.common.keys.open}
			</button>
		</section>
	);
}
