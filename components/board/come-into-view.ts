/**
 * Brings a card or slot of the board into view: its row in its section, and its section on the board.
 *
 * The catch: what has the focus is smaller than its row and its section. Scrolled to by itself it would leave the
 * board some pixels off its edge.
 */
export function comeIntoView(stop: Element): void {
	(stop.closest("li") ?? stop).scrollIntoView({ block: "nearest", inline: "nearest" });
	const section = stop.closest("[data-section]");
	const board = section?.parentElement;
	if (section && board && board.scrollWidth > board.clientWidth)
		section.scrollIntoView({ block: "nearest", inline: "nearest" });
}
