"use client";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Say = (sentence: string, how?: { now?: boolean }) => void;

const SayContext = createContext<Say>(() => undefined);

/**
 * Speaks a sentence to people who listen instead of look. Politely, unless `now`: that is for "not saved" and
 * "not recorded" only.
 */
export const useSay = () => useContext(SayContext);

interface Spoken {
	text: string;
	turn: number;
}

export function SayProvider({ children }: { children: ReactNode }) {
	const [polite, setPolite] = useState<Spoken>({ text: "", turn: 0 });
	const [urgent, setUrgent] = useState<Spoken>({ text: "", turn: 0 });
	const say = useCallback<Say>((text, how) => {
		const set = how?.now ? setUrgent : setPolite;
		// The same sentence twice must be heard twice: a new key makes it a new node.
		set((before) => ({ text, turn: before.turn + 1 }));
	}, []);
	return (
		<SayContext.Provider value={say}>
			{children}
			<div aria-live="polite" className="sr-only" data-say="polite">
				<span key={polite.turn}>{polite.text}</span>
			</div>
			<div aria-live="assertive" className="sr-only" data-say="now">
				<span key={urgent.turn}>{urgent.text}</span>
			</div>
		</SayContext.Provider>
	);
}
