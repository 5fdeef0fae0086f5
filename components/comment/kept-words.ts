/**
 * What somebody began to write and did not send, by place: closing a card or a panel loses nothing.
 *
 * The catch: it lives as long as this tab, and is gone with it; unsent words are nobody else's.
 */
const PREFIX = "concordat.comment ";

export function keptWords(place: string): string {
	try {
		return sessionStorage.getItem(PREFIX + place) ?? "";
	} catch {
		return ""; // Storage is turned off in this browser: the words live in the open box alone.
	}
}

export function keepWords(place: string, words: string): void {
	try {
		if (words === "") sessionStorage.removeItem(PREFIX + place);
		else sessionStorage.setItem(PREFIX + place, words);
	} catch {
		// As above: what is typed stays in the open box.
	}
}
