import { usePartners } from "@/components/agreement/use-partners";
import { openCard } from "@/components/board/open-card";
import type { Matrix, MatrixCell, MatrixRow } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { ClaritySign } from "./clarity-sign";
import { PartMark } from "./part-mark";
import { PostLine } from "./post";
import { RowState } from "./row-state";

const say = rolesWords.as;

/** The matrix as one partner sees it: its own parts, how clear they are to it, and whom it believes accountable. */
export function AsPartner({
	matrix,
	partner,
	phone,
}: {
	matrix: Matrix;
	partner: PartnerId;
	/** One block a responsibility: a table would scroll sideways. */
	phone: boolean;
}) {
	const who = usePartners().shortName(partner);
	const seen = matrix.rows.flatMap((row) => {
		const cell = row.cells.find((one) => one.partner === partner);
		return cell ? [{ row, cell }] : [];
	});
	const heads = [say.part(who), say.clarity(who), say.belief(who), say.matrix];
	if (phone)
		return (
			<ul aria-label={say.caption(who)} className="flex flex-col gap-3">
				{seen.map(({ row, cell }) => (
					<li key={row.card.id} className="panel p-3" data-seen={row.card.id}>
						<h3>
							<RowName row={row} />
						</h3>
						<dl className="mt-2 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1.5 text-sm">
							{factsOf(row, cell).map((fact, at) => (
								<div key={heads[at]} className="contents">
									<dt className="text-ink-2">{heads[at]}</dt>
									<dd className="min-w-0 break-words">{fact}</dd>
								</div>
							))}
						</dl>
					</li>
				))}
			</ul>
		);
	return (
		<div className="panel">
			<table className="tbl roles-seen">
				<caption className="sr-only">{say.caption(who)}</caption>
				<thead>
					<tr>
						<th scope="col">{rolesWords.responsibility}</th>
						{heads.map((head) => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{seen.map(({ row, cell }) => (
						<tr key={row.card.id} data-seen={row.card.id}>
							<th scope="row">
								<RowName row={row} />
							</th>
							{factsOf(row, cell).map((fact, at) => (
								<td key={heads[at]}>{fact}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** What there is to know of a row, in the order of its heads. */
const factsOf = (row: MatrixRow, cell: MatrixCell) => [
	<PartMark key="part" part={cell.part} />,
	<Marked key="mark" cell={cell} />,
	<Belief key="belief" row={row} cell={cell} />,
	<Accountable key="matrix" row={row} />,
];

function RowName({ row }: { row: MatrixRow }) {
	const { shortName } = usePartners();
	const { card } = row;
	return (
		<>
			<a
				href={`?card=${card.id}`}
				className="flex gap-2 hover:underline touch-link"
				onClick={(event) => openCard(event, card.id)}
			>
				<span className="eyebrow num mt-px">{card.code}</span>
				<span className="font-semibold min-w-0 break-words" dir="auto">
					{card.title || words.sheet.untitled}
				</span>
			</a>
			<PostLine card={card} shortName={shortName} />
			<RowState row={row} />
		</>
	);
}

function Marked({ cell: { mark } }: { cell: MatrixCell }) {
	return (
		<>
			<ClaritySign mark={mark} />
			{mark?.reason && (
				<p className="serif text-sm break-words" dir="auto">
					“{mark.reason}”
				</p>
			)}
		</>
	);
}

function Belief({ row: { accountable }, cell: { mark } }: { row: MatrixRow; cell: MatrixCell }) {
	const { shortName } = usePartners();
	const claim = mark?.claim ?? null;
	if (claim === null) return <span className="text-ink-3">{say.notSaid}</span>;
	const differs = !(accountable.length === 1 && accountable[0] === claim);
	return (
		<>
			{shortName(claim)}
			{differs && <span className="block text-xs font-medium text-reserve">{say.differs}</span>}
		</>
	);
}

function Accountable({ row: { accountable } }: { row: MatrixRow }) {
	const { shortName } = usePartners();
	return accountable.length > 0 ? words.card.and(accountable.map(shortName)) : say.nobody;
}
