/** A whole number as an address carries it, not below the least; null when it is none. */
export function numberIn(text: string, least: number): number | null {
	if (!/^(0|[1-9]\d{0,14})$/.test(text)) return null;
	const number = Number(text);
	return number >= least ? number : null;
}
