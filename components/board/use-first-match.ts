import { useEffect, useRef } from "react";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import { comeIntoView } from "./come-into-view";
import { firstStop, type Grid } from "./grid";
import { stopElement } from "./open-card";

/**
 * Brings the first card found into view when what is searched for changes, and leaves the focus in the search.
 *
 * `onSection` hears which section it is in when the one at hand has none: a phone shows one section at a time.
 */
export function useFirstMatch(
	query: string,
	grid: Grid,
	here: Section | null,
	onSection: (section: Section) => void,
): void {
	const now = useRef({ grid, here, onSection });
	now.current = { grid, here, onSection };
	useEffect(() => {
		if (query === "") return;
		const { grid, here, onSection } = now.current;
		const column = (one: Section) => SECTIONS.findIndex(({ section }) => section === one);
		if (here !== null && (grid[column(here)] ?? []).length > 0) return;
		const first = firstStop(grid);
		const section = SECTIONS[grid.findIndex((stops) => stops.includes(first ?? ""))]?.section;
		if (first === null || !section) return;
		if (here !== null) return onSection(section);
		const element = stopElement(first);
		if (element) comeIntoView(element);
	}, [query]);
}
