"use client";
import "./comment.css";
import { useCallback } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useOpenCard } from "@/components/card/card-context";
import { useCardTalk } from "@/components/card/card-talk";
import type { Anchor } from "@/lib/comment/anchor";
import { commentWords } from "@/lib/i18n/en/comment";
import { words } from "@/lib/i18n/words";
import { ThreadList } from "./thread-list";
import { useTalk } from "./use-talk";

const say = commentWords;
const everything = () => true;

const fieldName = (field: string): string => (words.card.fields as Record<string, string>)[field] ?? field;

/** Everything that is said about the open card, and the box for what is said next. */
export function CardThreads() {
	const { card } = useOpenCard();
	const { shortName } = usePartners();
	const { anchor, begun, leave, chosen, choose, gone } = useCardTalk();
	const marks = useTalk().about(card.id);
	const open = marks.filter(({ resolved }) => !resolved).length;
	const placeOf = useCallback(
		(at: Anchor): string | null => {
			if (at.on === "field") return say.places.field(fieldName(at.field));
			return at.on === "cell" ? say.places.cell(shortName(at.partner)) : null;
		},
		[shortName],
	);
	return (
		<section aria-labelledby="card-threads" tabIndex={-1} data-card-threads>
			<header className="flex items-baseline gap-2 mb-2">
				<h3 id="card-threads" className="font-semibold">
					{marks.length === 1 ? say.thread : say.threads}
				</h3>
				{marks.length > 0 && (
					<>
						<span className="count">{marks.reduce((sum, { comments }) => sum + comments, 0)}</span>
						<span className="flex-1" />
						<span className="text-sm text-ink-2">{say.counts(open, marks.length - open)}</span>
					</>
				)}
			</header>
			<ThreadList
				key={card.id}
				about={card.id}
				only={everything}
				anchor={anchor}
				anchorWords={placeOf(anchor)}
				placeOf={placeOf}
				chosen={chosen}
				begun={begun}
				frozen={card.deleted !== null}
				gone={({ id }) => gone.has(id)}
				onChoose={choose}
				onLeave={leave}
			/>
		</section>
	);
}
