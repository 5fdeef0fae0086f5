import { useState } from "react";
import type { PlanId } from "@/lib/ids";

const keyOf = (plan: PlanId) => `concordat.since.${plan}`;

function kept(plan: PlanId): string | null {
	try {
		return sessionStorage.getItem(keyOf(plan));
	} catch {
		return null; // Forbidden: it is shown once more, nothing else is lost.
	}
}

/** Which visit's news were put away in this window: the moment that they count from. The next visit has its own. */
export function useDismissed(plan: PlanId): [string | null, (since: string) => void] {
	const [dismissed, setDismissed] = useState(() => kept(plan));
	const dismiss = (since: string) => {
		setDismissed(since);
		try {
			sessionStorage.setItem(keyOf(plan), since);
		} catch {
			// Full or forbidden: it is away as long as this page is open.
		}
	};
	return [dismissed, dismiss];
}
