import { Plus } from "lucide-react";
import { ReviewTag } from "@/components/review/review-tag";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import type { CardDraft } from "@/lib/plan/read";
import { openCard } from "./open-card";

interface RowProps {
	card: CardDraft;
	strategies: number;
	/** Its partners agreed that it does not apply here. */
	doesNotApply: boolean;
	lens: string | null;
	tabStop: boolean;
	onFocus: (stop: string) => void;
	onAnswer: ((barrier: CardDraft) => void) | null;
}

const say = words.board.barriers;

/**
 * A barrier of the review that nobody has written to: with an answer a readable line; without one a gap that
 * stays in sight, because a plan skips what it does not see.
 */
export function BarrierRow({ card, strategies, doesNotApply, lens, tabStop, onFocus, onAnswer }: RowProps) {
	const title = card.title || words.board.untitled;
	const gap = strategies === 0 && !doesNotApply;
	const folded = !gap || (lens !== null && !card.barriers.includes(lens));
	const answer = doesNotApply ? words.agreement.pill.doesNotApply : say.strategies(strategies);
	const name = gap ? say.open(card.code, title) : say.answeredRow(card.code, title, answer);
	const link = (
		<a
			href={`?card=${card.id}`}
			data-stop={card.id}
			tabIndex={tabStop ? 0 : -1}
			aria-label={name}
			onFocus={() => onFocus(card.id)}
			onClick={(event) => openCard(event, card.id)}
			className={folded ? "card card-fold" : "font-medium flex-1 min-w-0 hover:underline rounded-tag"}
		>
			<span className={folded ? "num text-xs" : "eyebrow num mr-1"}>{card.code}</span>{" "}
			<span className={folded ? "text-sm" : ""}>{title}</span>
			{!gap && <span className="text-xs"> · {answer}</span>}
		</a>
	);
	if (folded) return <li>{link}</li>;
	return (
		<li className="rounded-card border border-dashed border-line-strong px-3 py-2.5" data-barrier={card.id}>
			<span className="flex items-baseline gap-2">
				{link}
				<span className="text-xs font-semibold text-reserve">{words.board.gap}</span>
			</span>
			<span className="flex items-center mt-1.5 min-h-7">
				{onAnswer && (
					<Button
						look="quiet"
						size="sm"
						icon={Plus}
						className="px-1.5! -ml-1.5"
						tabIndex={tabStop ? 0 : -1}
						aria-label={say.addStrategyFor(card.code)}
						onClick={() => onAnswer(card)}
					>
						{say.addStrategy}
					</Button>
				)}
				<span className="flex-1" />
				{card.barriers.map((id) => (
					<ReviewTag key={id} id={id} on={id === lens} />
				))}
			</span>
		</li>
	);
}
