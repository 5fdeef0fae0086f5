import { expect, test } from "vitest";
import {
	BARRIERS,
	FACTORS,
	ITEMS,
	itemOf,
	MODEL_IDS,
	MODELS,
	modelName,
	PAIRS,
	SOURCE,
	shortCode,
	THEME_IDS,
	THEMES,
} from "@/lib/review/catalogue";

test("[C9] the review's ten factors and ten barriers stand in the order of their numbers", () => {
	const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, "0"));
	expect(FACTORS.map(({ id }) => id)).toEqual(numbers.map((number) => `F${number}`));
	expect(BARRIERS.map(({ id }) => id)).toEqual(numbers.map((number) => `B${number}`));
	expect(ITEMS).toHaveLength(20);
});

test("[C9] an item carries the review's own wording and is said by its short code", () => {
	expect(itemOf("B05")).toMatchObject({
		code: "B5",
		text: "Poor communication and IT systems",
		kind: "barrier",
	});
	expect(itemOf("F10")?.code).toBe("F10");
	expect(shortCode("B10")).toBe("B10");
	expect(itemOf("B11")).toBeNull();
	expect(itemOf("__proto__")).toBeNull();
	expect(SOURCE.key_message).toContain("before embarking");
});

test("[C9] models and themes are the review's, and every pair joins a factor with a barrier", () => {
	expect(MODELS.map(({ id }) => id)).toEqual([...MODEL_IDS]);
	expect(THEMES.map(({ id }) => id)).toEqual([...THEME_IDS]);
	expect(modelName("strategic_level")).toBe("Strategic level working");
	expect(modelName("unheard of")).toBe("unheard of");
	for (const { factor, barrier } of PAIRS) {
		expect(itemOf(factor)?.kind).toBe("factor");
		expect(itemOf(barrier)?.kind).toBe("barrier");
	}
	const paired = PAIRS.map(({ barrier }) => barrier);
	expect(BARRIERS.filter(({ id }) => !paired.includes(id)).map(({ id }) => id)).toEqual(["B06", "B09"]);
});
