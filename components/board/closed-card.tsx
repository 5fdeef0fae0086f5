"use client";
import { Ellipsis, Eye, PenLine, TriangleAlert } from "lucide-react";
import { memo, useRef } from "react";
import { PartnerMarks } from "@/components/partner/partner-mark";
import { ReviewTag } from "@/components/review/review-tag";
import { OwnPill, StatePill } from "@/components/ui/state-pill";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import type { Pill } from "@/lib/plan/state";
import type { PartnerView } from "@/lib/queries";
import { cardName, type Face } from "./face";
import { openCard } from "./open-card";
import type { Flag } from "./presence-flag";
import { useDragCard } from "./use-drag-card";

/** What a card on the board can ask for. Stable, because memoised cards hold on to it. */
export interface CardActs {
	/** The card or slot got the focus: arrow keys go on from here. */
	focus(stop: string): void;
	/** Opens the card's menu beside the button that asked. */
	menu(card: CardId, anchor: HTMLElement): void;
}

interface ClosedCardProps {
	face: Face;
	partners: readonly PartnerView[];
	flag: Flag | null;
	/** The card does not serve the item that the lens has chosen: one readable line. */
	folded: boolean;
	/** The item that the lens has chosen; its tag is filled. */
	lens: string | null;
	/** Tab reaches this card. */
	tabStop: boolean;
	mayDraft: boolean;
	/** Lifted by keys. */
	lifted: boolean;
	/** Where a card that is being moved would come to stand, beside this one. */
	line: "top" | "bottom" | null;
	acts: CardActs;
}

/**
 * One card as it lies on the board: a link to its sheet, and beside it a menu for those who may draft.
 *
 * Memoised: with 300 cards on the board, a change draws one of them again.
 */
export const ClosedCard = memo(function ClosedCard(props: ClosedCardProps) {
	const { face, partners, flag, folded, lens, tabStop, mayDraft, lifted, line, acts } = props;
	const row = useRef<HTMLLIElement>(null);
	const drag = useDragCard(row, face.id, face.section, mayDraft);
	const edge = line ?? drag.edge;
	const live = flag !== null && !folded;
	const look = [
		"card",
		folded ? "card-fold" : "",
		live ? `card-live mt-2.5 pc${flag.colour}` : "",
		lifted ? "card-lifted" : "",
		drag.dragging ? "card-dragged" : "",
	];
	return (
		<li ref={row} className="relative group" data-card={face.id}>
			{edge && (
				<span className={`drop-line ${edge === "top" ? "-top-[6px]" : "-bottom-[6px]"}`} aria-hidden="true" />
			)}
			<a
				href={`?card=${face.id}`}
				data-stop={face.id}
				draggable={false}
				tabIndex={tabStop ? 0 : -1}
				aria-label={cardName(face, flag)}
				onClick={(event) => openCard(event, face.id)}
				onFocus={() => acts.focus(face.id)}
				className={look.filter(Boolean).join(" ")}
			>
				{folded ? (
					<>
						<span className="num text-xs">{face.code}</span> <span className="text-sm">{face.title}</span>
					</>
				) : (
					<>
						{live && <FlagOf flag={flag} />}
						<OpenFace face={face} partners={partners} lens={lens} />
					</>
				)}
			</a>
			{mayDraft && !folded && (
				<button
					type="button"
					className={live ? "card-menu card-menu-low" : "card-menu"}
					style={{ left: `calc(${face.code.length}ch + 1.125rem)` }}
					tabIndex={tabStop ? 0 : -1}
					aria-haspopup="menu"
					aria-label={words.board.menuOf(face.code)}
					data-menu={face.id}
					onClick={(event) => acts.menu(face.id, event.currentTarget)}
				>
					<Ellipsis className="icon size-4" aria-hidden="true" />
				</button>
			)}
		</li>
	);
});

function OpenFace({
	face,
	partners,
	lens,
}: {
	face: Face;
	partners: readonly PartnerView[];
	lens: string | null;
}) {
	const involved = partners.filter((partner) => face.partners.includes(partner.id));
	return (
		<>
			<span className="flex items-center justify-between gap-2 min-h-5">
				<span className="eyebrow num">{face.code}</span>
				<PillOf pill={face.pill} />
			</span>
			<span className="block mt-1.5 font-semibold leading-[1.2rem] wrap-anywhere">{face.title}</span>
			{face.facts.length > 0 && (
				<span className="facts mt-1.5">
					{face.facts.map((fact) => (
						<span key={fact.label} className="contents">
							<span className="text-ink-3">{fact.label}</span>
							<span className={`num fact-value ${fact.gap ? "font-semibold text-reserve" : ""}`}>
								{fact.value}
							</span>
						</span>
					))}
				</span>
			)}
			{face.warning && (
				<span className="warn mt-1.5">
					<TriangleAlert className="icon" aria-hidden="true" />
					<span>{face.warning}</span>
				</span>
			)}
			{(involved.length > 0 || face.items.length > 0) && (
				<span className="flex items-center flex-wrap gap-x-2 gap-y-1.5 mt-2.5">
					<PartnerMarks partners={involved} />
					<span className="flex-1" />
					<span className="inline-flex flex-wrap justify-end gap-1">
						{face.items.map((id) => (
							<ReviewTag key={id} id={id} on={id === lens} />
						))}
					</span>
				</span>
			)}
		</>
	);
}

function PillOf({ pill }: { pill: Pill }) {
	if (pill.tone === "draft") {
		return (
			<StatePill tone="draft" icon={PenLine}>
				{pill.text}
			</StatePill>
		);
	}
	return <OwnPill gap={pill.tone === "gap"}>{pill.text}</OwnPill>;
}

function FlagOf({ flag }: { flag: Flag }) {
	const Icon = flag.editing ? PenLine : Eye;
	return (
		<span className="card-flag">
			<Icon className="icon size-3" aria-hidden="true" />
			{flag.text}
		</span>
	);
}
