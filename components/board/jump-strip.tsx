import { Key } from "@/components/ui/key";
import { words } from "@/lib/i18n/words";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import { sectionId } from "./section-id";

/** The seven sections with their keys; those in view are raised. */
export function JumpStrip({
	inView,
	found,
	onJump,
}: {
	inView: ReadonlySet<Section>;
	/** How many cards of each section the search and the filter let through; null while neither is on. */
	found: Readonly<Record<Section, number>> | null;
	onJump: (section: Section) => void;
}) {
	return (
		<nav aria-label={words.board.jump} className="flex flex-wrap items-center gap-1 px-4 py-3">
			{SECTIONS.map(({ section, key }) => (
				<a
					key={section}
					href={`#${sectionId(section)}`}
					onClick={(event) => {
						event.preventDefault();
						onJump(section);
					}}
					className={`inline-flex items-center gap-1.5 h-7 px-2 rounded-control text-sm border ${
						inView.has(section)
							? "bg-surface border-line font-medium"
							: "text-ink-2 hover:bg-sunken border-transparent"
					}`}
				>
					<Key>{key}</Key>
					{words.card.sections[section]}
					{found && found[section] > 0 && (
						<span className="count">
							<span aria-hidden="true">{found[section]}</span>
							<span className="sr-only">, {words.board.find.foundIn(found[section])}</span>
						</span>
					)}
					{inView.has(section) && <span className="sr-only">, {words.board.inView}</span>}
				</a>
			))}
		</nav>
	);
}
