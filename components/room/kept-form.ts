import type { PersonId } from "@/lib/ids";
import { dropWords, keepWords, keptWords, namesOfWords } from "./device";

export interface Kept<T extends object> {
	/** null: nothing waits here. */
	read: () => T | null;
	keep: (what: T) => void;
	forget: () => void;
}

/**
 * What one person filled into a form and has not sent: it waits on this device, over Esc and a reload, until it is sent
 * or given up, and goes with everything else at sign-out.
 *
 * @param place names the form and what it is about; what a release keeps in another shape has another name
 */
export function keptForm<T extends object>(person: PersonId, place: string): Kept<T> {
	const key = `${person}:${place}`;
	const forget = () => dropWords(key);
	return {
		read: () => {
			const kept = keptWords(key);
			if (kept === null) return null;
			try {
				return JSON.parse(kept) as T;
			} catch {
				// Somebody wrote into this browser's store by hand: there is nothing to be had from it.
				forget();
				return null;
			}
		},
		keep: (what) => keepWords(key, JSON.stringify(what)),
		forget,
	};
}

/** The places of one person's forms that wait on this device and begin so. */
export const keptPlaces = (person: PersonId, start: string): string[] =>
	namesOfWords(`${person}:${start}`).map((name) => name.slice(person.length + 1));
