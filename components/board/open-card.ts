import type { MouseEvent } from "react";
import type { CardId } from "@/lib/ids";

const hrefOf = (card: CardId | null) => {
	const url = new URL(window.location.href);
	if (card) url.searchParams.set("card", card);
	else url.searchParams.delete("card");
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

/** Puts the focus on a card or slot of the board, if it is there, and brings it into view. */
export function focusStop(stop: string | null): void {
	if (stop === null) return;
	const element = document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);
	element?.focus({ preventScroll: true });
	element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
