import { Plus } from "lucide-react";
import { ReviewTag } from "@/components/review/review-tag";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import type { SectionSpec } from "@/lib/plan/cards";

/** A section without a card: what belongs here, an example, and the one next step. */
export function EmptySection({
	spec,
	first,
	tabStop,
	onFocus,
	onAdd,
}: {
	spec: SectionSpec;
	/** The step that a new plan begins with: drawn as the main one. */
	first: boolean;
	tabStop: boolean;
	onFocus: (stop: string) => void;
	onAdd: ((spec: SectionSpec) => void) | null;
}) {
	const say = words.board.empty[spec.section];
	const stop = `empty:${spec.section}`;
	return (
		<li className="rounded-card border border-dashed border-line-strong p-3.5 bg-surface/60">
			<p>{say.question}</p>
			<p className="text-sm text-ink-2 mt-2">{words.board.example}</p>
			<p className="text-sm serif text-ink-2">{say.example}</p>
			{onAdd && (
				<Button
					size="sm"
					look={first ? "primary" : "plain"}
					icon={Plus}
					className="mt-3"
					data-stop={stop}
					tabIndex={tabStop ? 0 : -1}
					onFocus={() => onFocus(stop)}
					onClick={() => onAdd(spec)}
				>
					{say.add}
				</Button>
			)}
			<p className="flex items-center flex-wrap gap-1.5 text-xs text-ink-2 mt-3">
				{words.board.answers}
				{spec.answers.map((id) => (
					<ReviewTag key={id} id={id} />
				))}
			</p>
		</li>
	);
}
