import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Chosen, chosenBy, type Stop } from "@/lib/barrier/chosen";
import type { Register } from "@/lib/barrier/register";
import { hrefOf } from "./row-links";

/**
 * The row that is looked at in detail. The address keeps it, so that it can be sent, and other pages lead to it. [B9]
 *
 * The catch: it is found in the whole register, also when a filter hides its row.
 */
export function useChosen(register: Register): [Chosen | null, (stop: Stop | null) => void] {
	const params = useSearchParams();
	const row = params.get("row");
	const strategy = params.get("strategy");
	const chosen = useMemo(() => chosenBy(register, row, strategy), [register, row, strategy]);
	const choose = useCallback((stop: Stop | null) => {
		const url = new URL(window.location.href);
		const before = url.searchParams.has("row");
		url.searchParams.delete("row");
		url.searchParams.delete("strategy");
		if (stop)
			for (const [name, value] of new URLSearchParams(hrefOf(stop))) url.searchParams.set(name, value);
		// Back closes the details; going through the rows with the details open is no step of its own.
		if (stop && !before) window.history.pushState(null, "", url);
		else window.history.replaceState(null, "", url);
	}, []);
	return [chosen, choose];
}
