import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * How many of a row's children fit beside each other, with room for `more` pixels when not all do.
 *
 * The catch: widths are read while a child is shown and kept, so that one that does not fit comes back when there is room.
 */
export function useFitting(row: RefObject<HTMLElement | null>, many: number, more: number): number {
	const [fits, setFits] = useState(many);
	const widths = useRef<number[]>([]);
	useLayoutEffect(() => {
		const place = row.current;
		if (!place) return;
		const look = () => {
			const gap = Number.parseFloat(getComputedStyle(place).columnGap) || 0;
			const children = [...place.children].slice(0, many) as HTMLElement[];
			for (const [index, child] of children.entries())
				if (child.offsetWidth > 0) widths.current[index] = child.offsetWidth;
			const upTo = (count: number) =>
				widths.current.slice(0, count).reduce((sum, width) => sum + width + gap, -gap);
			let found = many;
			if (upTo(many) > place.clientWidth) while (found > 1 && upTo(--found) + gap + more > place.clientWidth);
			setFits(found);
		};
		look();
		void document.fonts.ready.then(look); // the fallback's letters are of another width
		const watch = new ResizeObserver(look);
		watch.observe(place);
		return () => watch.disconnect();
	}, [row, many, more]);
	return fits;
}
