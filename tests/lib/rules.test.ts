import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const RULE = /^- \*\*([A-Z]\d+)\*\* /gm;
/** A title that cites: `[S1]`, or several as `[S1] [S2]` or `[S1, S2]`. */
const CITED = /\[([A-Z]\d+(?:, ?[A-Z]\d+)*)\]/g;

const rules = [...readFileSync("lib/RULES.md", "utf8").matchAll(RULE)].map((match) => match[1] ?? "");
const tests = readdirSync("tests", { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
	.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
	.join("\n");
const cited = new Set([...tests.matchAll(CITED)].flatMap((match) => (match[1] ?? "").split(/, ?/)));

test("[W3] every rule has a number of its own", () => {
	expect(rules.length).toBeGreaterThan(10);
	expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

test("[W3] every rule is cited by a test", () => {
	expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
});

test("[W3] every number that a test cites is a rule", () => {
	expect([...cited].filter((rule) => !rules.includes(rule)).sort()).toEqual([]);
});
