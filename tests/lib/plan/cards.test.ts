import { expect, test } from "vitest";
import { words } from "@/lib/i18n/words";
import {
	choicesOf,
	fieldSpec,
	isText,
	KIND_IDS,
	KINDS,
	SECTIONS,
	sectionSpec,
	UNITS,
} from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import { choiceWords } from "@/lib/plan/value-words";
import { itemOf } from "@/lib/review/catalogue";

test("[C1] every kind stands in one section, and the seven sections have the keys 1 to 7", () => {
	expect(SECTIONS.map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
	expect(SECTIONS.flatMap(({ kinds }) => kinds).sort()).toEqual([...KIND_IDS].sort());
	for (const { section, kinds } of SECTIONS)
		for (const kind of kinds) expect(KINDS[kind].section).toBe(section);
	expect(sectionSpec("people").kinds).toEqual(["involvement", "skill", "colocation", "history"]);
});

test("[C1] only strategies, aims and roles are put to partners", () => {
	expect(KIND_IDS.filter((kind) => KINDS[kind].putToPartners).sort()).toEqual(["aim", "role", "strategy"]);
});

test("[C1] every section, kind, field and choice has a name in words", () => {
	for (const { section } of SECTIONS) expect(words.card.sections[section]).toBeTruthy();
	for (const kind of KIND_IDS) {
		expect(words.card.kinds[kind]).toBeTruthy();
		expect(words.card.questions[kind]).toBeTruthy();
		for (const field of KINDS[kind].fields) {
			expect(fieldLabel(kind, field.name), `${kind}.${field.name}`).not.toBe(field.name);
			for (const choice of field.choices ?? [])
				expect(
					choiceWords(field.name, choice) === choice && choice !== "WTE",
					`${field.name}.${choice}`,
				).toBe(false);
		}
	}
});

test("[C1] a name among the words belongs to a field of some kind", () => {
	const names = new Set(KIND_IDS.flatMap((kind) => KINDS[kind].fields.map(({ name }) => name)));
	expect(Object.keys(words.card.fields).filter((name) => !names.has(name))).toEqual([]);
});

test("[C1] what a form suggests first are items of the review", () => {
	for (const kind of KIND_IDS) for (const id of KINDS[kind].suggests) expect(itemOf(id)).not.toBeNull();
	for (const { answers } of SECTIONS) for (const id of answers) expect(itemOf(id)).not.toBeNull();
});

test("[C8] a resource's unit is fixed by its kind, so pounds and posts are never the same unit", () => {
	const unit = fieldSpec("resource", "unit");
	if (!unit) throw new Error("A resource has a unit");
	expect(choicesOf(unit, { resource: "money" })).toEqual(["GBP"]);
	expect(choicesOf(unit, { resource: "staff" })).not.toContain("GBP");
	expect(choicesOf(unit, {})).toEqual([...new Set(Object.values(UNITS).flat())]);
	expect(choicesOf(unit, { resource: "__proto__" })).toEqual(unit.choices);
});

test("[C8] every amount of money and of work is a whole number of hundredths", () => {
	for (const kind of KIND_IDS)
		for (const field of KINDS[kind].fields)
			if (!isText(field) && ["need", "committed", "received", "stated", "wte"].includes(field.name))
				expect(field.type).toBe("amount");
});
