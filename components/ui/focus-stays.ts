/** What had the focus, and what lies around it that can have it, from the inside out. */
export interface FocusPlace {
	had: HTMLElement | null;
	around: readonly HTMLElement[];
}

/** Until somebody chooses another place; what an act changes on the screen comes by the websocket a moment later. */
const WATCH_MS = 10_000;

const fell = () => document.activeElement === null || document.activeElement === document.body;

/** Where the focus is now, to be kept for when it falls. */
export function placeOfFocus(): FocusPlace {
	const had = fell() ? null : (document.activeElement as HTMLElement);
	const around: HTMLElement[] = [];
	for (let one = had?.parentElement ?? null; one; one = one.parentElement)
		if (one.hasAttribute("tabindex")) around.push(one);
	return { had, around };
}

/** The nearest part of the page that is still there and can have the focus. */
export const nearestTo = ({ had, around }: FocusPlace): HTMLElement | null =>
	[...(had ? [had] : []), ...around].find((one) => one.isConnected) ?? null;

/**
 * Keeps the focus near where it was, when what had it goes: the button that put words to partners goes once they are
 * put, and a key pressed then would go to nobody. Ends as soon as somebody focuses something else.
 */
export function watchFocus(place: FocusPlace): () => void {
	const see = new MutationObserver(() => {
		if (place.had?.isConnected || !fell()) return;
		nearestTo(place)?.focus({ preventScroll: true });
		end();
	});
	const chosen = ({ target }: FocusEvent) => {
		if (target !== place.had) end();
	};
	const timer = setTimeout(() => end(), WATCH_MS);
	const end = () => {
		see.disconnect();
		clearTimeout(timer);
		document.removeEventListener("focusin", chosen);
	};
	see.observe(document.body, { childList: true, subtree: true });
	document.addEventListener("focusin", chosen);
	return end;
}
