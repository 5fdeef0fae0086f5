import type { Pack } from "../pack";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/** Draws what the pack is of: plan, status, partners, how many agreements stand, how long the ledger is. [Q3] */
export function drawSummary(pack: Pack, reading: Reading, tools: Tools, sheet: Element): void {
	const { says } = pack;
	const { dayOf, element, fill } = tools;
	const many = ([one, more]: [string, string], n: number) => fill(n === 1 ? one : more, { n });
	const standings = reading.subjects.map((subject) => reading.standing(subject).kind);
	const head = element("header", "", sheet);
	element("p", says.kind, head, "kind");
	element("h1", pack.title, head);
	element("p", fill(says.made, { day: dayOf(pack.madeAt), time: pack.madeAt.slice(11, 16) }), head, "small");
	const summary = element("dl", "", head);
	const fact = (label: string, ...lines: string[]) => {
		element("dt", label, summary);
		for (const line of lines) element("dd", line, summary);
	};
	fact(says.status, pack.status);
	fact(
		says.partners,
		...pack.partners.map(({ name, code, left }) =>
			fill(left ? says.partnerLeft : says.partner, { name, code }),
		),
	);
	const counted = Object.entries(says.counts).flatMap(([kind, words]) => {
		const n = standings.filter((one) => one === kind).length;
		return n > 0 ? [many(words, n)] : [];
	});
	fact(says.agreements, counted.join(", ") || says.noAgreements);
	fact(says.ledger, many(says.entries, pack.ledger.length));
}
