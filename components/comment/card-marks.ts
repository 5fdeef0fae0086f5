"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useRoom } from "@/components/room/plan-room";
import type { ThreadMark } from "@/lib/comment/thread";
import { talkKey } from "./use-talk";

/** How much is said about a card, and how much of it this person has not seen. */
export interface CardMarks {
	comments: number;
	unread: number;
}

const SILENT: CardMarks = { comments: 0, unread: 0 };
const counted = new WeakMap<readonly ThreadMark[], Map<string, CardMarks>>();

function countsOf(marks: readonly ThreadMark[]): Map<string, CardMarks> {
	const known = counted.get(marks);
	if (known) return known;
	const counts = new Map<string, CardMarks>();
	for (const { about, comments, unread } of marks) {
		const before = counts.get(about) ?? SILENT;
		counts.set(about, { comments: before.comments + comments, unread: before.unread + unread });
	}
	counted.set(marks, counts);
	return counts;
}

/**
 * The speech mark of one card.
 *
 * The catch: with 300 cards on the board, a comment draws one of them again. So the answer is read where it is kept,
 * as a number that stays the same for every other card. Whoever shows the board asks the question (`useTalk`).
 */
export function useCardMarks(card: string): CardMarks {
	const queries = useQueryClient();
	const { view } = useRoom();
	const plan = view.plan.id;
	const subscribe = useCallback(
		(changed: () => void) => queries.getQueryCache().subscribe(changed),
		[queries],
	);
	const marks = () => {
		const { comments, unread } =
			countsOf(queries.getQueryData<readonly ThreadMark[]>(talkKey(plan)) ?? NONE).get(card) ?? SILENT;
		return comments * MANY + unread;
	};
	const packed = useSyncExternalStore(subscribe, marks, () => 0);
	return { comments: Math.floor(packed / MANY), unread: packed % MANY };
}

const NONE: readonly ThreadMark[] = [];
/** More comments than any card has: two counts in one number. */
const MANY = 1_000_000;
