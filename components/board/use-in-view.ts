import { type RefObject, useEffect, useState } from "react";
import { SECTIONS, type Section } from "@/lib/plan/cards";

/** A section counts as in view when half of it is: a sliver says "scroll", not "here". */
const HALF = 0.5;

/** Which sections of the board are in view. */
export function useInView(board: RefObject<HTMLElement | null>, mounted: boolean): ReadonlySet<Section> {
	const [inView, setInView] = useState<ReadonlySet<Section>>(() => new Set());
	useEffect(() => {
		const root = board.current;
		if (!root || !mounted || typeof IntersectionObserver === "undefined") return;
		const observer = new IntersectionObserver(
			(entries) =>
				setInView((before) => {
					const now = new Set(before);
					for (const entry of entries) {
						const section = (entry.target as HTMLElement).dataset.section as Section;
						if (entry.intersectionRatio >= HALF) now.add(section);
						else now.delete(section);
					}
					return now;
				}),
			{ root, threshold: [HALF] },
		);
		for (const { section } of SECTIONS) {
			const element = root.querySelector(`[data-section="${section}"]`);
			if (element) observer.observe(element);
		}
		return () => observer.disconnect();
	}, [board, mounted]);
	return inView;
}
