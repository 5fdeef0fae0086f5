"use client";
import type { KeyboardEvent } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { Triangle } from "@/components/review/review-tag";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import type { FactorRow } from "@/lib/rating/factor-map";
import type { RatingRound } from "@/lib/rating/rating";
import { THEMES } from "@/lib/review/catalogue";
import { GapMark } from "./gap-mark";
import { Missing, Scale, ScaleHead } from "./scale";
import { TrendLine } from "./trend-line";

/** Rows of the map under the review's themes, or in one list when they are sorted otherwise. */
export interface FactorGroup {
	name: string | null;
	rows: readonly FactorRow[];
}

export const themed = (rows: readonly FactorRow[]): FactorGroup[] =>
	THEMES.map(({ id, name }) => ({ name, rows: rows.filter(({ item }) => item.theme === id) }));

/** The factor map: one row an item, each partner's mark on the scale or as a number. */
export function FactorTable({
	round,
	groups,
	numbers,
	chosen,
	onOpen,
	onKeyDown,
}: {
	round: RatingRound;
	groups: readonly FactorGroup[];
	numbers: boolean;
	chosen: string | null;
	/** Not given: the items are only read. */
	onOpen?: (item: string) => void;
	onKeyDown?: (event: KeyboardEvent) => void;
}) {
	const { partner, shortName } = usePartners();
	const missing = !numbers && groups.some(({ rows }) => rows.some((row) => row.missing.length > 0));
	const columns = (numbers ? 6 + round.asked.length : 7) + (missing ? 1 : 0);
	return (
		<div className="panel overflow-x-auto">
			<table className="tbl factor-table">
				<caption className="sr-only">{say.caption(round.number)}</caption>
				<thead>
					<tr>
						<th scope="col" className="factor-name">
							<span className="block font-normal">{say.grouping}</span>
							{say.item}
						</th>
						{numbers ? (
							round.asked.map((id) => (
								<th key={id} scope="col" className="text-center!">
									{partner(id)?.code ?? ""}
									<span className="sr-only"> {partner(id)?.name ?? ""}</span>
								</th>
							))
						) : (
							<th scope="col" className="factor-scale">
								<ScaleHead />
							</th>
						)}
						{missing && <th scope="col">{say.didNotRate}</th>}
						<th scope="col">{say.gap}</th>
						<th scope="col">{say.mean}</th>
						<th scope="col" className="text-center!">
							{say.cards}
						</th>
						<th scope="col" className="text-center!">
							{say.agreed}
						</th>
						<th scope="col" className="text-center!" title={say.commentsTitle}>
							{say.comments}
						</th>
					</tr>
				</thead>
				{groups.map(({ name, rows }) => (
					<tbody key={name ?? "all"}>
						{name && (
							<tr>
								<th scope="colgroup" colSpan={columns} className="factor-theme" title={say.groupingTitle}>
									{name}
								</th>
							</tr>
						)}
						{rows.map((row) => (
							<tr key={row.item.id} data-chosen={row.item.id === chosen || undefined}>
								<th scope="row" className="factor-name">
									<span className="flex items-center gap-2">
										<span className="factor-code num">
											<Triangle down={row.item.kind === "barrier"} />
											{row.item.code}
										</span>
										{onOpen ? (
											<button
												type="button"
												className="factor-link"
												data-item={row.item.id}
												aria-current={row.item.id === chosen ? "true" : undefined}
												onClick={() => onOpen(row.item.id)}
												onKeyDown={onKeyDown}
											>
												{row.item.text}
											</button>
										) : (
											<span>{row.item.text}</span>
										)}
									</span>
								</th>
								{numbers ? (
									round.asked.map((id) => {
										const mark = row.marks.find((one) => one.partner === id);
										return (
											<td key={id} className="num factor-number" data-label={partner(id)?.code ?? ""}>
												{mark ? mark.score : <span className="text-ink-2">{say.none}</span>}
											</td>
										);
									})
								) : (
									<td className="factor-scale">
										<Scale row={row} partner={partner} shortName={shortName} />
									</td>
								)}
								{missing && (
									<td data-label={row.missing.length > 0 ? say.didNotRate : undefined}>
										<Missing row={row} partner={partner} />
									</td>
								)}
								<td data-label={say.gap}>
									<GapMark gap={row.gap} />
								</td>
								<td data-label={say.mean}>
									<TrendLine row={row} />
								</td>
								<td className="num factor-number" data-label={say.cards}>
									{row.cards.length || say.none}
								</td>
								<td className="num factor-number" data-label={say.agreed}>
									{row.agreed}
								</td>
								<td className="num factor-number" data-label={say.comments}>
									{row.threads || say.none}
								</td>
							</tr>
						))}
					</tbody>
				))}
			</table>
		</div>
	);
}
