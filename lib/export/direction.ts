/** Letters of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

const isRightLetter = (sign: string): boolean => RIGHT_TO_LEFT.test(sign);

/** Whether a paragraph begins, at its first letter, in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
	for (const sign of text) if (LETTER.test(sign)) return isRightLetter(sign);
	return false;
}

export interface Stretch {
	text: string;
	rightToLeft: boolean;
}

/**
 * A text cut where its direction turns: each stretch is of one script.
 *
 * The catch: spaces, digits and signs between two stretches go with the one before them, as a word processor's own
 * ordering expects; those at the beginning go with the paragraph.
 */
export function stretches(text: string): Stretch[] {
	const found: Stretch[] = [];
	let now: Stretch = { text: "", rightToLeft: isRightToLeft(text) };
	for (const sign of text) {
		const turns = LETTER.test(sign) && isRightLetter(sign) !== now.rightToLeft;
		if (turns && now.text !== "") found.push(now);
		now = turns ? { text: sign, rightToLeft: !now.rightToLeft } : { ...now, text: now.text + sign };
	}
	return now.text === "" ? found : [...found, now];
}
