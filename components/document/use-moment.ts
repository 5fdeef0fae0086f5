import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { clockTime, today } from "@/components/plan/dates";

const now = () => ({ day: today(), time: clockTime(Date.now()) });

/** The moment that the page tells of: when it last said something else, and when it is printed. */
export function useMoment(turn: number): { day: string; time: string } {
	const [moment, setMoment] = useState(now);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a change of the plan is what moves the moment on.
	useEffect(() => setMoment(now()), [turn]);
	useEffect(() => {
		const printed = () => flushSync(() => setMoment(now()));
		window.addEventListener("beforeprint", printed);
		return () => window.removeEventListener("beforeprint", printed);
	}, []);
	return moment;
}
