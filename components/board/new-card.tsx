"use client";
import { useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { words } from "@/lib/i18n/words";
import { type Kind, SECTIONS, type Section } from "@/lib/plan/cards";
import { SECTION_ICONS } from "./section-icon";

/** Which kind of card: of one section that has several, or of all. Choosing opens the new card at once. */
export function NewCard({
	open,
	section,
	at,
	onClose,
	onChoose,
}: {
	open: boolean;
	/** Only the kinds of this section; null offers every kind. */
	section: Section | null;
	/** The section one is in: its first kind is ready under Enter. */
	at: Section;
	onClose: () => void;
	onChoose: (kind: Kind) => void;
}) {
	const first = useRef<HTMLButtonElement>(null);
	const offered = SECTIONS.filter((one) => section === null || one.section === section);
	const ready = offered.find((one) => one.section === at)?.kinds[0] ?? offered[0]?.kinds[0];
	return (
		<Dialog
			open={open}
			onOpenChange={(next) => !next && onClose()}
			title={section ? words.board.add.chooseKind(words.card.sections[section]) : words.board.add.title}
			about={words.board.add.choose}
			initialFocus={first}
			wide={section === null}
		>
			<ul className={section === null ? "grid gap-2 p-1 -mx-1 sm:grid-cols-2" : "grid gap-2 p-1 -mx-1"}>
				{offered.flatMap((one) =>
					one.kinds.map((kind) => {
						const Icon = SECTION_ICONS[one.section];
						return (
							<li key={kind}>
								<button
									ref={kind === ready ? first : undefined}
									type="button"
									className="kind-choice"
									data-kind={kind}
									onClick={() => open && onChoose(kind)} // a second click of two comes while it closes
								>
									<Icon className="icon size-4 mt-0.5 text-ink-2" aria-hidden="true" />
									<span className="min-w-0">
										<span className="block font-semibold">{words.card.kinds[kind]}</span>
										<span className="block text-sm text-ink-2">{words.card.questions[kind]}</span>
									</span>
								</button>
							</li>
						);
					}),
				)}
			</ul>
		</Dialog>
	);
}
