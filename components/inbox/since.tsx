"use client";
import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act } from "@/components/ui/api";
import { partOf } from "@/components/ui/part";
import { VISIT_GAP_MINUTES, VISIT_NOTE_MINUTES } from "@/lib/limits";
import type { SinceProps } from "./since-strip";

const strip = partOf<SinceProps>(() => import("./since-strip").then((part) => part.SinceStrip));

const MINUTE_MS = 60_000;

/**
 * Tells the server that this person is here, and on the board what changed since they were here last; elsewhere
 * when it is asked for.
 *
 * The catch: nothing waits for it, and nothing depends on it. A sign that does not arrive only makes the next visit
 * count from an earlier one; code that does not come leaves the line away.
 */
export function Since({ asked, onClose }: SinceProps) {
	const { view, online } = useRoom();
	const plan = view.plan.id;
	const onBoard = usePathname() === `/plans/${plan}`;
	useSigns(plan, online);
	const Strip = useSyncExternalStore(strip.subscribe, strip.here, strip.here);
	useEffect(() => {
		if (online) strip.load().catch(() => undefined); // The line is away: it comes with the next time online.
	}, [online]);
	return Strip && (onBoard || asked) && <Strip asked={asked} onClose={onClose} />;
}

/** Gives a sign when the plan is opened, when its window is looked at again, and now and then meanwhile. */
function useSigns(plan: string, online: boolean): void {
	const queries = useQueryClient();
	const last = useRef(0);
	useEffect(() => {
		if (!online) return;
		const sign = () => {
			if (document.visibilityState !== "visible") return;
			act("note-visit", { plan }).catch(() => undefined); // See above: the next sign comes in two minutes.
			// A window that was left open overnight begins a visit of its own.
			if (last.current > 0 && Date.now() - last.current > VISIT_GAP_MINUTES * MINUTE_MS)
				void queries.invalidateQueries({ queryKey: ["since", plan] });
			last.current = Date.now();
		};
		sign();
		const timer = setInterval(sign, VISIT_NOTE_MINUTES * MINUTE_MS);
		document.addEventListener("visibilitychange", sign);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", sign);
		};
	}, [plan, online, queries]);
}
