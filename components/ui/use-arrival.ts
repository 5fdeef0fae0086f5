import { useEffect } from "react";

/**
 * Leads to a place on the page that the address names, once it is drawn.
 *
 * The catch: the browser looks for it when the page opens, and then what it shows is still on its way.
 */
export function useArrival(place: string): void {
	useEffect(() => {
		if (window.location.hash !== `#${place}`) return;
		const target = document.getElementById(place);
		target?.scrollIntoView({ block: "start" });
		(target?.querySelector("summary") ?? target)?.focus({ preventScroll: true });
	}, [place]);
}
