import { expect, test } from "vitest";
import { type Callable, callablesFor, mentionBefore } from "@/lib/comment/mention-search";

const person = (name: string, of: string): Callable => ({ kind: "person", id: name, name, of });
const partner = (name: string, of: string): Callable => ({ kind: "partner", id: name, name, of });
const ALL = [
	person("Lowri Tamsett", "Harrowfold"),
	person("Tobin Sarkar-Lee", "Ashdene"),
	person("Zoë Ålund", "Lantern"),
	partner("Harrowfold", "Harrowfold Homes"),
];

test("[K31] the letters after an @ are a name that is being typed; in an address they are not", () => {
	expect(mentionBefore("Is this @Low", 12)).toEqual({ at: 8, letters: "Low" });
	expect(mentionBefore("@", 1)).toEqual({ at: 0, letters: "" });
	expect(mentionBefore("lowri@harrow", 12)).toBeNull();
	expect(mentionBefore("@Low\nnext", 9)).toBeNull();
	expect(mentionBefore("no name", 7)).toBeNull();
});

test("[K31] who begins with the letters comes before who contains them, accents and hyphens aside", () => {
	expect(callablesFor("har", ALL).map(({ name }) => name)).toEqual(["Harrowfold", "Lowri Tamsett"]);
	expect(callablesFor("zoe", ALL).map(({ name }) => name)).toEqual(["Zoë Ålund"]);
	expect(callablesFor("lee", ALL).map(({ name }) => name)).toEqual(["Tobin Sarkar-Lee"]);
	expect(callablesFor("xyz", ALL)).toEqual([]);
	expect(callablesFor("", ALL)).toHaveLength(4);
});

test("[K31] once the whole name stands there, the sentence goes on", () => {
	expect(callablesFor("Lowri Tamsett ", ALL)).toEqual([]);
});
