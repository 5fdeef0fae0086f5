"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { keptForm } from "@/components/room/kept-form";
import { useRoom } from "@/components/room/plan-room";
import { tooMuch } from "@/components/ui/too-much";
import { saysSomething } from "@/lib/agreement/reason";
import { REASON_MAX } from "@/lib/limits";
import { needsReason, type OwnRating, type Score } from "@/lib/rating/rating";
import { useGiveRating } from "./use-give-rating";

interface Filled {
	score: Score | null;
	reason: string;
}

const NOTHING: Filled = { score: null, reason: "" };
const filledOf = (entered: OwnRating | null): Filled =>
	entered ? { score: entered.score, reason: entered.reason } : NOTHING;
const alike = (one: Filled, other: Filled) =>
	one.score === other.score && one.reason.trim() === other.reason.trim();

const isWhole = ({ score, reason }: Filled) =>
	score !== null && (!needsReason(score) || saysSomething(reason));

/**
 * One item's rating while it is filled in: saved as soon as it is whole, at once from 3 up, with its reason below.
 *
 * The catch: what is not whole yet or could not be saved waits on this device, and is never sent over what a colleague
 * entered meanwhile before somebody goes on with it.
 */
export function useOwnRating(given: {
	round: string;
	item: string;
	entered: OwnRating | null;
	locked: boolean;
}) {
	const { round, item, entered, locked } = given;
	const { me, online } = useRoom();
	const { problem, give } = useGiveRating(round);
	const kept = useMemo(
		/** `on`: what the server had when this was begun. */
		() => keptForm<Filled & { on: Filled }>(me.personId, `rating ${round} ${item}`),
		[me.personId, round, item],
	);
	const waiting = useMemo(() => kept.read(), [kept]);
	const [filled, setFilled] = useState<Filled>(waiting ?? filledOf(entered));
	const [missing, setMissing] = useState(false);
	const [theirs, setTheirs] = useState<OwnRating | null>(
		waiting && !alike(waiting.on, filledOf(entered)) ? entered : null,
	);
	/** What the server has, as far as this window knows. */
	const known = useRef(filledOf(entered));
	const line = useRef<Promise<unknown>>(Promise.resolve());

	// A colleague rates for the same partner: what they entered comes in here, unless something of one's own waits.
	useEffect(() => {
		const now = filledOf(entered);
		if (alike(now, known.current)) return;
		known.current = now;
		if (kept.read()) setTheirs(entered);
		else {
			setFilled(now);
			setMissing(false);
		}
	}, [entered, kept]);

	const saveNow = async (next: Filled): Promise<boolean> => {
		if (locked || alike(known.current, next) || (next.score === null && known.current.score === null))
			return true;
		if (tooMuch(next.reason, REASON_MAX)) return false;
		if (next.score !== null && needsReason(next.score) && !saysSomething(next.reason)) {
			setMissing(true);
			return false;
		}
		if (!(await give({ item, ...next }))) return false;
		known.current = next;
		kept.forget();
		setTheirs(null);
		return true;
	};
	/** Saves what differs from what the server has; false when it stays here instead. One after the other, in order. */
	const save = (next: Filled): Promise<boolean> => {
		const saved = line.current.then(() => saveNow({ score: next.score, reason: next.reason.trim() }));
		line.current = saved;
		return saved;
	};
	const fill = (next: Filled) => {
		setFilled(next);
		setMissing(false);
		kept.keep({ ...next, on: known.current });
	};
	const retry = useRef(() => {});
	retry.current = () => void (problem && !theirs && isWhole(filled) && save(filled));
	// What a lost line has refused is tried again when it is back, unless a colleague has rated meanwhile.
	useEffect(() => {
		if (online) retry.current();
	}, [online]);
	return {
		...filled,
		missing,
		problem,
		theirs,
		/** Gives back whether it is whole; else its reason is to be written. */
		pick: (score: Score): boolean => {
			const next = { ...filled, score };
			fill(next);
			if (isWhole(next)) void save(next);
			return isWhole(next);
		},
		write: (reason: string) => fill({ ...filled, reason }),
		/** The reason's field was left. */
		settle: () => void (isWhole(filled) && saysSomething(filled.reason) && save(filled)),
		save: () => save(filled),
		takeBack: () => {
			setFilled(NOTHING);
			setMissing(false);
			kept.forget();
			void save(NOTHING);
		},
	};
}
