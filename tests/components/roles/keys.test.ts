import { expect, test } from "vitest";
import { cellAfter } from "@/components/roles/keys";

test("[G33] arrows stay inside the grid, Home and End go to the ends of the row, other keys are not the grid's", () => {
	const size = [3, 5] as const;
	expect(cellAfter([0, 0], size, "ArrowDown")).toEqual([1, 0]);
	expect(cellAfter([2, 4], size, "ArrowDown")).toEqual([2, 4]);
	expect(cellAfter([0, 0], size, "ArrowLeft")).toEqual([0, 0]);
	expect(cellAfter([1, 2], size, "ArrowRight")).toEqual([1, 3]);
	expect(cellAfter([1, 2], size, "Home")).toEqual([1, 0]);
	expect(cellAfter([1, 2], size, "End")).toEqual([1, 4]);
	expect(cellAfter([1, 2], size, "a")).toBeNull();
});
