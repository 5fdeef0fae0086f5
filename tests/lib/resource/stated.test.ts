import { expect, test } from "vitest";
import { addCard } from "@/lib/plan/edit";
import { liveCards, readPlan } from "@/lib/plan/read";
import { statedTotals } from "@/lib/resource/stated";
import { ada, newPlan } from "../../support/plans";

test("[X3] a pool's stated total stands beside the sum of its lines, with the difference", () => {
	const doc = newPlan();
	const add = (title: string, fields: Record<string, string | number>, pool = "The fund") =>
		addCard(doc, {
			kind: "resource",
			title,
			fields: { resource: "money", unit: "GBP", ...fields },
			texts: { pool },
			...ada,
		});
	add("The whole fund", { stated: 3_752_552_400 });
	add("Line one", { need: 3_000_000_000 }, "the FUND ");
	add("Line two", { committed: 451_653_000 });
	add("Two posts of it", { resource: "staff", unit: "WTE", need: 200 });
	add("Another pool", { need: 100 }, "Other");
	const [found, ...more] = statedTotals(liveCards(readPlan(doc)));
	expect(more).toEqual([]);
	expect(found).toMatchObject({
		pool: "The fund",
		stated: 3_752_552_400,
		summed: 3_451_653_000,
		difference: 300_899_400,
		lines: 2,
	});
});
