/**
 * A name or title as it may stand in a letter's line or header: no line breaks, and nothing that nobody sees.
 *
 * The catch: people wrote it. A break would begin a line, or a header, of theirs; a mark that turns the direction of
 * writing would show a link as another.
 */
export const oneLine = (text: string): string =>
	text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
		.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, "")
		.replace(/\s+/gu, " ")
		.trim();
