"use client";
import { Telescope } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { PlanPhoneTabs } from "@/components/plan/shell-slots";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { SECTIONS, type Section, sectionSpec } from "@/lib/plan/cards";
import type { Desk } from "./desk";
import { SectionPlace } from "./section-place";

/** One section at a time, for a phone: tabs under the title, the section's cards below. */
export function PhoneBoard({
	desk,
	section,
	onSection,
	lensLabel,
	onLens,
	onKeyDown,
	tools,
	above,
	below,
	instead,
}: {
	desk: Desk;
	section: Section;
	onSection: (section: Section) => void;
	lensLabel: string | null;
	onLens: () => void;
	onKeyDown: (event: KeyboardEvent) => void;
	tools: ReactNode;
	above: ReactNode;
	below: ReactNode;
	instead: ReactNode;
}) {
	const { view, summaries } = desk.data;
	const tabs = useRef<HTMLElement>(null);
	useEffect(() => {
		tabs.current
			?.querySelector(`[data-tab="${section}"]`)
			?.scrollIntoView({ inline: "center", block: "nearest" });
	}, [section]);
	return (
		<>
			<PlanPhoneTabs>
				<nav
					ref={tabs}
					aria-label={words.board.jump}
					className="flex gap-1 overflow-x-auto px-2 h-12 items-stretch [scrollbar-width:none]"
				>
					{SECTIONS.map((spec) => {
						const { all, open } = view.sections[spec.section];
						const many = all.length || (spec.section === "barriers" ? view.barriers.length : 0);
						const some = desk.lens !== null || desk.data.narrowed;
						return (
							<button
								key={spec.section}
								type="button"
								data-tab={spec.section}
								className="tab px-2 text-md shrink-0 min-w-touch"
								aria-current={spec.section === section ? "page" : undefined}
								onClick={() => onSection(spec.section)}
							>
								{words.card.sections[spec.section]}
								<span className="count">{some ? `${open}/${many}` : many}</span>
							</button>
						);
					})}
				</nav>
			</PlanPhoneTabs>
			<section
				aria-label={words.board.label}
				className="flex-1 min-h-0 overflow-y-auto px-4 pt-3 relative"
				onKeyDown={onKeyDown}
			>
				<div className="flex flex-wrap items-center gap-1 mb-2">
					{tools}
					<Button icon={Telescope} onClick={onLens} data-lens-open="" className="shrink-0 px-3! ml-auto">
						{lensLabel}
					</Button>
				</div>
				{view.all > 0 && <p className="text-sm text-ink-2 mb-2">{summaries[section]}</p>}
				{above && <div className="pb-3">{above}</div>}
				{instead || <SectionPlace spec={sectionSpec(section)} desk={desk} />}
				{below}
			</section>
		</>
	);
}
