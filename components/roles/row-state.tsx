import { TriangleAlert } from "lucide-react";
import type { MatrixRow } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";

const say = rolesWords.states;

/** What is wrong with a row, the worst of it, in words. Nothing where nothing is. */
function stateWords({ view, accountable, claims }: MatrixRow): string | null {
	if (view.state === "gap") return say.gap;
	if (view.state === "overlap") return say.overlap(accountable.length);
	if (claims.length > 0) return say.disputed;
	return view.state === "unclear" ? say.unclear(view.unclear.length) : null;
}

export function RowState({ row }: { row: MatrixRow }) {
	const text = stateWords(row);
	return (
		text && (
			<span className="flex items-center gap-1 text-xs font-medium text-reserve">
				<TriangleAlert className="icon size-3.5 shrink-0" aria-hidden="true" />
				{text}
			</span>
		)
	);
}
