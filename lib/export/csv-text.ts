/** A number that we wrote ourselves, or words that people wrote. */
export type CsvValue = string | number;

/**
 * What a spreadsheet would take for a formula: a sign that begins one, plain or full width, after whatever cannot
 * be seen; or a cell that begins with a tab or a line end.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20])/u;

const LINE_END = "\r\n";
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * One cell: words are quoted, and what would run as a formula is made text by an apostrophe. [X13]
 *
 * The catch: only values that are numbers here are written bare, so −5 stays a number and "-5+3" becomes words.
 */
function csvCell(value: CsvValue): string {
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
	if (value === "") return "";
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as RFC 4180 says: commas, quotes doubled, CR LF. */
export const csvText = (rows: readonly (readonly CsvValue[])[]): string =>
	BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(",") + LINE_END).join("");
