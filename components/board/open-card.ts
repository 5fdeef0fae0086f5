import type { MouseEvent } from "react";
import type { CardId } from "@/lib/ids";
import { comeIntoView } from "./come-into-view";

const hrefOf = (card: CardId | null) => {
	const url = new URL(window.location.href);
	if (card) url.searchParams.set("card", card);
	else url.searchParams.delete("card");
	// A link to a thread, or to a part of a card, leads to it once.
	url.searchParams.delete("thread");
	url.searchParams.delete("part");
	return url;
};

/**
 * Opens a card's sheet by its address, without asking the server: this must work offline.
 *
 * A click that asks for a new tab or window is the browser's own.
 */
export function openCard(event: MouseEvent, card: CardId): void {
	if (event.defaultPrevented || event.button !== 0) return;
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	showCard(card);
}

export function showCard(card: CardId): void {
	window.history.pushState(null, "", hrefOf(card));
}

/** Closes the sheet. The address of the board takes its place, so that Back leaves the plan. */
export function closeCard(): void {
	window.history.replaceState(null, "", hrefOf(null));
}

/** Whether a card's sheet lies over the board, also while its parts are still on their way. */
export const cardIsOpen = (): boolean => new URLSearchParams(window.location.search).has("card");

/** Puts the focus on a card or slot of the board, if it is there, and brings it into view. */
export function focusStop(stop: string | null): void {
	if (stop === null) return;
	const element = stopElement(stop);
	if (!element) return;
	element.focus({ preventScroll: true });
	comeIntoView(element);
}

export const stopElement = (stop: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);

/** About two seconds: a card that is not drawn by then is filtered away. */
const FRAMES = 120;
/** A dialog that has just closed gives the focus back some frames later. */
const HELD = 6;

/** The card that the focus waits for; the last one that was asked for. */
let wanted: string | null = null;

/**
 * Puts the focus on a card that is about to be drawn, as soon as nothing lies over the board, and keeps it there
 * while a dialog that has just closed hands the focus back to where it came from.
 */
export function focusWhenDrawn(stop: string): void {
	wanted = stop;
	let held = 0;
	let left = FRAMES;
	const look = () => {
		if (wanted !== stop) return; // another card is waited for since
		const element = document.querySelector("[role=dialog], [role=menu]") ? null : stopElement(stop);
		if (element && document.activeElement === element) held++;
		else if (element) focusStop(stop);
		if (--left > 0 && held < HELD) window.requestAnimationFrame(look);
	};
	window.requestAnimationFrame(look);
}
