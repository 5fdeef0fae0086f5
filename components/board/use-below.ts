import { type RefObject, useEffect, useState } from "react";

/** How many rows of a scrolling list lie wholly below its lower edge. */
export function useBelow(list: RefObject<HTMLElement | null>): number {
	const [below, setBelow] = useState(0);
	useEffect(() => {
		const element = list.current;
		if (!element || typeof IntersectionObserver === "undefined") return;
		const under = new Set<Element>();
		const rows = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) {
					const edge = entry.rootBounds?.bottom ?? Number.POSITIVE_INFINITY;
					const down = !entry.isIntersecting && entry.boundingClientRect.top >= edge - 1;
					if (down && entry.target.parentElement === element) under.add(entry.target);
					else under.delete(entry.target);
				}
				setBelow(under.size);
			},
			{ root: element },
		);
		// A row that leaves is not seen to go by the first observer.
		const children = new MutationObserver((changes) => {
			for (const { addedNodes, removedNodes } of changes) {
				for (const row of removedNodes) {
					if (!(row instanceof Element) || row.parentElement === element) continue;
					rows.unobserve(row);
					under.delete(row);
				}
				for (const row of addedNodes) if (row instanceof Element) rows.observe(row);
			}
			setBelow(under.size);
		});
		for (const row of element.children) rows.observe(row);
		children.observe(element, { childList: true });
		return () => {
			rows.disconnect();
			children.disconnect();
		};
	}, [list]);
	return below;
}
