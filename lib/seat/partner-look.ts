/** The palette of partner colours; the design has eight that stay apart, also for colour-blind readers. */
export const PARTNER_COLOURS = 8;

/**
 * Colour and pattern of the partner who joined as number `position` (from 0): colours in joining order, and from
 * the ninth partner on a pattern, so that no two partners of a plan look alike. [S9]
 */
export function partnerLook(position: number): { colour: number; pattern: number } {
	return { colour: (position % PARTNER_COLOURS) + 1, pattern: Math.floor(position / PARTNER_COLOURS) };
}

/** Whether two codes are one and the same to somebody who says them aloud. */
export const sameCode = (a: string, b: string) => a.toLocaleUpperCase("en") === b.toLocaleUpperCase("en");
