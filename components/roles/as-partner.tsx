import { usePartners } from "@/components/agreement/use-partners";
import { openCard } from "@/components/board/open-card";
import type { Matrix, MatrixRow } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { ClaritySign } from "./clarity-sign";
import { PartMark } from "./part-mark";
import { RowState } from "./row-state";

const say = rolesWords.as;

/** The matrix as one partner sees it: its own parts, how clear they are to it, and whom it believes accountable. */
export function AsPartner({ matrix, partner }: { matrix: Matrix; partner: PartnerId }) {
	const { shortName } = usePartners();
	const who = shortName(partner);
	return (
		<div className="panel overflow-x-auto">
			<table className="tbl">
				<caption className="sr-only">{say.caption(who)}</caption>
				<thead>
					<tr>
						<th scope="col">{rolesWords.responsibility}</th>
						<th scope="col">{say.part(who)}</th>
						<th scope="col">{say.clarity(who)}</th>
						<th scope="col">{say.belief(who)}</th>
						<th scope="col">{say.matrix}</th>
					</tr>
				</thead>
				<tbody>
					{matrix.rows.map((row) => (
						<SeenRow key={row.card.id} row={row} partner={partner} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function SeenRow({ row, partner }: { row: MatrixRow; partner: PartnerId }) {
	const { shortName } = usePartners();
	const { card, accountable } = row;
	const cell = row.cells.find((one) => one.partner === partner);
	if (!cell) return null;
	const claim = cell.mark?.claim ?? null;
	const differs = claim !== null && !(accountable.length === 1 && accountable[0] === claim);
	return (
		<tr>
			<th scope="row" className="text-ink! font-normal!">
				<a
					href={`?card=${card.id}`}
					className="flex gap-2 hover:underline"
					onClick={(event) => openCard(event, card.id)}
				>
					<span className="eyebrow num mt-px">{card.code}</span>
					<span className="font-semibold break-words" dir="auto">
						{card.title || words.sheet.untitled}
					</span>
				</a>
				<RowState row={row} />
			</th>
			<td>
				<PartMark part={cell.part} />
			</td>
			<td>
				<ClaritySign mark={cell.mark} />
				{cell.mark?.reason && (
					<p className="serif text-sm" dir="auto">
						“{cell.mark.reason}”
					</p>
				)}
			</td>
			<td>
				{claim === null ? (
					<span className="text-ink-3">{say.notSaid}</span>
				) : (
					<>
						{shortName(claim)}
						{differs && <span className="block text-xs font-medium text-reserve">{say.differs}</span>}
					</>
				)}
			</td>
			<td>{accountable.length > 0 ? words.card.and(accountable.map(shortName)) : say.nobody}</td>
		</tr>
	);
}
