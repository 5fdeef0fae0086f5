"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act, ask } from "@/components/ui/api";
import type { CommentView, ThreadView } from "@/lib/comment/thread";

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
 * The catch: a window in the background marks nothing, or a letter about it would never be sent; nor does an open card
 * whose threads are in another tab or further down.
 */
export function useSeen(
	about: string,
	threads: readonly ThreadView[] | null,
	seen: number,
	list: RefObject<HTMLElement | null>,
): number {
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
	const newest = (threads ?? [])
		.flatMap(({ comments }) => comments.filter(({ personId }) => personId !== me.personId))
		.reduce<CommentView | null>((last, one) => (last && last.entry > one.entry ? last : one), null);
	const last = newest?.entry ?? 0;
	const id = newest?.id ?? "";
	const plan = view.plan.id;
	useEffect(() => {
		if (!looking || !online || last <= seen || !list.current) return;
		// One that is folded away with its settled thread is passed with the list.
		const shown = list.current.querySelector(`[data-comment="${CSS.escape(id)}"]`) ?? list.current;
		return whileInView(shown, READ_AFTER_MS, () => {
			act("mark-seen", { plan, about, entry: last })
				.then(() =>
					Promise.all(
						["talk", "threads", "inbox"].map((key) => queries.invalidateQueries({ queryKey: [key] })),
					),
				)
				.catch(() => undefined); // The line is away: it stays unread, and is noted the next time.
		});
	}, [looking, online, last, id, seen, plan, about, queries, list]);
	return opened.current?.seen ?? seen;
}

/** Does something once an element has been in view for so long; gives how to stop waiting. */
function whileInView(element: Element, ms: number, does: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const observer = new IntersectionObserver(([entry]) => {
		clearTimeout(timer);
		if (entry?.isIntersecting) timer = setTimeout(does, ms);
	});
	observer.observe(element);
	return () => {
		observer.disconnect();
		clearTimeout(timer);
	};
}

const isLooking = () => document.visibilityState === "visible" && document.hasFocus();
