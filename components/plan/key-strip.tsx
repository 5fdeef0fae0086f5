"use client";
import { Key } from "@/components/ui/key";
import { words } from "@/lib/i18n/words";
import type { ViewKey } from "./shell-slots";

/** The keys of the view, along the foot of wide screens. */
export function KeyStrip({ keys, onAll }: { keys: readonly ViewKey[]; onAll: () => void }) {
	return (
		<section
			aria-label={words.common.keys.strip}
			className="hidden md:flex phone:hidden print:hidden! h-8 shrink-0 items-center gap-4 border-t border-line bg-surface px-4 text-xs text-ink-2 overflow-hidden"
		>
			{keys
				.filter((one) => !one.listOnly)
				.map((one) => (
					<span key={one.does} className="inline-flex items-center gap-1.5 whitespace-nowrap">
						{one.keys.map((key) => (
							<Key key={key}>{key}</Key>
						))}
						<span>{one.does}</span>
					</span>
				))}
			<span className="flex-1" />
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
