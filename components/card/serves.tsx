"use client";
import { X } from "lucide-react";
import { showCard } from "@/components/board/open-card";
import { ReviewTag } from "@/components/review/review-tag";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { setLink } from "@/lib/plan/edit";
import { type CardDraft, fixedBarrier, liveCards } from "@/lib/plan/read";
import { itemOf } from "@/lib/review/catalogue";
import { useOpenCard } from "./card-context";
import { Select } from "./select";

/** What this card answers and strengthens, in the review's own words, and the cards it points at. */
export function Serves() {
	const { card } = useOpenCard();
	const items = [...card.barriers, ...card.factors].flatMap((id) => itemOf(id) ?? []);
	return (
		<div className="card-part-block">
			<h3 className="card-label">{words.sheet.answersAndServes}</h3>
			{items.length === 0 ? (
				<p className="text-ink-3">{words.sheet.nothingServed}</p>
			) : (
				<ul className="flex flex-col gap-1 text-sm">
					{items.map((item) => (
						<li key={item.id} className="flex items-start gap-2">
							<span aria-hidden="true" className="contents">
								<ReviewTag id={item.id} />
							</span>
							<span>{item.text}</span>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

const nameOf = (card: CardDraft) =>
	[card.code || words.sheet.noCode, card.title || words.sheet.untitled].join(" ");

/** Cards that belong together: a measure and its aim, a strategy and a barrier of our own. */
export function LinkedCards() {
	const { doc } = useRoom();
	const { card, writable } = useOpenCard();
	const plan = usePlanDraft();
	const live = liveCards(plan).filter((one) => one.id !== card.id && !fixedBarrier(one.id));
	const linked = live.filter((one) => card.cards.includes(one.id));
	const back = live.filter((one) => one.cards.includes(card.id) && !card.cards.includes(one.id));
	if (!writable && linked.length + back.length === 0) return null;
	return (
		<div className="card-part-block">
			<h3 className="card-label">{words.sheet.linked}</h3>
			<ul className="flex flex-col text-sm">
				{[...linked, ...back].map((one) => (
					<li key={one.id} className="flex items-center gap-1">
						<button
							type="button"
							className="touch-link min-h-7 min-w-0 flex-1 text-left text-primary underline"
							onClick={() => showCard(one.id)}
						>
							{nameOf(one)}
						</button>
						{writable && (
							<Button
								look="quiet"
								size="sm"
								icon={X}
								iconOnly
								onClick={() => {
									if (card.cards.includes(one.id))
										setLink(doc, card.id, `card:${one.id}`, false, LOCAL_GESTURE);
									else setLink(doc, one.id, `card:${card.id}`, false, LOCAL_GESTURE);
								}}
							>
								{words.sheet.unlink(nameOf(one))}
							</Button>
						)}
					</li>
				))}
			</ul>
			{writable && (
				<Select
					className="mt-1"
					aria-label={words.sheet.linkCard}
					value=""
					onPick={(other) => other && setLink(doc, card.id, `card:${other}`, true, LOCAL_GESTURE)}
				>
					<option value="">{words.sheet.linkCardHint}</option>
					{live
						.filter((one) => !linked.includes(one) && !back.includes(one))
						.map((one) => (
							<option key={one.id} value={one.id}>
								{nameOf(one)}
							</option>
						))}
				</Select>
			)}
		</div>
	);
}
