import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/history/canonical";
import { checkPack } from "@/lib/pack/in-page/check";
import type { Pack } from "@/lib/pack/pack";
import { CHECKS } from "@/lib/pack/script";
import { chained, changed, first, forged, found, LIST, second, smallPack } from "./small-pack";

const pack = smallPack();

test("[Q3] a pack that nobody changed holds", async () => {
	expect(await found(pack)).toEqual([]);
	expect(await found(JSON.parse(JSON.stringify(pack)))).toEqual([]);
	expect(await found(forged(pack, () => {}))).toEqual([]);
});

type Step = string | number;
/** The way to everything in a value, so that anything in it can be changed. */
const waysIn = (value: Json, way: Step[] = []): Step[][] => {
	if (value === null || typeof value !== "object") return [way];
	const inner = Array.isArray(value)
		? value.map((one, index) => [index, one] as const)
		: Object.entries(value);
	return [way, ...inner.flatMap(([key, one]) => waysIn(one as Json, [...way, key]))];
};
const at = (value: Json, way: readonly Step[]): Json =>
	way.reduce<Json>((inner, step) => (inner as Record<Step, Json>)[step] as Json, value);
const replaced = (value: Pack, way: readonly Step[], change: (was: Json) => Json): Pack => {
	const copy = structuredClone(value) as unknown as Json;
	const holder = at(copy, way.slice(0, -1)) as Record<Step, Json>;
	const last = way.at(-1) as Step;
	holder[last] = change(holder[last] as Json);
	return copy as unknown as Pack;
};
const all = waysIn(pack as unknown as Json).filter((way) => way.length > 0);
const of = (kind: (value: Json) => boolean) => all.filter((way) => kind(at(pack as unknown as Json, way)));

describe("[Q9] whatever is changed is noticed, and something of it is said", () => {
	const noticed = async (copy: Pack) => {
		const said = await found(copy);
		expect(said.length).toBeGreaterThan(0);
	};

	test("[Q9] every string, by any one character of it", async () => {
		const strings = of((value) => typeof value === "string" && value !== "");
		const one = fc.tuple(fc.constantFrom(...strings), fc.nat(), fc.constantFrom("x", "7", " ", "’"));
		await fc.assert(
			fc.asyncProperty(one, async ([way, place, letter]) => {
				const was = at(pack as unknown as Json, way) as string;
				const index = place % was.length;
				const now = was.slice(0, index) + (was[index] === letter ? "y" : letter) + was.slice(index + 1);
				await noticed(replaced(pack, way, () => now));
			}),
			{ numRuns: 600 },
		);
	});

	test("[Q9] every string that gains a letter, every number, mark and null", async () => {
		const plain = of((value) => value === null || typeof value !== "object");
		for (const way of plain)
			await noticed(
				replaced(pack, way, (was) =>
					typeof was === "string" ? `${was}.` : typeof was === "number" ? was + 1 : was !== true,
				),
			);
	});

	test("[Q9] every element that is taken out of a list, and every list whose order is changed", async () => {
		for (const way of of(Array.isArray)) {
			const list = at(pack as unknown as Json, way) as Json[];
			for (const index of list.keys())
				await noticed(replaced(pack, way, (was) => (was as Json[]).filter((_, place) => place !== index)));
			if (new Set(list.map((one) => JSON.stringify(one))).size > 1)
				await noticed(replaced(pack, way, (was) => [...(was as Json[])].reverse()));
		}
	});

	test("[Q9] every name of a field that has another letter, and every field that is taken out or added", async () => {
		for (const way of of((value) => value !== null && typeof value === "object" && !Array.isArray(value))) {
			const fields = Object.entries(at(pack as unknown as Json, way) as Record<string, Json>);
			for (const [index, [name, value]] of fields.entries()) {
				const without = fields.filter((_, place) => place !== index);
				await noticed(replaced(pack, way, () => Object.fromEntries([...without, [`${name}x`, value]])));
				await noticed(replaced(pack, way, () => Object.fromEntries(without)));
			}
			await noticed(replaced(pack, way, (was) => ({ ...(was as object), more: "All agreed." })));
		}
	});
});

type Change = (copy: Pack) => void;
type Holder = Record<string, Json>;
const holderOf = (copy: unknown, way: string[]) => at(copy as Json, way) as Holder;
/** Sets what stands at "ledger.8.entry.answer" to something else. */
const set =
	(place: string, value: Json): Change =>
	(copy) => {
		const way = place.split(".");
		holderOf(copy, way.slice(0, -1))[way.at(-1) ?? ""] = value;
	};
/** Takes one element out of the list that stands there. */
const cut =
	(place: string, index: number): Change =>
	(copy) =>
		void (holderOf(copy, place.split(".")) as unknown as Json[]).splice(index, 1);

test("[Q3] what was changed is named as closely as can be", async () => {
	const cases: [string, Change][] = [
		["the title of the plan", set("title", "Home")],
		["the moment that the file was made", set("madeAt", "2026-03-21T09:05:00.000Z")],
		["a person, Maud Harbor", set("people.person of harbour", "Maud Harbor")],
		["a card, B5.1 One lost list", set(`cards.${LIST}.title`, "One lost list")],
		["the text of the plan under “Barriers”", cut("text.1.lines", 1)],
		["the words of this page", set("says.answers.object", "{partner} agrees")],
		["the sentences of the ledger", set("sentences.decide code answer", "agreed on {code}")],
		[
			"B5.1 One list, shared daily are not the ones that were agreed: card.title was changed",
			set("wordings.1.text", second.text.replace("daily", "hourly")),
		],
		["What is shown of B5.1", set("wordings.1.passages.0.lines", ["Something"])],
		[
			"changed at entry 9, which tells of B5.1 One list, shared daily and The Shelter",
			set("ledger.8.entry.answer", "agree"),
		],
		["Entry 4 is missing", cut("ledger", 3)],
		["than ledger entry 2 gives it: The Shelter", set("partners.2.name", "Shelter")],
		["Something else in this file was changed: entry 10 of the ledger.", cut("ledger", 9)],
	];
	for (const [said, change] of cases) expect((await found(changed(pack, change)))[0]).toContain(said);
});

describe("[Q10] whoever makes marks and fingerprint anew is still found out by the ledger", () => {
	const asked = cut("ledger.6.entry.asked", 2);
	const mill = { id: "mill", name: "The Mill", code: "ML", left: false };
	const halves: [string, Change, RegExp][] = [
		["an objection taken out", cut("ledger", 8), /Entry 9 is missing/],
		["an answer changed", set("ledger.8.entry.answer", "agree"), /changed at entry 9, .*The Shelter/],
		["a reason changed", set("ledger.4.entry.reason", "None."), /changed at entry 5, .*Clinic North/],
		["a round taken out", cut("ledger", 6), /Entry 7 is missing/],
		["a partner taken out of who was asked", asked, /changed at entry 7/],
		["a round’s number changed", set("ledger.6.entry.number", 3), /changed at entry 7/],
		["who acted changed", set("ledger.8.personId", "person of clinic"), /changed at entry 9/],
		["for whom they acted changed", set("ledger.8.partnerId", "clinic"), /changed at entry 9/],
		["an entry cut from the middle", cut("ledger", 3), /Entry 4 is missing/],
		["a day changed", set("ledger.7.at", "2026-03-01T10:00:00.000Z"), /changed at entry 8/],
		["an act changed", set("ledger.8.act", "reply"), /changed at entry 9/],
		["a partner renamed", set("partners.1.name", "Clinic South"), /entry 1 gives it: Clinic North/],
		["a code changed", set("partners.1.code", "CN"), /ledger entry 1 gives it/],
		["a partner taken out", cut("partners", 2), /ledger entry 2 gives it: The Shelter/],
		["a partner said to have left", set("partners.2.left", true), /whether The Shelter left/],
		["a partner added", set("partners.3", mill), /no partner The Mill/],
		["agreed words taken out", cut("wordings", 1), /words that ledger entry 7 is about are not/],
		["a line of agreed words not shown", cut("wordings.1.passages", 1), /not all that its exact words say/],
		["what is on the plan not said", set("now", {}), /does not say whether/],
	];
	for (const [what, change, said] of halves)
		test(`[Q10] ${what}`, async () => {
			expect((await found(forged(pack, change))).join("\n")).toMatch(said);
		});

	test("[Q10] even with a chain of its own, what does not fit what was put is found", async () => {
		const anew = async (change: Change) => {
			const copy = forged(pack, (open) => {
				change(open);
				Object.assign(open, { ledger: chained(open.ledger) });
			});
			return (await found(copy))[0];
		};
		expect(await anew(cut("ledger", 6))).toContain(
			"does not fit what was put to the partners: Harbour Trust",
		);
		expect(await anew(asked)).toContain("does not fit what was put to the partners: The Shelter");
		expect(await anew(set("ledger.6.entry.number", 1))).toContain("not the next time");
	});
});

test("[Q9] a script or style that is not the one of the file is told", async () => {
	const other = { ...pack.page, script: first.digest };
	expect((await checkPack(pack, CHECKS, other))[0]).toContain("script or the style of this page");
});
