"use client";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { Plus } from "lucide-react";
import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import type { SectionSpec } from "@/lib/plan/cards";
import type { PartnerView } from "@/lib/queries";
import type { CardActs } from "./closed-card";
import { comeIntoView } from "./come-into-view";
import type { Face } from "./face";
import type { Moving } from "./moving";
import type { Flag } from "./presence-flag";
import { SaidCard } from "./said-card";
import { SECTION_ICONS } from "./section-icon";
import { sectionId } from "./section-id";
import { useBelow } from "./use-below";
import { dragOf } from "./use-drag-card";
import { useWidth } from "./use-width";

export interface SectionProps {
	spec: SectionSpec;
	/** The cards to draw, in order. */
	faces: readonly Face[];
	/** Those of them that the lens folds. */
	folded: ReadonlySet<CardId>;
	/** "6", or "2/6" while a lens, search or filter narrows. */
	count: string;
	countRead: string;
	summary: string;
	partners: readonly PartnerView[];
	flags: ReadonlyMap<CardId, Flag>;
	lens: string | null;
	/** The stop that Tab reaches, when it is in this section. */
	stop: string | null;
	/** The card lifted by keys, when it is of this section. */
	moving: Moving | null;
	mayDraft: boolean;
	acts: CardActs;
	onAdd: ((spec: SectionSpec) => void) | null;
	/** What stands before and after the cards: an empty state, slots, barriers without a strategy. */
	extra: ReactNode;
}

/** One section of the board: its heading, its summary and its cards. */
export const BoardSection = memo(function BoardSection(props: SectionProps) {
	const { spec, faces, folded, summary, partners, flags, lens, stop, moving, mayDraft, acts, onAdd, extra } =
		props;
	const Icon = SECTION_ICONS[spec.section];
	const name = words.card.sections[spec.section];
	const list = useRef<HTMLUListElement>(null);
	const over = useSectionDrop(list, spec.section, mayDraft);
	const below = useBelow(list);
	const goal = moving?.to ?? null;
	useEffect(() => {
		const row = goal === null ? null : list.current?.children[goal];
		if (row) comeIntoView(row);
	}, [goal]);
	const mark = moving && moving.to !== moving.from ? markOf(moving, faces) : "";
	return (
		<section
			aria-labelledby={sectionId(spec.section)}
			data-section={spec.section}
			className={`board-section w-column phone:w-full shrink-0 flex flex-col min-h-0 ${over ? "board-section-over" : ""}`}
		>
			<header className="pb-2">
				<div className="flex items-center gap-2">
					<Icon className="icon size-4 text-ink-2" aria-hidden="true" />
					<h2 id={sectionId(spec.section)} className="font-semibold whitespace-nowrap">
						{name}
					</h2>
					<span className="count">
						<span aria-hidden="true">{props.count}</span>
						<span className="sr-only">{props.countRead}</span>
					</span>
					<span className="flex-1" />
					{onAdd && (
						<Button
							look="quiet"
							size="sm"
							icon={Plus}
							iconOnly
							data-add={spec.section}
							onClick={() => onAdd(spec)}
						>
							{words.board.addTo(name)}
						</Button>
					)}
				</div>
				{summary && <p className="text-xs text-ink-2 pl-6">{summary}</p>}
			</header>
			<ul
				ref={list}
				className="relative flex flex-col gap-2 phone:gap-3 overflow-y-auto phone:overflow-visible min-h-0 pb-4 px-1 -mx-1 pt-1 -mt-1"
			>
				{faces.map((face, index) => (
					<SaidCard
						key={face.id}
						face={face}
						partners={partners}
						flag={flags.get(face.id) ?? null}
						folded={folded.has(face.id)}
						lens={lens}
						tabStop={stop === face.id}
						mayDraft={mayDraft}
						lifted={moving?.card === face.id}
						line={lineAt(moving, index)}
						mark={index === goal ? mark : ""}
						acts={acts}
					/>
				))}
				{extra}
			</ul>
			{below > 0 && (
				<p className="phone:hidden text-sm text-ink-2 px-3 py-1" aria-hidden="true">
					{words.board.moreBelow(below)}
				</p>
			)}
		</section>
	);
});

/** What the place says where a lifted card would land. */
const markOf = ({ card, to, of }: Moving, faces: readonly Face[]) =>
	words.board.moving.mark(faces.find((face) => face.id === card)?.code ?? "", to + 1, of);

/** The line stands above the card that would follow, or below the last one. */
function lineAt(moving: Moving | null, index: number): "top" | "bottom" | null {
	if (!moving || moving.to === moving.from || index !== moving.to) return null;
	return moving.to < moving.from ? "top" : "bottom";
}

/** Lets the list scroll while a card is dragged over it, and take a card of another section. */
function useSectionDrop(
	list: React.RefObject<HTMLElement | null>,
	section: string,
	mayDraft: boolean,
): boolean {
	const [over, setOver] = useState(false);
	// On a phone the page scrolls and the list does not.
	const scrolls = useWidth() !== "phone";
	useEffect(() => {
		const element = list.current;
		const column = element?.parentElement;
		if (!element || !column || !mayDraft) return;
		return combine(
			scrolls
				? autoScrollForElements({ element, canScroll: ({ source }) => dragOf(source.data) !== null })
				: () => undefined,
			dropTargetForElements({
				element: column,
				canDrop: ({ source }) => dragOf(source.data) !== null,
				getData: () => ({ section }),
				onDragEnter: ({ source }) => setOver(dragOf(source.data)?.section !== section),
				onDragLeave: () => setOver(false),
				onDrop: () => setOver(false),
			}),
		);
	}, [list, section, mayDraft, scrolls]);
	return over;
}
