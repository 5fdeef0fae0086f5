import type { Pack } from "../pack";
import type { Tools } from "./tools";

/**
 * Says what was found, what of it shows what, and what to compare with which copy to be sure. [Q3]
 *
 * The catch: a file that fits together may still be another file; the sentence under the two numbers says so.
 */
export function tellVerdict(pack: Pack, found: readonly string[], tools: Tools, verdict: HTMLElement): void {
	const { says, ledger, fingerprint } = pack;
	const { element, fill } = tools;
	const most = 12;
	const holds = found.length === 0;
	const last = ledger?.at(-1);
	const count = ledger?.length ?? 0;
	const many = ([one, more]: [string, string], n: number) => fill(n === 1 ? one : more, { n });
	const facts = { entry: last?.seq ?? 0, entries: many(says.entries, count) };
	verdict.textContent = "";
	verdict.className = holds ? "holds" : "breaks";
	element("p", holds ? says.holds : says.breaks, verdict, "outcome");
	const list = element("ul", "", verdict);
	for (const one of found.slice(0, most)) element("li", one, list);
	if (found.length > most) element("li", many(says.more, found.length - most), list);
	element("p", fill(says.lastHash, facts), verdict, "label");
	element("p", last?.hash ?? "", verdict, "hash");
	element("p", holds ? says.fingerprint : says.fingerprintNamed, verdict, "label");
	element("p", fingerprint, verdict, "hash");
	element("p", fill(says.limit, facts), verdict, "small");
	if (!holds) return;
	const how = element("details", "", verdict);
	element("summary", says.how, how);
	const checked = element("ul", "", how);
	for (const one of says.checked) element("li", fill(one, facts), checked);
}
