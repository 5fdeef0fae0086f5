/**
 * Where the arrow keys go on the board. Columns hold stops (cards and slots) from top to bottom; an empty
 * section has none and is stepped over.
 */
export type Grid = readonly (readonly string[])[];

export type GridKey = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End";

export const isGridKey = (key: string): key is GridKey =>
	key === "ArrowUp" ||
	key === "ArrowDown" ||
	key === "ArrowLeft" ||
	key === "ArrowRight" ||
	key === "Home" ||
	key === "End";

const find = (grid: Grid, stop: string | null) => {
	for (const [column, stops] of grid.entries()) {
		const row = stops.indexOf(stop ?? "");
		if (row >= 0) return { column, row };
	}
	return null;
};

export const firstStop = (grid: Grid): string | null => grid.find((stops) => stops.length > 0)?.[0] ?? null;

/** The stop that Tab reaches: the current one while it is on the board, else the first. */
export const tabStop = (grid: Grid, current: string | null): string | null =>
	find(grid, current) ? current : firstStop(grid);

/**
 * The card or slot that a key leads to from the current one; null when there is none that way. [U1]
 *
 * Sideways keeps the row as far as the next section reaches, so that going there and back ends where one was.
 */
export function step(grid: Grid, current: string | null, key: GridKey): string | null {
	const at = find(grid, current);
	if (!at) return firstStop(grid);
	const stops = grid[at.column] ?? [];
	if (key === "Home") return stops[0] ?? null;
	if (key === "End") return stops[stops.length - 1] ?? null;
	if (key === "ArrowUp") return stops[at.row - 1] ?? null;
	if (key === "ArrowDown") return stops[at.row + 1] ?? null;
	const way = key === "ArrowLeft" ? -1 : 1;
	for (let column = at.column + way; column >= 0 && column < grid.length; column += way) {
		const next = grid[column] ?? [];
		if (next.length > 0) return next[Math.min(at.row, next.length - 1)] ?? null;
	}
	return null;
}

/** The stop to go to when the current one leaves the board: its neighbour, so that nobody is thrown to the top. */
export function nearest(before: Grid, after: Grid, gone: string): string | null {
	const at = find(before, gone);
	if (!at) return firstStop(after);
	const left = after[at.column] ?? [];
	return left[Math.min(at.row, left.length - 1)] ?? firstStop(after);
}
