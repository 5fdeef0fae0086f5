"use client";
import type { ComparedCard } from "@/lib/history/comparison";
import { calledCard, keyOf } from "./changed-list";
import { type ShownSide, SideBySide } from "./side-by-side";

/** Every change between the two moments, one under the other: what is taken to a meeting on paper. */
export function PrintedChanges({
	cards,
	sides,
	changesOnly,
	saidBy,
}: {
	cards: readonly ComparedCard[];
	sides: { a: ShownSide; b: ShownSide };
	changesOnly: boolean;
	saidBy: (card: ComparedCard) => string;
}) {
	return (
		<div className="time-printed">
			{cards.map((card) => {
				const { code, title } = calledCard(card);
				return (
					<section key={keyOf(card)} className="mt-4">
						<h3>
							<span className="font-semibold">{code}</span> <span dir="auto">{title}</span>
						</h3>
						<SideBySide card={card} {...sides} changesOnly={changesOnly} />
						<p className="hint mt-1">{saidBy(card)}</p>
					</section>
				);
			})}
		</div>
	);
}
