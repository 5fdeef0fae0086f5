"use client";
import { Fragment } from "react";
import { PillOf } from "@/components/agreement/pill-of";
import { ShownPiece } from "@/components/agreement/shown-words";
import { byLine, type Piece } from "@/lib/agreement/difference";
import type { BothPassages, ComparedCard } from "@/lib/history/comparison";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import type { PlanContext } from "@/lib/plan/plan-index";
import { cardState } from "@/lib/plan/state";

/** One side of a comparison: when it was, and against what its cards' states are read. */
export interface ShownSide {
	letter: string;
	title: string;
	about: string;
	context: PlanContext;
}

/** A card as it stood at two moments, beside each other: on the left what went, on the right what came. */
export function SideBySide({
	card,
	a,
	b,
	changesOnly,
}: {
	card: ComparedCard;
	a: ShownSide;
	b: ShownSide;
	changesOnly: boolean;
}) {
	const passages = changesOnly ? card.passages.filter(({ changed }) => changed) : card.passages;
	return (
		<div className="time-sides">
			<OneSide side={a} card={card} which="was" passages={passages} />
			<OneSide side={b} card={card} which="is" passages={passages} />
		</div>
	);
}

function OneSide({
	side,
	card,
	which,
	passages,
}: {
	side: ShownSide;
	card: ComparedCard;
	which: "was" | "is";
	passages: readonly BothPassages[];
}) {
	const its = card[which];
	const there = card.id === null || its !== null;
	return (
		<article className="time-side" aria-label={`${side.letter}, ${side.title}`}>
			<header className="flex items-start gap-3">
				<span className="time-badge" aria-hidden="true">
					{side.letter}
				</span>
				<div className="flex-1 min-w-0">
					<h4 className="text-lg font-semibold">{side.title}</h4>
					<p className="text-ink-2">{side.about}</p>
				</div>
				{its && <PillOf pill={cardState(its, side.context).pill} />}
			</header>
			{there ? (
				<div className="time-words">
					{passages
						.filter(({ key, label }) => key === "title" || label === null)
						.flatMap((one) =>
							byLine(piecesOf(one, which)).map((line, index) => (
								<p
									// biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name than their place.
									key={`${one.key} ${index}`}
									dir="auto"
									className={one.key === "title" ? "text-lg font-semibold" : ""}
								>
									<Pieces pieces={line} />
								</p>
							)),
						)}
					<Facts
						passages={passages.filter(({ key, label }) => key !== "title" && label !== null)}
						which={which}
					/>
				</div>
			) : (
				<p className="mt-3 text-ink-2">{which === "was" ? say.notThere : say.inBin}</p>
			)}
		</article>
	);
}

const piecesOf = (passage: BothPassages, which: "was" | "is"): readonly Piece[] =>
	which === "was" ? passage.before : passage.after;

function Facts({ passages, which }: { passages: readonly BothPassages[]; which: "was" | "is" }) {
	const filled = passages.filter((one) => piecesOf(one, which).length > 0);
	if (filled.length === 0) return null;
	return (
		<dl className="time-facts">
			{filled.map((one) => (
				<Fragment key={one.key}>
					<dt>{one.label}</dt>
					<dd dir="auto" className="whitespace-pre-line">
						<Pieces pieces={piecesOf(one, which)} />
					</dd>
				</Fragment>
			))}
		</dl>
	);
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
	pieces.map((piece, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place.
		<ShownPiece key={index} piece={piece} />
	));
