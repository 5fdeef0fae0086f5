import type { KeyboardEvent } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import { idsAt, type Stop } from "@/lib/barrier/chosen";
import type { Register } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import { type Around, BarrierRows, LooseRow } from "./barrier-rows";

const say = registerWords;

interface TableProps extends Around {
	register: Register;
	tabStop: Stop | null;
	chosen: Stop | null;
	onKeyDown: (event: KeyboardEvent) => void;
}

const within = (stop: Stop | null, barrier: string | null) =>
	stop !== null && idsAt(stop).barrier === barrier ? stop : null;

/** The register as a table: barriers and risk at the left, what answers them, and one column a partner. */
export function RegisterTable({ register, tabStop, chosen, onKeyDown, ...around }: TableProps) {
	const { partners } = around;
	const { barriers, loose } = register;
	const columns = say.columns;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links in the rows.
		<div className="panel register-frame" onKeyDown={onKeyDown}>
			<table className="tbl register-table">
				<caption className="sr-only">{say.caption(barriers.length)}</caption>
				<thead>
					<tr>
						<th scope="col" className="w-[24%] min-w-[208px] @max-[940px]:min-w-[164px]">
							{columns.barrier}
						</th>
						<th scope="col" className="w-[104px] min-w-[104px]">
							{columns.risk}
						</th>
						<th scope="col" className="min-w-[168px]">
							{columns.strategy}
						</th>
						<th scope="col" className="w-[50px]">
							{columns.owner}
						</th>
						<th scope="col" className="w-[66px] min-w-[66px]">
							{columns.due}
						</th>
						{partners.map((partner) => (
							<th key={partner.id} scope="col" className="register-cell px-[2px]! w-[30px]">
								<span className="flex justify-center">
									<PartnerMark partner={partner} />
								</span>
							</th>
						))}
						<th scope="col" className="w-[162px] min-w-[150px]">
							{columns.agreement}
						</th>
					</tr>
				</thead>
				{barriers.map((row) => (
					<BarrierRows
						key={row.card.id}
						row={row}
						tabStop={within(tabStop, row.card.id)}
						chosen={within(chosen, row.card.id)}
						{...around}
					/>
				))}
				{loose.length > 0 && (
					<tbody>
						<tr>
							<th scope="rowgroup" colSpan={6 + partners.length}>
								<span className="font-semibold">{say.loose}</span>{" "}
								<span className="text-ink-2">{say.looseAbout}</span>
							</th>
						</tr>
						{loose.map((line) => (
							<LooseRow
								key={line.card.id}
								line={line}
								tabStop={within(tabStop, null)}
								chosen={within(chosen, null)}
								{...around}
							/>
						))}
					</tbody>
				)}
			</table>
		</div>
	);
}
