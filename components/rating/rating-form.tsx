"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { ReviewTag } from "@/components/review/review-tag";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Key } from "@/components/ui/key";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { saysSomething } from "@/lib/agreement/reason";
import { ratingWords } from "@/lib/i18n/en/rating";
import { REASON_MAX } from "@/lib/limits";
import { needsReason, type OwnRating, type RatingRound, SCORES, type Score } from "@/lib/rating/rating";
import { type ReviewItem, THEMES } from "@/lib/review/catalogue";
import { keptRatings } from "./kept-ratings";
import { useGiveRating } from "./use-give-rating";

const say = ratingWords.form;

/**
 * One item's rating with its reason. A rating is saved as soon as it is whole: at once from 3 up, with its reason below.
 *
 * The catch: what could not be saved, or is not whole yet, stays in this window and is there again when one comes back.
 */
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
	const { busy, problem, give } = useGiveRating(round.id);
	const kept = useMemo(() => keptRatings(round.id, item.id), [round.id, item.id]);
	const [score, setScore] = useState<Score | null>(kept.read()?.score ?? entered?.score ?? null);
	const [reason, setReason] = useState(kept.read()?.reason ?? entered?.reason ?? "");
	const [missing, setMissing] = useState(false);
	const why = useRef<HTMLDivElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const name = useId();
	// Before anything is drawn: a quick hand presses its digit as soon as it sees the item.
	useLayoutEffect(() => title.current?.focus(), []);

	const known = useRef({ score: entered?.score ?? null, reason: entered?.reason ?? "" });
	const line = useRef<Promise<unknown>>(Promise.resolve());
	const [theirs, setTheirs] = useState<OwnRating | null>(null);

	// A colleague rates for the same partner: what they entered comes in here, unless something of one's own waits.
	useEffect(() => {
		const now = { score: entered?.score ?? null, reason: entered?.reason ?? "" };
		if (now.score === known.current.score && now.reason === known.current.reason) return;
		known.current = now;
		if (kept.read()) setTheirs(entered);
		else {
			setScore(now.score);
			setReason(now.reason);
			setMissing(false);
		}
	}, [entered, kept]);

	/** Saves what differs from what the server has; false when it stays here instead. One after the other, in order. */
	const save = (next: { score: Score | null; reason: string }): Promise<boolean> => {
		const saved = line.current.then(() => saveNow({ score: next.score, reason: next.reason.trim() }));
		line.current = saved;
		return saved;
	};
	const saveNow = async (next: { score: Score | null; reason: string }): Promise<boolean> => {
		const same = known.current.score === next.score && known.current.reason === next.reason;
		if (locked || same || (next.score === null && known.current.score === null)) return true;
		if (next.score !== null && needsReason(next.score) && !saysSomething(next.reason)) {
			setMissing(true);
			return false;
		}
		if (!(await give({ item: item.id, ...next }))) return false;
		known.current = next;
		kept.forget();
		setTheirs(null);
		return true;
	};
	const pick = (next: Score) => {
		if (locked) return;
		setScore(next);
		setMissing(false);
		kept.keep({ score: next, reason });
		if (!needsReason(next) || saysSomething(reason)) void save({ score: next, reason });
		else why.current?.querySelector("textarea")?.focus();
	};
	const go = async (to: number) => {
		if (!(await save({ score, reason }))) return;
		onGo((to + order.length) % order.length);
	};
	const digits = (event: KeyboardEvent) => {
		const digit = SCORES.find((one) => String(one) === event.key);
		if (digit && !(event.target instanceof HTMLTextAreaElement)) {
			event.preventDefault();
			pick(digit);
		} else if (event.key === "Enter" && (!(event.target instanceof HTMLTextAreaElement) || event.ctrlKey)) {
			if (event.target instanceof HTMLButtonElement) return;
			event.preventDefault();
			void go(at + (event.shiftKey ? -1 : 1));
		}
	};
	useKeys({
		...Object.fromEntries(SCORES.map((one) => [String(one), () => pick(one)])),
		w: (event) => {
			event.preventDefault();
			why.current?.querySelector("textarea")?.focus();
		},
	});
	const theme = THEMES.find(({ id }) => id === item.theme)?.name ?? "";
	const next = order[(at + 1) % order.length];
	const error = missing ? say.whyMissing : problem?.where === "reason" ? problem.text : undefined;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: keys of the form as a whole; each control has its own.
		<div className="rating-form" onKeyDown={digits}>
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
					maxLength={REASON_MAX}
					disabled={locked !== null}
					error={error}
					onChange={(event) => {
						setReason(event.target.value);
						setMissing(false);
						kept.keep({ score, reason: event.target.value });
					}}
					onBlur={() => score !== null && saysSomething(reason) && void save({ score, reason })}
				/>
			</div>
			{theirs && (
				<Note tone="reserve" className="mt-3">
					{say.theirs(theirs.personName, theirs.score)}
				</Note>
			)}
			{before && <p className="hint mt-1">{before}</p>}
			{entered && <p className="hint mt-1">{say.savedBy(entered.personName)}</p>}
			<FormProblem
				title={say.notSaved}
				problem={problem?.where === "reason" ? null : problem}
				className="mt-3"
			/>
			<div className="mt-5 flex flex-wrap items-center gap-2">
				<Button icon={ChevronLeft} onClick={() => void go(at - 1)}>
					{say.previous}
				</Button>
				{score === null ? (
					<Button look="quiet" onClick={() => onGo((at + 1) % order.length)}>
						{say.skip}
					</Button>
				) : (
					!locked && (
						<Button
							look="quiet"
							onClick={() => {
								setScore(null);
								setReason("");
								setMissing(false);
								kept.forget();
								void save({ score: null, reason: "" });
							}}
						>
							{say.clear}
						</Button>
					)
				)}
				<span className="flex-1" />
				<Button look="primary" className="max-w-full" locked={busy} onClick={() => void go(at + 1)}>
					<span className="truncate">{say.next(next?.text ?? "")}</span>
					<ChevronRight className="icon size-4" aria-hidden="true" />
				</Button>
			</div>
		</div>
	);
}
