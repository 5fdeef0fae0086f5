import { type RefObject, useEffect, useState } from "react";

/** How many rows of a scrolling list lie wholly below its lower edge. */
export function useBelow(list: RefObject<HTMLElement | null>, rows: number): number {
	const [below, setBelow] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `rows` says that the list has other children now
	useEffect(() => {
		const element = list.current;
		if (!element || typeof IntersectionObserver === "undefined") return;
		const under = new Set<Element>();
		const observer = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) {
					const edge = entry.rootBounds?.bottom ?? Number.POSITIVE_INFINITY;
					if (!entry.isIntersecting && entry.boundingClientRect.top >= edge - 1) under.add(entry.target);
					else under.delete(entry.target);
				}
				setBelow(under.size);
			},
			{ root: element },
		);
		for (const row of element.children) observer.observe(row);
		return () => observer.disconnect();
	}, [list, rows]);
	return below;
}
