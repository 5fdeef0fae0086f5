"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { momentOf } from "@/components/agreement/moments";
import { stopAt } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { useTimeline } from "./use-timeline";

/**
 * The two moments that are looked at. A begins at the last thing that has a name, B is now; a number is a place on the
 * slider, and the one after the last stop is now.
 *
 * The catch: the plan goes on while one looks. B stays now, and A stays the moment that it was.
 */
export function useStops() {
	const { stops, events, failed, loading, again } = useTimeline();
	const [chosenA, setA] = useState<number | null>(null);
	const [chosenB, setChosenB] = useState<number | null>(null);
	const last = stops.length;
	const asked = Number(useSearchParams().get("at"));
	const named =
		asked > 0 ? stopAt(stops, asked) : (events.filter(({ stop }) => stop < last - 1).at(-1)?.stop ?? 0);
	const b = Math.min(chosenB ?? last, last);
	const a = Math.min(chosenA ?? named, b);
	const setB = (at: number) => setChosenB(at >= last ? null : at);
	const stopA = stops[a];
	const momentA = stopA ? momentOf(new Date(stopA[0]).toISOString()) : say.now;
	return {
		stops,
		events,
		a,
		b,
		setA: (at: number) => {
			setA(at);
			if (at > b) setB(at);
		},
		setB: (at: number) => {
			setB(at);
			if (at < a) setA(at);
		},
		/** Undefined: now. */
		stopA,
		stopB: stops[b],
		momentA,
		failed,
		loading,
		reload: again,
	};
}
