import type { Pack } from "../pack";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/** Draws the ledger, an entry a row; a narrow screen sets each cell under the name of its column. [Q3] */
export function drawLedger(pack: Pack, reading: Reading, tools: Tools, sheet: Element): void {
	const { says } = pack;
	const { dayOf, element } = tools;
	element("h2", says.ledger, sheet);
	const table = element("table", "", sheet, "ledger");
	const columns = element("tr", "", table);
	for (const column of says.columns) element("th", column, columns);
	for (const one of pack.ledger) {
		const row = element("tr", "", table);
		const cells = [
			String(one.seq),
			`${dayOf(one.at)}, ${one.at.slice(11, 16)}`,
			reading.person(one.personId),
			reading.code(one.partnerId),
			reading.sentence(one),
			one.hash.slice(0, 12),
		];
		cells.forEach((cell, column) => {
			const made = element("td", cell, row, column === 5 ? "hash" : "");
			made.dataset.column = says.columns[column] ?? "";
			if (column === 5) made.title = one.hash;
		});
	}
}
