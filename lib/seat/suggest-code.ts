import { PARTNER_CODE_MAX } from "@/lib/limits";

/** Words that many organisations share say nothing about which one it is. */
const COMMON = new Set([
	"a",
	"and",
	"at",
	"for",
	"in",
	"of",
	"on",
	"the",
	"to",
	"with",
	"nhs",
	"trust",
	"ltd",
	"cic",
]);

const letters = (word: string) =>
	Array.from(word.normalize("NFC")).filter((one) => /[\p{L}\p{N}]/u.test(one));

/**
 * A short code for a partner, from its name: the first letters of its first words, as people would say it.
 * "Ashdene Hospitals NHS Trust" gives AH. A code that another partner has is never suggested. [S19]
 */
export function suggestCode(name: string, taken: readonly string[]): string {
	const upper = (code: string) => code.toLocaleUpperCase("en-GB");
	const used = new Set(taken.map(upper));
	for (const candidate of candidates(name)) {
		const code = upper(candidate); // "ß" becomes two letters
		if (!used.has(code) && Array.from(code).length <= PARTNER_CODE_MAX) return code;
	}
	return "";
}

function* candidates(name: string): Generator<string> {
	const all = name
		.split(/[\s,.()/&-]+/u)
		.map(letters)
		.filter((word) => word.length > 0);
	const telling = all.filter((word) => !COMMON.has(word.join("").toLowerCase()));
	const words = telling.length > 0 ? telling : all;
	const [first, second] = words;
	if (!first) return;
	const initials = words.map((word) => word[0] ?? "");
	if (second)
		for (let n = 2; n <= Math.min(initials.length, PARTNER_CODE_MAX); n++)
			yield initials.slice(0, n).join("");
	for (const rest of [...first.slice(1), ...(second ?? [])]) yield (first[0] ?? "") + rest;
	for (let n = 2; n < 100; n++) yield `${first[0] ?? ""}${n}`;
}
