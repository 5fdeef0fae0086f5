"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act, ask } from "@/components/ui/api";
import type { ThreadView } from "@/lib/comment/thread";

/** The threads about one card or factor, kept up to date by announcements. */
export function useThreads(about: string) {
	const { view, online } = useRoom();
	const { data, isError } = useQuery({
		queryKey: ["threads", view.plan.id, about],
		queryFn: () => ask("threads", { plan: view.plan.id, about }),
		enabled: online,
	});
	return { threads: data?.threads ?? null, seen: data?.seen ?? 0, failed: isError };
}

/** A moment after the last comment came into view: whoever leafs through cards has not read them. */
const READ_AFTER_MS = 1_500;

/**
 * Notes that what is on the screen was seen, while this window is looked at; gives how far this person had read when
 * the threads were opened, so that what is new stays marked. [K32]
 *
 * The catch: a window in the background marks nothing, or a letter about it would never be sent.
 */
export function useSeen(about: string, threads: readonly ThreadView[] | null, seen: number): number {
	const { view, me, online } = useRoom();
	const queries = useQueryClient();
	const opened = useRef<{ about: string; seen: number } | null>(null);
	const [looking, setLooking] = useState(isLooking);
	useEffect(() => {
		const look = () => setLooking(isLooking());
		const events = ["focus", "blur"] as const;
		for (const event of events) window.addEventListener(event, look);
		document.addEventListener("visibilitychange", look);
		return () => {
			for (const event of events) window.removeEventListener(event, look);
			document.removeEventListener("visibilitychange", look);
		};
	}, []);
	if (threads && opened.current?.about !== about) opened.current = { about, seen };
	const last = Math.max(
		0,
		...(threads ?? []).flatMap(({ comments }) =>
			comments.filter(({ personId }) => personId !== me.personId).map(({ entry }) => entry),
		),
	);
	const plan = view.plan.id;
	useEffect(() => {
		if (!looking || !online || last <= seen) return;
		const timer = setTimeout(() => {
			act("mark-seen", { plan, about, entry: last })
				.then(() =>
					Promise.all(
						["talk", "threads", "inbox"].map((key) => queries.invalidateQueries({ queryKey: [key] })),
					),
				)
				.catch(() => undefined); // The line is away: it stays unread, and is noted the next time.
		}, READ_AFTER_MS);
		return () => clearTimeout(timer);
	}, [looking, online, last, seen, plan, about, queries]);
	return opened.current?.seen ?? seen;
}

const isLooking = () => document.visibilityState === "visible" && document.hasFocus();
