import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import type { MatrixRow } from "@/lib/clarity/matrix";
import { troubleOf } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import { CellThreads } from "./cell-threads";
import { ClaritySign } from "./clarity-sign";
import { PartMark } from "./part-mark";
import { PostLine } from "./post";
import { RowState } from "./row-state";
import { stopOf } from "./use-cell";

/** The matrix on a phone: one block a responsibility, one line a partner; nothing scrolls sideways. */
export function RolesList({
	rows,
	open,
	onOpen,
}: {
	rows: readonly MatrixRow[];
	open: ReadonlyMap<string, number>;
	onOpen: (stop: string, byKeys: boolean) => void;
}) {
	const { partner, shortName } = usePartners();
	return (
		<ul className="flex flex-col gap-3">
			{rows.map((row) => {
				const title = row.card.title || words.sheet.untitled;
				return (
					<li key={row.card.id} className="panel p-3" data-role={row.card.id}>
						<h3 className="flex gap-2">
							<span className="eyebrow num mt-px">{row.card.code}</span>
							<span className="font-semibold min-w-0 break-words" dir="auto">
								{title}
							</span>
						</h3>
						<PostLine card={row.card} shortName={shortName} />
						<RowState row={row} />
						<ul className="mt-2 border-t border-line divide-y divide-line">
							{row.cells.map((cell) => {
								const of = partner(cell.partner);
								const stop = stopOf({ role: row.card.id, partner: cell.partner });
								return (
									<li key={cell.partner}>
										<button
											type="button"
											data-stop={stop}
											data-trouble={troubleOf(cell) ?? undefined}
											className="role-line"
											onClick={() => onOpen(stop, false)}
										>
											{of && <PartnerMark partner={of} />}
											<PartMark part={cell.part} />
											<span className="flex-1" />
											<CellThreads open={open.get(stop) ?? 0} />
											<ClaritySign mark={cell.mark} />
										</button>
									</li>
								);
							})}
						</ul>
						<p className="mt-2 text-sm text-ink-2">
							{rolesWords.clearTo} {rolesWords.clearOf(row.clearTo, row.cells.length)}
						</p>
					</li>
				);
			})}
		</ul>
	);
}
