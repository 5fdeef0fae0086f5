"use client";
import { useEffect } from "react";
import { useToast } from "./toast";

/**
 * Closes a dialog whose matter was dealt with in another window while it stood open, and says so. [M24]
 *
 * The catch: one's own act comes back as news, too, sometimes before its answer. While it is under way nothing is
 * closed, and once it is done the dialog is gone.
 *
 * @param by what happened meanwhile, as a sentence; null: nothing
 * @param typed what had been typed in it, which is shown with the word of it and can be copied
 */
export function useOvertaken(by: string | null, busy: boolean, close: () => void, typed = ""): void {
	const toast = useToast();
	const gone = by !== null && !busy;
	// biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it happens
	useEffect(() => {
		if (!gone) return;
		toast.told(by, typed.trim());
		close();
	}, [gone]);
}
