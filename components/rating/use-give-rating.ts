"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRoom } from "@/components/room/plan-room";
import { act } from "@/components/ui/api";
import { useSubmit } from "@/components/ui/use-submit";
import type { Score } from "@/lib/rating/rating";

/** Enters a rating for the own partner. Nothing but the ratings is asked for again: nothing else can have changed. */
export function useGiveRating(round: string) {
	const { view } = useRoom();
	const { busy, problem, send } = useSubmit();
	const queries = useQueryClient();
	const give = async (rating: { item: string; score: Score | null; reason: string }): Promise<boolean> => {
		const done = await send(() => act("give-rating", { plan: view.plan.id, round, ...rating }));
		if (done) void queries.invalidateQueries({ queryKey: ["ratings"] });
		return done !== null;
	};
	return { busy, problem, give };
}
