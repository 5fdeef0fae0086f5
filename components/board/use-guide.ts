import { useCallback, useState } from "react";
import type { PlanId } from "@/lib/ids";

const HIDDEN = "concordat.guide.hidden";

const hiddenFor = (): string[] => {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(HIDDEN) ?? "[]");
		return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
	} catch {
		// Forbidden or not ours: the guide is shown once more, nothing else is lost.
		return [];
	}
};

const keep = (plans: string[]) => {
	try {
		localStorage.setItem(HIDDEN, JSON.stringify(plans));
	} catch {
		// Full or forbidden: it stays as it is as long as this page is open.
	}
};

export interface Guide {
	/** Closed by this person, on this device, for good. */
	hidden: boolean;
	/** Asked for by name: it is shown whatever is done already. */
	asked: boolean;
	hide: () => void;
	show: () => void;
}

/** Whether the guide of a new plan is shown; closing it is remembered, and it can be asked for again. */
export function useGuide(plan: PlanId): Guide {
	const [hidden, setHidden] = useState(() => hiddenFor().includes(plan));
	const [asked, setAsked] = useState(false);
	const hide = useCallback(() => {
		setHidden(true);
		setAsked(false);
		keep([...hiddenFor().filter((one) => one !== plan), plan]);
	}, [plan]);
	const show = useCallback(() => setAsked(true), []);
	return { hidden, asked, hide, show };
}
