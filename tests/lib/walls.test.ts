import { expect, test } from "vitest";
import { checkPlanted, checkWalls } from "@/scripts/walls.mjs";

test("[W1] no import goes through a wall, and the house was read in full", () => {
	const { modules, wrong } = checkWalls();
	expect(wrong).toEqual([]);
	expect(modules).toBeGreaterThan(50);
});

test("[W2] a hole in each wall is found", () => {
	expect(checkPlanted()).toEqual([]);
});
