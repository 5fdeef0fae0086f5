import { digest as sha256 } from "lib0/hash/sha256";
import { canonical, type Json } from "@/lib/history/canonical";

/** The name of one exact wording: SHA-256 of its canonical text, in hexadecimal. */
export type Digest = string;

const encoder = new TextEncoder();

/** The digest of a text. The same in the browser and on the server, so that a lapse shows without asking. [A1] */
export function digestOfText(text: string): Digest {
	const bytes: Uint8Array = sha256(encoder.encode(text));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The one text of a wording, whatever order its keys were written in. */
export const textOfWording = (wording: object): string => canonical(wording as Json);
