import { memo } from "react";
import { type Stop, stopOf } from "@/lib/barrier/chosen";
import type { BarrierRow, Line, StrategyLine } from "@/lib/barrier/register";
import { sameLine, sameRow } from "@/lib/barrier/same-row";
import type { PartnerView } from "@/lib/queries";
import { CellOf } from "./decision-cells";
import {
	AddStrategy,
	AnswersToo,
	DueOf,
	NothingYet,
	notApplicableWords,
	OwnerOf,
	PillOfLine,
	strategyTitle,
} from "./line-words";
import { RiskSaid } from "./risk-said";
import { BarrierName, type RowActs, RowLink } from "./row-links";

/** What every row needs to know of the table around it. */
export interface Around {
	/** Partners of the plan, in joining order: one column each. */
	partners: readonly PartnerView[];
	/** Partners that left too, since they may still be named. */
	everybody: readonly PartnerView[];
	today: string;
	acts: RowActs;
}

interface RowsProps extends Around {
	row: BarrierRow;
	/** The stop that Tab reaches, if it is one of these rows. */
	tabStop: Stop | null;
	chosen: Stop | null;
}

const sameAround = (a: Around, b: Around) =>
	a.partners === b.partners && a.everybody === b.everybody && a.today === b.today && a.acts === b.acts;

/** One barrier with everything that answers it. Drawn again only when what it shows has changed. */
export const BarrierRows = memo(
	function BarrierRows({ row, tabStop, chosen, ...around }: RowsProps) {
		const { card, lines } = row;
		const span = lines.length;
		return (
			<tbody data-barrier={card.id}>
				{lines.map((line, at) => (
					<tr key={keyOf(line)} data-chosen={isChosen(line, card.id, chosen) || undefined}>
						{at === 0 && (
							<>
								<th
									scope={span > 1 ? "rowgroup" : "row"}
									rowSpan={span}
									data-chosen={chosen === card.id || undefined}
								>
									<RowLink
										stop={card.id}
										tabStop={tabStop === card.id}
										chosen={chosen === card.id}
										acts={around.acts}
										className="block"
									>
										<BarrierName row={row} />
									</RowLink>
								</th>
								<td rowSpan={span}>
									<RiskSaid row={row} partners={around.partners} />
								</td>
							</>
						)}
						<LineCells line={line} row={row} tabStop={tabStop} chosen={chosen} {...around} />
					</tr>
				))}
			</tbody>
		);
	},
	(a, b) => a.tabStop === b.tabStop && a.chosen === b.chosen && sameAround(a, b) && sameRow(a.row, b.row),
);

const keyOf = (line: Line) => (line.kind === "strategy" ? line.card.id : line.kind);
const isChosen = (line: Line, barrier: string, chosen: Stop | null) =>
	line.kind === "strategy" && chosen === stopOf(barrier, line.card.id);

function LineCells({ line, row, ...rest }: RowsProps & { line: Line }) {
	const { partners, acts, tabStop } = rest;
	if (line.kind === "strategy") return <StrategyCells line={line} barrier={row.card.id} {...rest} />;
	if (line.kind === "nothing")
		return (
			<>
				<td colSpan={3 + partners.length}>
					<NothingYet mayAdd={acts.add !== null} />
				</td>
				<td>
					{acts.add && (
						<AddStrategy
							barrier={row.card.id}
							code={row.card.code}
							add={acts.add}
							tabStop={tabStop === row.card.id}
						/>
					)}
				</td>
			</>
		);
	return (
		<>
			<td>
				<span dir="auto">{notApplicableWords(line)}</span>
			</td>
			<td />
			<td>–</td>
			{partners.map((partner) => (
				<td key={partner.id} className="register-cell">
					<span className="flex justify-center">
						<CellOf standing={line.standing} partner={partner} />
					</span>
				</td>
			))}
			<td>
				<PillOfLine line={line} />
			</td>
		</>
	);
}

function StrategyCells({
	line,
	barrier,
	partners,
	everybody,
	today,
	tabStop,
	chosen,
	acts,
}: Omit<RowsProps, "row"> & { line: StrategyLine; barrier: string | null }) {
	const stop = stopOf(barrier, line.card.id);
	return (
		<>
			<td data-line="first">
				<RowLink stop={stop} tabStop={tabStop === stop} chosen={chosen === stop} acts={acts}>
					<span dir="auto">{strategyTitle(line)}</span>
				</RowLink>
				<AnswersToo others={line.others} />
			</td>
			<td data-line="">
				<OwnerOf line={line} partners={everybody} />
			</td>
			<td data-line="">
				<DueOf line={line} today={today} />
			</td>
			{partners.map((partner) => (
				<td key={partner.id} data-line="" className="register-cell">
					<span className="flex justify-center">
						<CellOf standing={line.standing} partner={partner} />
					</span>
				</td>
			))}
			<td data-line="">
				<PillOfLine line={line} />
			</td>
		</>
	);
}

/** A strategy that answers no barrier yet: its row stands by itself, at the end. */
export const LooseRow = memo(
	function LooseRow({ line, ...rest }: Omit<RowsProps, "row"> & { line: StrategyLine }) {
		const stop = stopOf(null, line.card.id);
		return (
			<tr data-chosen={rest.chosen === stop || undefined}>
				<th scope="row">
					<span className="font-semibold text-xs text-ink-2 num">{line.card.code}</span>
				</th>
				<td />
				<StrategyCells line={line} barrier={null} {...rest} />
			</tr>
		);
	},
	(a, b) => a.tabStop === b.tabStop && a.chosen === b.chosen && sameAround(a, b) && sameLine(a.line, b.line),
);
