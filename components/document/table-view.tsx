import { Fragment } from "react";
import { type MarkedPartner, PartnerMark } from "@/components/partner/partner-mark";
import type { Cell, Table } from "@/lib/export/block";
import type { PartnerId } from "@/lib/ids";

export type Marks = ReadonlyMap<PartnerId, MarkedPartner>;

/** Words with their line ends. */
export const Lines = ({ text }: { text: string }) =>
	text.split(/\r\n|[\r\n]/).map((line, at) => {
		const place = `${at} ${line}`;
		return (
			<Fragment key={place}>
				{at > 0 && <br />}
				{line}
			</Fragment>
		);
	});

function Inside({ cell, marks }: { cell: Cell; marks: Marks }) {
	const partner = cell.mark ? marks.get(cell.mark) : undefined;
	return (
		<>
			{partner && (
				<span aria-hidden="true" className="paper-mark">
					<PartnerMark partner={partner} outline />
				</span>
			)}
			{cell.code && <span className={`paper-code ${cell.again ? "paper-again" : ""}`}>{cell.code} </span>}
			{cell.strong ? (
				<strong>
					<Lines text={cell.text} />
				</strong>
			) : (
				<Lines text={cell.text} />
			)}
		</>
	);
}

/** A real table: its head repeats on every printed page, and no row is cut by a page's end. */
export function TableView({ table, marks }: { table: Table; marks: Marks }) {
	/** Two partners may share a name: a column's place tells them apart. */
	const columns = table.columns.map((column, at) => ({ ...column, place: `${at} ${column.text}` }));
	const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
	return (
		<table className="paper-table">
			<caption className="sr-only">{table.caption}</caption>
			<colgroup>
				{columns.map(({ place, share }) => (
					<col key={place} style={{ width: `${(share / shares) * 100}%` }} />
				))}
			</colgroup>
			<thead>
				<tr>
					{columns.map(({ place, text, full }) => (
						<th key={place} scope="col" title={full}>
							{full ? (
								<>
									<span aria-hidden="true">{text}</span>
									<span className="sr-only">{full}</span>
								</>
							) : (
								text
							)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{table.rows.map((cells, row) => {
					const place = `row ${row}`;
					return (
						<tr key={place}>
							{cells.map((cell, at) => {
								const column = columns[at];
								const label = column?.full ?? column?.text ?? "";
								const face = cell.words ? "paper-words" : undefined;
								return at === 0 ? (
									<th key={column?.place} scope="row" dir="auto" className={face}>
										<Inside cell={cell} marks={marks} />
									</th>
								) : (
									<td key={column?.place} data-label={label} dir="auto" className={face}>
										<Inside cell={cell} marks={marks} />
									</td>
								);
							})}
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
