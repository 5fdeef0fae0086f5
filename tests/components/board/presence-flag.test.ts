import { expect, test } from "vitest";
import { flagOf, type Here } from "@/components/board/presence-flag";
import { flagsOf } from "@/components/board/use-flags";
import type { PartnerView } from "@/lib/queries";

const partner = (id: string, colour: number): PartnerView => ({
	id,
	name: id,
	code: id.slice(0, 2).toUpperCase(),
	kind: "other",
	colour,
	pattern: 0,
	left: null,
});
const partners = [partner("ashdene", 1), partner("wexmoor", 2), partner("northmere", 5)];
const here = (personName: string, partnerId: string, editing: boolean): Here => ({
	personId: personName,
	personName,
	partnerId,
	editing,
});

test("[U3] nobody on a card: no flag", () => {
	expect(flagOf([], partners)).toBeNull();
});

test("[U3] a flag names whoever edits, in the order of the partners and the colour of the first", () => {
	const flag = flagOf(
		[here("Farid Quillen", "northmere", true), here("Imara Holloway", "ashdene", true)],
		partners,
	);
	expect(flag).toEqual({ text: "Imara and Farid are editing", editing: true, colour: 1 });
});

test("[U3] whoever edits wins over whoever looks, and there is never a second flag", () => {
	expect(
		flagOf([here("Imara Holloway", "ashdene", false), here("Oriel Pennock", "wexmoor", true)], partners),
	).toEqual({
		text: "Oriel is editing",
		editing: true,
		colour: 2,
	});
	expect(flagOf([here("Tobin Sark", "ashdene", false)], partners)?.text).toBe("Tobin is here");
});

test("[U3] a person with two windows is named once; more than two people are counted", () => {
	const imara = here("Imara Holloway", "ashdene", true);
	expect(flagOf([imara, { ...imara }], partners)?.text).toBe("Imara is editing");
	const four = [imara, here("Oriel Pennock", "wexmoor", true), here("Farid Quillen", "northmere", true)];
	expect(flagOf(four, partners)?.text).toBe("Imara and 2 others are editing");
});

test("[U3] one's own windows raise no flag", () => {
	const at = { clientId: 1, personName: "Oriel Pennock", partnerId: "wexmoor", card: "c1", editing: "title" };
	const present = [
		{ ...at, personId: "oriel", self: true },
		{ ...at, clientId: 2, personId: "oriel", self: false },
		{
			...at,
			clientId: 3,
			personId: "imara",
			personName: "Imara Holloway",
			partnerId: "ashdene",
			self: false,
			card: "c2",
		},
	];
	expect([...flagsOf(present, "oriel", partners).keys()]).toEqual(["c2"]);
});
