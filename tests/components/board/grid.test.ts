import { expect, test } from "vitest";
import { firstStop, nearest, step, tabStop } from "@/components/board/grid";

const grid = [["A1", "A2", "A3"], ["R1"], [], ["C1", "C2"]];

test("[U1] arrow keys move between cards and sections, and stop at the ends", () => {
	expect(step(grid, "A1", "ArrowDown")).toBe("A2");
	expect(step(grid, "A1", "ArrowUp")).toBeNull();
	expect(step(grid, "A3", "ArrowDown")).toBeNull();
	expect(step(grid, "A1", "End")).toBe("A3");
	expect(step(grid, "A3", "Home")).toBe("A1");
	expect(step(grid, "A1", "ArrowLeft")).toBeNull();
});

test("[U1] sideways keeps the row as far as the next section reaches, and steps over an empty one", () => {
	expect(step(grid, "A3", "ArrowRight")).toBe("R1");
	expect(step(grid, "R1", "ArrowRight")).toBe("C1");
	expect(step(grid, "C2", "ArrowLeft")).toBe("R1");
	expect(step(grid, "C1", "ArrowRight")).toBeNull();
});

test("[U1] the board has one tab stop: the current card, or the first when that one is gone", () => {
	expect(tabStop(grid, "C2")).toBe("C2");
	expect(tabStop(grid, "gone")).toBe("A1");
	expect(tabStop([[], []], null)).toBeNull();
	expect(firstStop([[], ["R1"]])).toBe("R1");
	expect(step(grid, "gone", "ArrowDown")).toBe("A1");
});

test("[U1] when the current card leaves the board, its neighbour takes the focus", () => {
	const after = [["A1", "A3"], ["R1"], [], ["C1", "C2"]];
	expect(nearest(grid, after, "A2")).toBe("A3");
	expect(nearest(grid, [["A1", "A2"], ["R1"], [], []], "A3")).toBe("A2");
	expect(nearest(grid, [["A1", "A2", "A3"], [], [], []], "R1")).toBe("A1");
});
