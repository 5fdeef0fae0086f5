import type { Anchor } from "./anchor";

/** The place of an anchor within what it is about, as the marks of cards and cells name it. */
export function placeOf(anchor: Anchor): string {
	if (anchor.on === "field") return `field:${anchor.field}`;
	if (anchor.on === "cell") return `cell:${anchor.partner}`;
	return anchor.on;
}
