"use client";
import { Ellipsis, Eye, MessageSquare, PenLine, TriangleAlert, Unlink } from "lucide-react";
import { type MouseEvent, memo, useRef } from "react";
import { PillOf } from "@/components/agreement/pill-of";
import { PartnerMarks } from "@/components/partner/partner-mark";
import { ReviewTag } from "@/components/review/review-tag";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";
import { cardName, type Face } from "./face";
import { openCard } from "./open-card";
import type { Flag } from "./presence-flag";
import { useDragCard } from "./use-drag-card";
import { useWholeCard } from "./use-whole-card";

/** What a card on the board can ask for. Stable, because memoised cards hold on to it. */
export interface CardActs {
	/** The card or slot got the focus: arrow keys go on from here. */
	focus(stop: string): void;
	/** Opens the card's menu beside the button that asked. */
	menu(card: CardId, anchor: HTMLElement): void;
}

export interface ClosedCardProps {
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
	/** What stands on that line: which card, and at which position. */
	mark?: string;
	/** What is said about it, and how much of that this person has not seen. */
	comments?: number;
	unread?: number;
	acts: CardActs;
}

/**
 * One card as it lies on the board: its title is the link to its sheet, stretched over the whole card, and beside
 * it is a menu for those who may draft.
 *
 * Memoised: with 300 cards on the board, a change draws one of them again.
 */
export const ClosedCard = memo(function ClosedCard(props: ClosedCardProps) {
	const { face, partners, flag, folded, lens, tabStop, mayDraft, lifted, line, mark, acts } = props;
	const { comments = 0, unread = 0 } = props;
	const row = useRef<HTMLLIElement>(null);
	const movable = mayDraft && !face.fixed;
	const drag = useDragCard(row, face.id, face.section, movable);
	useWholeCard(row);
	const edge = line ?? drag.edge;
	const live = flag !== null && !folded;
	const look = [
		"card card-linked group",
		folded ? "card-fold" : "",
		live ? `card-live mt-2.5 pc${flag.colour}` : "",
		lifted ? "card-lifted" : "",
		drag.dragging ? "card-dragged" : "",
	];
	const link = {
		href: `?card=${face.id}`,
		"data-stop": face.id,
		draggable: false,
		tabIndex: tabStop ? 0 : -1,
		"aria-label": cardName(face, flag, comments > 0 ? words.board.comments(comments, unread) : ""),
		onClick: (event: MouseEvent) => openCard(event, face.id),
		onFocus: () => acts.focus(face.id),
	};
	return (
		<li ref={row} className={look.filter(Boolean).join(" ")} data-card={face.id}>
			{edge && (
				<span
					className={`drop-line ${edge === "top" ? "-top-[7px]" : "drop-line-bottom -bottom-[7px]"}`}
					aria-hidden="true"
				>
					{mark && <span className="drop-mark">{mark}</span>}
				</span>
			)}
			{live && <FlagOf flag={flag} />}
			{folded ? (
				<a {...link} className="card-link">
					<span className="num text-xs">{face.code}</span>{" "}
					<span className="text-sm" dir="auto">
						{face.title}
					</span>
				</a>
			) : (
				<>
					<span className="flex items-center justify-between gap-2 min-h-5" aria-hidden="true">
						<span className="eyebrow num">{face.code}</span>
						<span className="flex-1" />
						{comments > 0 && (
							<span className={unread > 0 ? "card-said card-unread" : "card-said"}>
								<MessageSquare className="icon size-3.5" aria-hidden="true" />
								{comments}
							</span>
						)}
						<PillOf pill={face.pill} />
					</span>
					<a {...link} dir="auto" className="card-link mt-1.5 font-semibold leading-[1.2rem] wrap-anywhere">
						{face.title}
					</a>
					<OpenFace face={face} partners={partners} lens={lens} />
				</>
			)}
			{mayDraft && !folded && (!face.fixed || face.kind === "barrier") && (
				<button
					type="button"
					className="card-menu"
					style={{ left: `calc(${face.code.length}ch + 1.125rem)` }}
					tabIndex={tabStop ? 0 : -1}
					aria-haspopup="menu"
					aria-label={words.board.menuOf(face.code)}
					data-menu={face.id}
					onFocus={() => acts.focus(face.id)}
					onClick={(event) => acts.menu(face.id, event.currentTarget)}
				>
					<Ellipsis className="icon size-4" aria-hidden="true" />
				</button>
			)}
		</li>
	);
});

/** What stands under a card's title: what is known, what is missing, who does it, what it answers. */
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
	const Warns = face.moved ? Unlink : TriangleAlert;
	return (
		<>
			{face.facts.length > 0 && (
				<dl className="facts mt-1.5">
					{face.facts.map((fact) => (
						<div key={fact.label} className="contents">
							<dt>{fact.label}</dt>
							<dd
								dir="auto"
								title={fact.title}
								className={`num ${fact.gap ? "font-semibold text-reserve!" : ""} ${fact.title ? "card-raised" : ""}`}
							>
								{fact.value}
							</dd>
						</div>
					))}
				</dl>
			)}
			{face.warning && (
				<span className={`warn mt-1.5 ${face.moved ? "text-lapsed!" : ""}`}>
					<Warns className="icon" aria-hidden="true" />
					<span>{face.warning}</span>
				</span>
			)}
			{(involved.length > 0 || face.items.length > 0) && (
				<span className="flex items-center flex-wrap gap-x-2 gap-y-1.5 mt-2.5">
					<span className="card-raised">
						<PartnerMarks partners={involved} />
					</span>
					<span className="flex-1" />
					<span className="card-raised inline-flex flex-wrap justify-end gap-1">
						{face.items.map((id) => (
							<ReviewTag key={id} id={id} on={id === lens} />
						))}
					</span>
				</span>
			)}
		</>
	);
}

function FlagOf({ flag }: { flag: Flag }) {
	const Icon = flag.editing ? PenLine : Eye;
	return (
		<span className="card-flag" aria-hidden="true">
			<Icon className="icon size-3" aria-hidden="true" />
			{flag.text}
		</span>
	);
}
