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

/** Whether the guide of a new plan is hidden on this device, and hiding it. */
export function useGuide(plan: PlanId): { hidden: boolean; hide: () => void } {
	const [hidden, setHidden] = useState(() => hiddenFor().includes(plan));
	const hide = useCallback(() => {
		setHidden(true);
		try {
			localStorage.setItem(HIDDEN, JSON.stringify([...hiddenFor().filter((one) => one !== plan), plan]));
		} catch {
			// Full or forbidden: it stays hidden as long as this page is open.
		}
	}, [plan]);
	return { hidden, hide };
}
