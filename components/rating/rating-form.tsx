"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { ReviewTag } from "@/components/review/review-tag";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Key } from "@/components/ui/key";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { ratingWords } from "@/lib/i18n/en/rating";
import { REASON_MAX } from "@/lib/limits";
import { type OwnRating, type RatingRound, SCORES, type Score } from "@/lib/rating/rating";
import { type ReviewItem, THEMES } from "@/lib/review/catalogue";
import { useOwnRating } from "./use-own-rating";

const say = ratingWords.form;

/** One item’s question, its five answers and why. Keys do it all; what is saved, and when, is `useOwnRating`. */
export function RatingForm({
	item,
	at,
	order,
	round,
	entered,
	before,
	locked,
	onGo,
}: {
	item: ReviewItem;
	at: number;
	order: readonly ReviewItem[];
	round: RatingRound;
	entered: OwnRating | null;
	/** What the partner rated the last time, in words. */
	before: string | null;
	/** Why nothing can be rated here; null: it can. */
	locked: string | null;
	onGo: (at: number) => void;
}) {
	const { me } = useRoom();
	const { shortName } = usePartners();
	const own = useOwnRating({ round: round.id, item: item.id, entered, locked: locked !== null });
	const { score, reason, problem } = own;
	const why = useRef<HTMLDivElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const name = useId();
	// Before anything is drawn: a quick hand presses its digit as soon as it sees the item.
	useLayoutEffect(() => title.current?.focus(), []);

	const toWhy = () => why.current?.querySelector("textarea")?.focus();
	const pick = (next: Score) => {
		if (!locked && !own.pick(next)) toWhy();
	};
	const goTo = (to: number) => onGo((to + order.length) % order.length);
	const go = async (to: number) => {
		if (await own.save()) goTo(to);
	};
	const onKey = (event: KeyboardEvent) => {
		const writes = event.target instanceof HTMLTextAreaElement;
		const digit = SCORES.find((one) => String(one) === event.key);
		if (writes && event.key === "Escape") {
			event.stopPropagation();
			title.current?.focus();
		} else if (digit && !writes) {
			event.preventDefault();
			pick(digit);
		} else if (event.key === "Enter" && (!writes || event.ctrlKey || event.metaKey)) {
			if (event.target instanceof HTMLButtonElement) return;
			event.preventDefault();
			void go(at + (event.shiftKey ? -1 : 1));
		}
	};
	useKeys({
		...Object.fromEntries(SCORES.map((one) => [String(one), () => pick(one)])),
		"0": () => goTo(at + 1),
		w: (event) => {
			event.preventDefault();
			toWhy();
		},
	});
	const theme = THEMES.find(({ id }) => id === item.theme)?.name ?? "";
	const next = order[(at + 1) % order.length];
	const error = own.missing ? say.whyMissing : problem?.where === "reason" ? problem.text : undefined;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: keys of the form as a whole; each control has its own.
		<div className="rating-form" onKeyDown={onKey}>
			<p className="flex flex-wrap items-center gap-2 text-ink-2">
				<ReviewTag id={item.id} />
				<span title={ratingWords.groupingTitle}>
					{theme}, {say.kinds[item.kind]}
				</span>
				<span className="flex-1" />
				<span className="num">{say.place(at + 1)}</span>
			</p>
			<h2 ref={title} tabIndex={-1} className="rating-title">
				{item.text}
			</h2>
			<p className="mt-1 text-ink-2">{say.question(shortName(me.seat.partnerId))}</p>
			{locked && (
				<Note tone="waiting" className="mt-3">
					{locked}
				</Note>
			)}
			<fieldset className="mt-4" disabled={locked !== null}>
				<legend className="sr-only">{item.text}</legend>
				<div className="flex flex-col gap-2">
					{SCORES.map((one) => (
						<label key={one} className="rating-choice">
							<input type="radio" name={name} checked={score === one} onChange={() => pick(one)} />
							<Key>{String(one)}</Key>
							<span className="rating-word">{say.scores[one][0]}</span>
							<span className="text-ink-2">{say.scores[one][1]}</span>
						</label>
					))}
				</div>
			</fieldset>
			<div ref={why} className="mt-4">
				<TextArea
					label={say.why}
					hint={say.whyHint}
					value={reason}
					most={REASON_MAX}
					disabled={locked !== null}
					error={error}
					onChange={(event) => own.write(event.target.value)}
					onBlur={own.settle}
				/>
			</div>
			{own.theirs && (
				<Note tone="reserve" className="mt-3">
					{say.theirs(own.theirs.personName, own.theirs.score)}
				</Note>
			)}
			{/* Its line stands there before there is anything to say: what is saved on leaving the field moves no button. */}
			<p className="hint mt-1 min-h-5">
				{[before, entered && say.savedBy(entered.personName)].filter(Boolean).join(" ")}
			</p>
			<div className="rating-steps">
				<Button icon={ChevronLeft} onClick={() => void go(at - 1)}>
					{say.previous}
				</Button>
				{!locked && (
					<Button
						look="quiet"
						className="rating-quiet"
						onClick={score === null ? () => goTo(at + 1) : own.takeBack}
					>
						{score === null ? say.skip : say.clear}
					</Button>
				)}
				<Button look="primary" className="rating-next" onClick={() => void go(at + 1)}>
					<span className="truncate">{say.next(next?.text ?? "")}</span>
					<ChevronRight className="icon size-4 shrink-0" aria-hidden="true" />
				</Button>
			</div>
			<FormProblem
				title={say.notSaved}
				problem={problem?.where === "reason" ? null : problem}
				className="mt-3"
			/>
		</div>
	);
}
