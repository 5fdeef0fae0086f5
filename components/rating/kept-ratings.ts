import type { Score } from "@/lib/rating/rating";

interface Kept {
	score: Score | null;
	reason: string;
}

const kept = new Map<string, Kept>();

/** What was rated or typed in this window and is not with the server yet, item by item. Gone with the window. */
export const keptRatings = (round: string, item: string) => {
	const key = `${round} ${item}`;
	return {
		read: (): Kept | null => kept.get(key) ?? null,
		keep: (what: Kept) => void kept.set(key, what),
		forget: () => void kept.delete(key),
	};
};
