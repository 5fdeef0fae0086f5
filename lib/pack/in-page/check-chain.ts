import type { Pack } from "../pack";
import type { Finding } from "./check";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/** The first entry of the ledger that is missing or is not as it was written, and what it tells of. [Q3] */
export async function checkChain(pack: Pack, reading: Reading, tools: Tools): Promise<Finding[]> {
	const { says } = pack;
	let previousHash = "0".repeat(64);
	for (const [index, one] of pack.ledger.entries()) {
		const { seq, act, personId, partnerId, at, entry, hash } = one;
		const text = { planId: pack.plan, seq, act, personId, partnerId, at, entry, previousHash };
		const linked = seq === index + 1 && one.previousHash === previousHash;
		if (linked && (await tools.digest(tools.canonical(text))) === hash) {
			previousHash = hash;
			continue;
		}
		const number = index + 1;
		const told = reading.told.find((other) => other.seq === number);
		const gone = !pack.ledger.some((other) => other.seq === number);
		const sentence = gone ? says.missing : told ? says.chainOf : says.chain;
		const clause = told ? reading.clause(told.subject) : "";
		const partner = told ? reading.partner(told.partner) : "";
		return [{ part: `ledger:${number}`, text: tools.fill(sentence, { entry: number, clause, partner }) }];
	}
	return [];
}
