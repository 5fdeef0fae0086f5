import { useEffect, useRef, useState } from "react";
import { type Grid, nearest } from "./grid";
import { cardIsOpen, focusStop } from "./open-card";

/**
 * The card or slot that arrow keys go on from: the one that had the focus last.
 *
 * When it leaves the board (binned, filtered away, by us or by somebody else) its neighbour takes over, and takes
 * the focus if that fell to the ground with it. Not under an open card: what is typed there must not reach the board.
 */
export function useCurrentStop(grid: Grid): [string | null, (stop: string) => void] {
	const [current, setCurrent] = useState<string | null>(null);
	const before = useRef(grid);
	useEffect(() => {
		if (current && !grid.some((stops) => stops.includes(current))) {
			const next = nearest(before.current, grid, current);
			setCurrent(next);
			if (document.activeElement === document.body && !cardIsOpen()) focusStop(next);
		}
		before.current = grid;
	}, [grid, current]);
	return [current, setCurrent];
}
