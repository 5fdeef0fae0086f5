import type { Refusal } from "@/lib/verdict";
import { words } from "./words";

/** The sentence a person reads for a refusal: the closer reason where there is one, else the code's own. */
export function sentenceOf(refusal: Refusal): string {
	return refusal.detail ?? words.refusal.codes[refusal.refused];
}
