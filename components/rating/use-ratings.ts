"use client";
import { useQuery } from "@tanstack/react-query";
import { useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { openRound } from "@/lib/rating/rating";

/** Colleagues enter ratings for the same partner, and nothing announces it: while a round is open, it is asked again. */
const LOOK_AGAIN_MS = 8_000;

/** The plan's rating rounds, and of an open one what the own partner has entered. */
export function useRatings() {
	const { view, online } = useRoom();
	const { data, isError, refetch } = useQuery({
		queryKey: ["ratings", view.plan.id],
		queryFn: () => ask("ratings", { plan: view.plan.id }),
		enabled: online,
		refetchInterval: (query) => (query.state.data && openRound(query.state.data) ? LOOK_AGAIN_MS : false),
	});
	return { ratings: data ?? null, failed: isError, again: () => void refetch() };
}
