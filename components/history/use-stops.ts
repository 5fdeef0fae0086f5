"use client";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { type SentStop, stopAt } from "@/lib/history/timeline";
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
	const query = useSearchParams();
	const [asked, askedB] = ["at", "to"].map((name) => Number(query.get(name)));
	const head = stops[last - 1]?.[1] ?? 0;
	// The last thing with a name since which the words moved: a comparison that begins empty tells nobody anything.
	const since = events.filter(({ stop }) => (stops[stop]?.[1] ?? head) < head).at(-1)?.stop;
	const named = asked ? stopAt(stops, asked) : (since ?? 0);
	const b = Math.min(chosenB ?? (askedB ? stopAt(stops, askedB) : last), last);
	const a = Math.min(chosenA ?? named, b);
	const setB = (at: number) => setChosenB(at);
	useAddress(stops, a, b);
	const stopA = stops[a];
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
		failed,
		loading,
		reload: again,
	};
}

/** Keeps the two moments in the address, so that a reload or a link shows the same. */
function useAddress(stops: readonly SentStop[], a: number, b: number): void {
	const [at, to] = [stops[a]?.[0], stops[b]?.[0]];
	useEffect(() => {
		if (stops.length === 0) return;
		const address = new URL(window.location.href);
		for (const [name, moment] of [
			["at", at],
			["to", to],
		] as const)
			if (moment === undefined) address.searchParams.delete(name);
			else address.searchParams.set(name, String(moment));
		if (address.href !== window.location.href) window.history.replaceState(window.history.state, "", address);
	}, [stops.length, at, to]);
}
