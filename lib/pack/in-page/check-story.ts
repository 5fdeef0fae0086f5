import type { Pack } from "../pack";
import type { Finding } from "./check";
import type { Reading, ToldEntry } from "./read";
import type { Tools } from "./tools";

/**
 * Whether what the ledger tells fits together: words that are here, put time after time, and answered by partners
 * that were asked on those very words. [Q10]
 */
export async function checkStory(pack: Pack, reading: Reading, tools: Tools): Promise<Finding[]> {
	const { says } = pack;
	const found: Finding[] = [];
	const words = new Set(pack.wordings.map(({ digest }) => digest));
	const puts = new Map<string, ToldEntry>();
	const times = new Map<string, number>();
	for (const one of reading.told) {
		const facts = {
			entry: one.seq,
			clause: reading.clause(one.subject),
			partner: reading.partner(one.partner),
		};
		const find = (sentence: string, part = `ledger:${one.seq}`) =>
			found.push({ part, text: tools.fill(sentence, facts) });
		if (!words.has(one.digest)) find(says.noWording);
		if (!(one.subject in pack.now)) find(says.noNow, `now:${one.subject}`);
		if (one.asked) {
			const time = (times.get(one.subject) ?? 0) + 1;
			times.set(one.subject, time);
			puts.set(one.round, one);
			if (one.number !== time) find(says.wrongNumber);
			continue;
		}
		const put = puts.get(one.round);
		const fits = put?.subject === one.subject && put.digest === one.digest;
		if (!fits || !put.asked?.includes(one.partner)) find(says.noRound);
	}
	return found;
}
