import { type Stop, stopOf } from "@/lib/barrier/chosen";
import type { BarrierRow, Line, Register, StrategyLine } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import type { Around } from "./barrier-rows";
import { CellsInLine } from "./decision-cells";
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
import { BarrierName, RowLink } from "./row-links";

const say = registerWords;

/** The register on a phone: one block a barrier, each row with its decisions under it; nothing scrolls sideways. */
export function RowList({
	register,
	chosen,
	...around
}: Around & { register: Register; chosen: Stop | null }) {
	return (
		<ul className="flex flex-col gap-3">
			{register.barriers.map((row) => (
				<BarrierBlock key={row.card.id} row={row} chosen={chosen} {...around} />
			))}
			{register.loose.length > 0 && (
				<li className="panel p-3">
					<h3 className="font-semibold">{say.loose}</h3>
					<p className="text-sm text-ink-2">{say.looseAbout}</p>
					<ul className="mt-1 divide-y divide-line">
						{register.loose.map((line) => (
							<StrategyItem key={line.card.id} line={line} barrier={null} chosen={chosen} {...around} />
						))}
					</ul>
				</li>
			)}
		</ul>
	);
}

function BarrierBlock({ row, chosen, ...around }: Around & { row: BarrierRow; chosen: Stop | null }) {
	return (
		<li className="panel p-3" data-barrier={row.card.id}>
			<div className="flex flex-col gap-1.5">
				<h3>
					<RowLink
						stop={row.card.id}
						tabStop
						chosen={chosen === row.card.id}
						acts={around.acts}
						className="touch-link w-full"
					>
						<BarrierName row={row} />
					</RowLink>
				</h3>
				<RiskSaid row={row} partners={around.partners} inLine />
			</div>
			<ul className="mt-2 border-t border-line divide-y divide-line">
				{row.lines.map((line) => (
					<LineItem
						key={line.kind === "strategy" ? line.card.id : line.kind}
						line={line}
						row={row}
						chosen={chosen}
						{...around}
					/>
				))}
			</ul>
		</li>
	);
}

interface ItemProps extends Around {
	line: Line;
	row: BarrierRow;
	chosen: Stop | null;
}

function LineItem({ line, row, chosen, ...around }: ItemProps) {
	const { acts, partners } = around;
	if (line.kind === "strategy")
		return <StrategyItem line={line} barrier={row.card.id} chosen={chosen} {...around} />;
	if (line.kind === "nothing")
		return (
			<li className="flex flex-col items-start gap-2 pt-2.5">
				<NothingYet mayAdd={acts.add !== null} />
				{acts.add && <AddStrategy barrier={row.card.id} code={row.card.code} add={acts.add} tabStop />}
			</li>
		);
	return (
		<li className="flex flex-col items-start gap-2 py-2.5 last:pb-0">
			<span dir="auto">{notApplicableWords(line)}</span>
			<PillOfLine line={line} />
			<CellsInLine standing={line.standing} partners={partners} />
		</li>
	);
}

function StrategyItem({
	line,
	barrier,
	chosen,
	...around
}: Around & { line: StrategyLine; barrier: string | null; chosen: Stop | null }) {
	const stop = stopOf(barrier, line.card.id);
	return (
		<li className="flex flex-col items-start gap-2 py-2 last:pb-0">
			<RowLink
				stop={stop}
				tabStop
				chosen={chosen === stop}
				acts={around.acts}
				className="touch-link font-medium w-full"
			>
				<span dir="auto">{strategyTitle(line)}</span>
			</RowLink>
			<AnswersToo others={line.others} />
			<span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
				<PillOfLine line={line} />
				<span className="inline-flex items-center gap-1.5">
					<span className="text-ink-3">{say.columns.owner}</span>
					<OwnerOf line={line} partners={around.everybody} />
				</span>
				<span className="inline-flex items-center gap-1.5">
					<span className="text-ink-3">{say.columns.due}</span>
					<DueOf line={line} today={around.today} />
				</span>
			</span>
			<CellsInLine standing={line.standing} partners={around.partners} />
		</li>
	);
}
