import { ArrowRight, TriangleAlert } from "lucide-react";
import { memo, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { Button } from "@/components/ui/button";
import type { Claim, Matrix, MatrixWarning } from "@/lib/clarity/matrix";
import { grouped } from "@/lib/grouped";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";

const say = rolesWords.warnings;

/** Above the matrix so many warnings are enough to begin with: the matrix must not be pages below them. */
const ABOVE = 4;

/** What is wrong with who does what, each with the partners that can settle it and a way there. */
export const Warnings = memo(function Warnings({
	matrix,
	above = false,
	onGo,
}: {
	matrix: Matrix;
	/** They stand above the matrix, where there is no room beside it. */
	above?: boolean;
	onGo: (role: CardId, partner: PartnerId) => void;
}) {
	const { warnings, rows } = matrix;
	const [all, setAll] = useState(false);
	const folds = above && warnings.length > ABOVE + 1;
	const shown = folds && !all ? warnings.slice(0, ABOVE) : warnings;
	return (
		<section aria-labelledby="roles-warnings" className={above ? "panel p-3" : "p-4 border-b border-line"}>
			<h3 id="roles-warnings" className="font-semibold flex items-center gap-2">
				{say.title} <span className="count">{warnings.length}</span>
			</h3>
			{warnings.length === 0 ? (
				<p className="mt-1 text-sm text-ink-2">{say.none}</p>
			) : (
				<ul className="mt-2 flex flex-col gap-2.5" data-warnings>
					{shown.map((warning) => (
						<Warning
							key={`${warning.kind} ${warning.role ?? warning.partners[0]}`}
							warning={warning}
							matrix={matrix}
							first={rows[0]?.card.id ?? null}
							onGo={onGo}
						/>
					))}
				</ul>
			)}
			{folds && (
				<Button
					look="quiet"
					size="sm"
					className="mt-2"
					aria-expanded={all}
					onClick={() => setAll((before) => !before)}
				>
					{all ? say.fewer : say.all(warnings.length)}
				</Button>
			)}
		</section>
	);
});

function Warning({
	warning,
	matrix,
	first,
	onGo,
}: {
	warning: MatrixWarning;
	matrix: Matrix;
	first: CardId | null;
	onGo: (role: CardId, partner: PartnerId) => void;
}) {
	const { shortName } = usePartners();
	const row = matrix.rows.find(({ card }) => card.id === warning.role);
	const title = titleOf(warning, (ids) => words.card.and(ids.map(shortName)));
	const to = warning.role ?? first;
	const [whom] = warning.partners;
	return (
		<li className="flex gap-2.5" data-warning={warning.kind}>
			<TriangleAlert className="icon size-4 mt-0.5 shrink-0 text-reserve" aria-hidden="true" />
			<div className="min-w-0 flex-1">
				<p className="font-semibold">{title}</p>
				<p className="text-sm text-ink-2 break-words" dir="auto">
					{warning.kind === "nothing-to-do"
						? say.toldOnly(warning.told, matrix.rows.length)
						: row && `${row.card.code}, ${row.card.title || words.sheet.untitled}`}
				</p>
				{warning.kind === "disputed" ? (
					row && <Views claims={row.claims} />
				) : (
					<p className="text-sm text-ink-2 mt-1 flex flex-wrap items-center gap-1.5">
						<Marks of={warning.partners} />
						{warning.partners.length === 0 ? say.planLead : doWhat(warning)}
					</p>
				)}
			</div>
			{to && (
				<Button
					look="quiet"
					size="sm"
					icon={ArrowRight}
					iconOnly
					className="self-start"
					onClick={() => onGo(to, whom ?? "")}
				>
					{say.go(title)}
				</Button>
			)}
		</li>
	);
}

/** Each belief once, with the partners that hold it. */
function Views({ claims }: { claims: readonly Claim[] }) {
	const { shortName } = usePartners();
	return (
		<ul className="mt-1 flex flex-col gap-1 text-sm text-ink-2">
			{[...grouped(claims, ({ claim }) => claim)].map(([claim, held]) => (
				<li key={claim} className="flex flex-wrap items-center gap-1.5">
					<Marks of={held.map(({ partner }) => partner)} />
					{say.believe(shortName(claim), held.length)}
				</li>
			))}
		</ul>
	);
}

function Marks({ of }: { of: readonly PartnerId[] }) {
	const { partner } = usePartners();
	return of.map((id) => {
		const found = partner(id);
		return found && <PartnerMark key={id} partner={found} />;
	});
}

function titleOf(warning: MatrixWarning, named: (ids: readonly PartnerId[]) => string): string {
	const { kind, partners } = warning;
	if (kind === "overlap") return say.overlap(named(partners), partners.length);
	if (kind === "unclear" || kind === "nothing-to-do") return say[kind](named(partners));
	return say[kind === "disputed" ? "disputed" : kind];
}

const doWhat = ({ kind }: MatrixWarning): string =>
	kind === "nothing-to-do" ? say.check : kind === "unclear" ? say.explain : say.settle;
