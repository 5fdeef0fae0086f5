import { ArrowRight, TriangleAlert } from "lucide-react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { Button } from "@/components/ui/button";
import type { Matrix, MatrixWarning } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";

const say = rolesWords.warnings;

/** What is wrong with who does what, each with the partners that can settle it and a way there. */
export function Warnings({
	matrix,
	onGo,
}: {
	matrix: Matrix;
	onGo: (role: CardId, partner: PartnerId) => void;
}) {
	const { warnings, rows } = matrix;
	return (
		<section aria-labelledby="roles-warnings" className="p-4 border-b border-line phone:panel phone:p-3">
			<h3 id="roles-warnings" className="font-semibold flex items-center gap-2">
				{say.title} <span className="count">{warnings.length}</span>
			</h3>
			{warnings.length === 0 ? (
				<p className="mt-1 text-sm text-ink-2">{say.none}</p>
			) : (
				<ul className="mt-2 flex flex-col gap-2.5" data-warnings>
					{warnings.map((warning) => (
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
		</section>
	);
}

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
	const { partner, shortName } = usePartners();
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
					{row
						? `${row.card.code}, ${row.card.title || words.sheet.untitled}`
						: say.consultedOnly(matrix.rows.length)}
				</p>
				{warning.kind === "disputed" && row && (
					<ul className="mt-1 text-sm">
						{row.claims.map(({ partner: who, claim }) => {
							const of = partner(who);
							return (
								<li key={who} className="flex items-center gap-1.5">
									{of && <PartnerMark partner={of} />}
									{rolesWords.panel.believes(shortName(claim))}
								</li>
							);
						})}
					</ul>
				)}
				<p className="text-sm text-ink-2 mt-1 flex flex-wrap items-center gap-1.5">
					{warning.partners.map((id) => {
						const of = partner(id);
						return of && <PartnerMark key={id} partner={of} />;
					})}
					{warning.partners.length === 0 ? say.planLead : doWhat(warning)}
				</p>
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

function titleOf(warning: MatrixWarning, named: (ids: readonly PartnerId[]) => string): string {
	const { kind, partners } = warning;
	if (kind === "overlap") return say.overlap(named(partners), partners.length);
	if (kind === "unclear" || kind === "nothing-to-do") return say[kind](named(partners));
	return say[kind === "disputed" ? "disputed" : kind];
}

const doWhat = ({ kind }: MatrixWarning): string =>
	kind === "nothing-to-do" ? say.check : kind === "unclear" ? say.explain : say.settle;
