import type { Json } from "@/lib/history/canonical";
import type { Pack } from "../pack";
import type { Finding } from "./check";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/**
 * Whether the partners are those of the ledger, under the name and code that it last gave them. [Q10]
 *
 * The catch: a plan that was brought from a file may begin with partners that had left before.
 */
export async function checkPartners(pack: Pack, _: Reading, tools: Tools): Promise<Finding[]> {
	const { says } = pack;
	const found: Finding[] = [];
	const find = (id: string, sentence: string, facts: Record<string, string | number>) =>
		found.push({ part: `partners:${id}`, text: tools.fill(sentence, facts) });
	const named = ["create-plan", "import-plan", "open-sample", "add-partner", "change-partner"];
	const told = new Map<string, { entry: number; name: Json; code: Json }>();
	const gone = new Set<string>();
	for (const { seq, act, entry } of pack.ledger) {
		if (act === "remove-partner") gone.add(String(entry.partner));
		if (!named.includes(act)) continue;
		const all = [entry.partners ?? { ...entry, id: entry.partner ?? null }].flat();
		for (const { id, name, code } of all as { id: string; name: Json; code: Json }[])
			told.set(id, { entry: seq, name, code });
	}
	const here = new Map(pack.partners.map((one) => [one.id, one]));
	for (const [id, { entry, name, code }] of told) {
		const one = here.get(id);
		if (one?.name !== name || one?.code !== code) find(id, says.wrongName, { entry, name: String(name) });
	}
	const brought = pack.ledger[0]?.act === "import-plan";
	for (const { id, name, left } of pack.partners) {
		if (!told.has(id)) find(id, says.unknownPartner, { partner: name });
		if (left !== gone.has(id) && !(left && brought)) find(id, says.wrongLeft, { partner: name });
	}
	return found;
}
