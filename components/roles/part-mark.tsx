import { words } from "@/lib/i18n/words";
import type { Part } from "@/lib/plan/document";

type Letter = "A" | "R" | "C" | "I";

const lettersOf = (part: Part): Letter[] => (part === "AR" ? ["A", "R"] : part === "" ? [] : [part]);

/**
 * The letters of a part as small squares, filled for whoever answers; the words are their accessible name.
 *
 * The catch: the letters are drawn by the style sheet, so that who speaks to the screen need not say them.
 *
 * @param named what it stands in says the part already
 */
export function PartMark({ part, named = false }: { part: Part; named?: boolean }) {
	return (
		<span className="inline-flex gap-1" title={words.card.parts[part]}>
			{part === "" ? (
				<span className="role-no-part" aria-hidden="true" />
			) : (
				lettersOf(part).map((letter) => (
					<span key={letter} className="role-part" data-part={letter} aria-hidden="true" />
				))
			)}
			{!named && <span className="sr-only">{words.card.parts[part]}</span>}
		</span>
	);
}

/** What the four letters mean. */
export function PartLegend({ label }: { label: string }) {
	return (
		<ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
			{(["A", "R", "C", "I"] as const).map((letter) => (
				<li key={letter} className="inline-flex items-center gap-1.5">
					<span className="role-part" data-part={letter} aria-hidden="true" />
					{words.card.parts[letter]}
				</li>
			))}
		</ul>
	);
}
