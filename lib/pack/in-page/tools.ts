import type { canonical, Json } from "@/lib/history/canonical";
import type { cardOfEntry, factsOfEntry } from "@/lib/ledger/sentence";
import type { sentenceName } from "../sentences";
import type { partsOf } from "./parts";
import type { standingIn } from "./standing";

/** The small functions that the page's steps are given; a step uses nothing else. */
export interface Tools {
	canonical: typeof canonical;
	digest: typeof browserDigest;
	leaves: typeof leaves;
	fill: typeof fill;
	dayOf: typeof dayOf;
	element: typeof element;
	partsOf: typeof partsOf;
	standingIn: typeof standingIn;
	cardOfEntry: typeof cardOfEntry;
	factsOfEntry: typeof factsOfEntry;
	sentenceName: typeof sentenceName;
}

// What the page's script is made of beside its three steps. Each goes into the page as text and uses nothing from
// outside it but what a browser brings.

/** SHA-256 in hexadecimal, by the browser itself. */
export async function browserDigest(text: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Every value in a wording with the way to it: "card.texts.lessens". Lists are one value. */
export function leaves(value: Json, path: string): [string, Json][] {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** A sentence with its places filled: "{answer} on {code}". One that a changed file lacks is empty. */
export function fill(sentence: string | undefined, facts: Readonly<Record<string, string | number>>): string {
	return String(sentence ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

/** The day of a moment as the product writes it: "12 March 2026". By UTC, which the page says once. */
export function dayOf(iso: string): string {
	const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
	return new Date(iso).toLocaleDateString("en-GB", form);
}

/** An element with a text, at the end of another. Its text may run in either direction. */
export function element(tag: string, text: string, parent: Element | null, look = ""): HTMLElement {
	const made = document.createElement(tag);
	made.textContent = text;
	made.dir = "auto";
	if (look) made.className = look;
	parent?.append(made);
	return made;
}
