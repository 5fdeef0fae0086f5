"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import type { ThreadMark } from "@/lib/comment/thread";
import { grouped } from "@/lib/grouped";
import type { PlanId } from "@/lib/ids";

const NONE: readonly ThreadMark[] = [];

/** Where the marks of a plan's threads are kept among the answers. */
export const talkKey = (plan: PlanId) => ["talk", plan] as const;

/** The marks of all threads of the plan: how many there are about each card, and what of them is unread. */
export function useTalk() {
	const { view, online } = useRoom();
	const { data } = useQuery({
		queryKey: talkKey(view.plan.id),
		queryFn: () => ask("talk", { plan: view.plan.id }),
		enabled: online,
	});
	return useMemo(() => {
		const byAbout = grouped(data ?? NONE, ({ about }) => about);
		const about = (id: string): readonly ThreadMark[] => byAbout.get(id) ?? NONE;
		return {
			marks: data ?? NONE,
			about,
		};
	}, [data]);
}
