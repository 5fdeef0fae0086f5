import type { Json } from "@/lib/history/canonical";
import type { Pack } from "../pack";
import type { Finding } from "./check";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/**
 * Every part of a pack that is not as it was when the pack was made, by marks and fingerprint. [Q9]
 *
 * The catch: what was changed may be anything, the words of the page as well; so it takes nothing for granted.
 *
 * @param known parts of which something closer was said already
 */
export async function checkMarks(
	pack: Pack,
	reading: Reading | null,
	tools: Tools,
	known: ReadonlySet<string>,
): Promise<Finding[]> {
	const { canonical, digest, fill } = tools;
	const { says } = pack;
	const called = (part: string): string => {
		const [kind = "", ...rest] = part.split(":");
		const id = rest.join(":");
		const names: Record<string, () => string | undefined> = {
			partners: () => reading?.partner(id),
			people: () => pack.people[id],
			cards: () => reading?.clause(`card:${id}`),
			now: () => reading?.clause(id),
			wordings: () => reading?.clauseOfWords(id),
			text: () => pack.text[Number(id)]?.heading,
		};
		const sentences: Record<string, string> = says.parts ?? {};
		return fill(sentences[kind] ?? sentences.other ?? kind, { name: names[kind]?.() || id });
	};
	const marks: Record<string, string> = pack.marks ?? {};
	const now = tools.partsOf(pack as unknown as Json);
	const found: Finding[] = [];
	for (const part of new Set([...Object.keys(marks), ...Object.keys(now)])) {
		const value = now[part];
		const holds = value !== undefined && (await digest(canonical(value))) === marks[part];
		if (!holds && !known.has(part)) found.push({ part, text: fill(says.part, { part: called(part) }) });
	}
	const { fingerprint, ...all } = pack;
	const whole = (await digest(canonical(all as unknown as Json))) === fingerprint;
	if (!whole && found.length === 0 && known.size === 0)
		found.push({ part: "fingerprint", text: fill(says.other, {}) });
	return found;
}
