import type { Json } from "@/lib/history/canonical";
import type { Pack } from "../pack";
import type { Finding } from "./check";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/**
 * Whether agreed words are those of their digest, and whether every line of them is shown. [Q3] [Q10]
 *
 * The catch: values in words ("12 March 2026") cannot be held against the exact words here; the fingerprint holds them.
 */
export async function checkWords(pack: Pack, reading: Reading, tools: Tools): Promise<Finding[]> {
	const { says } = pack;
	const { canonical, digest, fill, leaves } = tools;
	const found: Finding[] = [];
	for (const { digest: name, text, parts, passages } of pack.wordings) {
		const clause = reading.clauseOfWords(name);
		const find = (sentence: string, part = "") =>
			found.push({ part: `wordings:${name}`, text: fill(sentence, { clause, part }) });
		if ((await digest(text)) !== name) {
			const changed: string[] = [];
			try {
				const now = new Map(leaves(JSON.parse(text) as Json, ""));
				for (const { path, label, digest: was } of parts)
					if (!now.has(path) || (await digest(canonical(now.get(path) ?? null))) !== was) changed.push(label);
			} catch {
				changed.length = 0; // no longer JSON at all: the clause is named, its part cannot be
			}
			for (const label of changed) find(says.wording, label);
			if (changed.length === 0) find(says.wordingWhole);
			continue;
		}
		const words = JSON.parse(text) as { subject: string } & Json;
		const shown = new Set(passages.flatMap(({ lines }) => lines));
		const written = leaves(words, "").flatMap(([path, value]) => {
			const said =
				/^(reason|brief\.(title|place|purpose|population)|cards?(\.[^.]+)?\.(title|prose|texts\.[^.]+))$/;
			// That a barrier does not apply is shown as one sentence, by the name that the barrier has now.
			const apart = words.subject === "not-applicable" && path === "card.title";
			return said.test(path) && !apart ? [value].flat() : [];
		});
		if (written.some((line) => typeof line === "string" && line !== "" && !shown.has(line)))
			find(says.passage);
	}
	return found;
}
