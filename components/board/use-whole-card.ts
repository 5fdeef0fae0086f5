import { type RefObject, useEffect } from "react";

/**
 * Lets a click on a mark or tag of a card open the card: they lie above its stretched link, so that each can show
 * its full name when it is pointed at.
 */
export function useWholeCard(card: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const element = card.current;
		if (!element) return;
		const click = (event: MouseEvent) => {
			if (event.target instanceof Element && event.target.closest(".card-raised"))
				element.querySelector<HTMLElement>("[data-stop]")?.click();
		};
		element.addEventListener("click", click);
		return () => element.removeEventListener("click", click);
	}, [card]);
}
