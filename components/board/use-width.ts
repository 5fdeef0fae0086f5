import { useSyncExternalStore } from "react";

/** How much of the board fits: the lens beside it, as a sheet over it, or one section at a time. */
export type Width = "wide" | "middle" | "phone";

const MIDDLE = "(width < 1100px)";
const PHONE = "(width < 700px)";

const now = (): Width =>
	window.matchMedia(PHONE).matches ? "phone" : window.matchMedia(MIDDLE).matches ? "middle" : "wide";

function watch(changed: () => void): () => void {
	const queries = [window.matchMedia(MIDDLE), window.matchMedia(PHONE)];
	for (const query of queries) query.addEventListener("change", changed);
	return () => {
		for (const query of queries) query.removeEventListener("change", changed);
	};
}

export const useWidth = (): Width => useSyncExternalStore(watch, now, () => "wide");
