import { expect, test } from "vitest";
import { readFile } from "@/components/plan/read-plan-file";
import { importingWords } from "@/lib/i18n/en/importing";
import { brokenAt } from "@/lib/import/json-place";
import { caseFile } from "../../support/cases";

const isJson = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false; // which is what is asked
	}
};

test.each([
	["", 1, 1],
	["hello", 1, 1],
	['{"title": "Half a pl', 1, 21],
	['{\n\t"title": "A",\n\t"aims": [1, 2,]\n}', 3, 16],
	['{"a": 1,\r\n "b" 2}', 2, 6],
	["[01]", 1, 2],
	['["a\nb"]', 1, 4],
	['["\\x"]', 1, 3],
	["{} {}", 1, 4],
	["[1}", 1, 3],
	["]", 1, 1],
])("[I1] %j stops being JSON at line %i, column %i", (text, line, column) => {
	expect(brokenAt(text)).toEqual({ line, column });
});

test("[I1] what is JSON has no such place, and what is not has one, wherever a file is cut or changed", () => {
	const whole = JSON.stringify(caseFile("rotherham-bcf-2015.json"), null, "\t").slice(0, 3_000);
	const small = '{"a": [1, -2.5e+3, true, null, "\\u00e9\\n"], "b": {}, "c": [[]]}';
	expect(brokenAt(small)).toBeNull();
	for (let cut = 0; cut < small.length; cut++) {
		for (const put of ["", ",", "}", '"', "x", "0", "\\", " "]) {
			const text = small.slice(0, cut) + put + small.slice(cut + 1);
			expect(brokenAt(text) === null, text).toBe(isJson(text));
		}
	}
	expect(brokenAt(whole)).not.toBeNull();
	expect(brokenAt("[".repeat(200_000))).toEqual({ line: 1, column: 200_001 });
});

test("[I1] a file that is no JSON is refused with its line and column, in no words of a browser", () => {
	const read = readFile("note.txt", '{\n"title": hello\n}');
	expect(read).toEqual({ wrong: importingWords.notJson({ line: 2, column: 10 }) });
	expect("wrong" in read && read.wrong).toContain("line 2, column 10");
	expect("wrong" in read && read.wrong).not.toMatch(/token|Unexpected|position/);
});
