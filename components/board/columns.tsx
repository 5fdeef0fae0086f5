"use client";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { Telescope } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import type { Desk } from "./desk";
import { JumpStrip } from "./jump-strip";
import { SectionPlace } from "./section-place";
import { dragOf } from "./use-drag-card";
import { useInView } from "./use-in-view";
import { foundIn } from "./view";

/** The seven sections side by side, under the strip that says which are in view. */
export function Columns({
	desk,
	lensHidden,
	onLens,
	onJump,
	onKeyDown,
	over,
	above,
	below,
	instead,
}: {
	desk: Desk;
	/** The lens is not beside the board: a button brings it. */
	lensHidden: string | null;
	onLens: () => void;
	onJump: (section: Section) => void;
	onKeyDown: (event: KeyboardEvent) => void;
	/** Lies over the jump strip. */
	over: ReactNode;
	above: ReactNode;
	below: ReactNode;
	/** Stands where the sections would, when no card matches. */
	instead: ReactNode;
}) {
	const board = useRef<HTMLDivElement>(null);
	const inView = useInView(board, !instead);
	const found = useMemo(
		() => (desk.data.narrowed ? foundIn(desk.data.view) : null),
		[desk.data.narrowed, desk.data.view],
	);
	const mayDraft = desk.draft !== null;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the sections are another element after `instead`
	useEffect(() => {
		const element = board.current;
		if (!element || !mayDraft) return;
		return autoScrollForElements({ element, canScroll: ({ source }) => dragOf(source.data) !== null });
	}, [mayDraft, !instead]);
	return (
		<div className="flex-1 min-w-0 flex flex-col min-h-0 relative">
			{over}
			<div className="flex items-start">
				{lensHidden && (
					<div className="pl-4 py-3 shrink-0">
						<Button size="sm" icon={Telescope} hotkey="L" onClick={onLens} data-lens-open="">
							{lensHidden}
						</Button>
					</div>
				)}
				<JumpStrip inView={inView} found={found} onJump={onJump} />
			</div>
			{above && <div className="px-4 pb-3 max-w-[760px]">{above}</div>}
			{instead ? (
				<div className="px-4 max-w-[440px]">{instead}</div>
			) : (
				<section
					ref={board}
					aria-label={words.board.label}
					onKeyDown={onKeyDown}
					className="relative flex gap-3 px-4 flex-1 min-h-0 overflow-x-auto overflow-y-hidden scroll-px-4"
				>
					{SECTIONS.map((spec) => (
						<SectionPlace key={spec.section} spec={spec} desk={desk} />
					))}
				</section>
			)}
			{below}
		</div>
	);
}
