import { type KeyboardEvent, memo } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import type { MatrixCell, MatrixRow, MatrixTotal } from "@/lib/clarity/matrix";
import { troubleOf } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";
import { CellThreads } from "./cell-threads";
import { ClaritySign } from "./clarity-sign";
import { PartMark } from "./part-mark";
import { PostLine } from "./post";
import { RowState } from "./row-state";
import { stopOf } from "./use-cell";
import type { CellActs } from "./use-grid";

const say = rolesWords;

interface TableProps {
	rows: readonly MatrixRow[];
	totals: readonly MatrixTotal[];
	partners: readonly PartnerView[];
	shortName: (id: PartnerId) => string;
	own: PartnerId;
	/** The cell that Tab reaches, and the one whose panel is open. */
	tabStop: string | null;
	chosen: string | null;
	/** How many threads are open at a cell. */
	open: ReadonlyMap<string, number>;
	acts: CellActs;
	onKeyDown: (event: KeyboardEvent) => void;
}

/** From so many partners on a column is headed by the partner's mark alone. */
const MANY = 7;

/** Who does what: one row a responsibility, one column a partner. One tab stop; arrows go from cell to cell. */
export function RolesTable({ rows, totals, partners, shortName, onKeyDown, ...cells }: TableProps) {
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons in the cells.
		<div className="panel roles-frame" data-many={partners.length >= MANY || undefined} onKeyDown={onKeyDown}>
			<table className="tbl roles-table">
				<caption className="sr-only">{say.caption}</caption>
				<thead>
					<tr>
						<th scope="col" className="roles-name">
							{say.responsibility}
						</th>
						{partners.map((partner) => (
							<th key={partner.id} scope="col" className="roles-cell">
								<span className="flex items-center gap-1.5">
									<PartnerMark partner={partner} />
									{partners.length < MANY && (
										<span className="font-semibold text-ink truncate" aria-hidden="true">
											{shortName(partner.id)}
										</span>
									)}
								</span>
							</th>
						))}
						<th scope="col" className="w-[76px]">
							{say.clearTo}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => {
						const within = (stop: string | null) => (stop?.startsWith(`${row.card.id}|`) ? stop : null);
						return (
							<Row
								key={row.card.id}
								row={row}
								partners={partners}
								shortName={shortName}
								{...cells}
								tabStop={within(cells.tabStop)}
								chosen={within(cells.chosen)}
							/>
						);
					})}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" className="roles-name">
							{say.totals}
						</th>
						{totals.map(({ partner, accountable, responsible }) => (
							<td
								key={partner}
								className={accountable + responsible === 0 ? "font-bold text-reserve num" : "num"}
							>
								<span aria-hidden="true">{`${accountable}, ${responsible}`}</span>
								<span className="sr-only">{say.totalsSaid(accountable, responsible)}</span>
							</td>
						))}
						<td />
					</tr>
				</tfoot>
			</table>
		</div>
	);
}

interface RowProps
	extends Pick<TableProps, "partners" | "shortName" | "own" | "tabStop" | "chosen" | "open" | "acts"> {
	row: MatrixRow;
}

/** Drawn again only when the row says something else, or the focus or the panel comes to it or leaves it. */
const Row = memo(function Row({ row, partners, shortName, ...cells }: RowProps) {
	const { card } = row;
	const title = card.title || words.sheet.untitled;
	const all = row.clearTo === partners.length;
	return (
		<tr data-role={card.id}>
			<th scope="row" className="roles-name">
				<span className="flex gap-2">
					<span className="eyebrow num mt-px">{card.code}</span>
					<span className="min-w-0">
						<span className="font-semibold break-words" dir="auto">
							{title}
						</span>
						<PostLine card={card} shortName={shortName} />
						<RowState row={row} />
					</span>
				</span>
			</th>
			{row.cells.map((cell) => (
				<td key={cell.partner} className="roles-cell">
					<Cell row={row} cell={cell} title={title} partner={shortName(cell.partner)} {...cells} />
				</td>
			))}
			<td className={all ? "num" : "num font-semibold text-reserve"}>
				{say.clearOf(row.clearTo, partners.length)}
			</td>
		</tr>
	);
});

function Cell({
	row,
	cell,
	title,
	partner,
	tabStop,
	chosen,
	open,
	own,
	acts,
}: {
	row: MatrixRow;
	cell: MatrixCell;
	title: string;
	partner: string;
} & Pick<RowProps, "own" | "tabStop" | "chosen" | "open" | "acts">) {
	const stop = stopOf({ role: row.card.id, partner: cell.partner });
	const mark = cell.mark?.clarity ? say.marks[cell.mark.clarity] : say.notMarked;
	return (
		<button
			type="button"
			data-stop={stop}
			data-cell
			data-trouble={troubleOf(cell) ?? undefined}
			data-own={cell.partner === own || undefined}
			tabIndex={tabStop === stop ? 0 : -1}
			aria-current={chosen === stop || undefined}
			className="role-cell"
			onFocus={() => acts.focus(stop)}
			onClick={(event) => acts.open(stop, event.detail === 0)}
			aria-label={say.cell(row.card.code, title, partner, words.card.parts[cell.part], mark)}
		>
			<PartMark part={cell.part} named />
			<CellThreads open={open.get(stop) ?? 0} />
			{cell.mark?.clarity && <ClaritySign mark={cell.mark} />}
		</button>
	);
}
