import { expect, test } from "vitest";
import { segmentsOf } from "@/lib/comment/segments";
import type { Named } from "@/lib/comment/thread";

const ann: Named = { kind: "person", id: "1", name: "Ann" };
const annMarie: Named = { kind: "person", id: "2", name: "Ann Marie" };

test("[K30] names that were called and web addresses stand out; the longest name wins", () => {
	const said = segmentsOf("@Ann Marie and @Ann, see https://example.org/a?b=1.", [ann, annMarie]);
	expect(said.map(({ kind, text }) => [kind, text])).toEqual([
		["mention", "@Ann Marie"],
		["words", " and "],
		["mention", "@Ann"],
		["words", ", see "],
		["link", "https://example.org/a?b=1"],
		["words", "."],
	]);
});

test("[K30] markup, scripts and other protocols are words, and no letter is lost", () => {
	for (const text of [
		'<script>alert("x")</script>',
		"javascript:alert(1) data:text/html,x",
		"a@b.example @nobody",
		"שלום @Ann\n\nline",
		"@",
		"",
	]) {
		const said = segmentsOf(text, [ann]);
		expect(said.map((one) => one.text).join("")).toBe(text);
		expect(said.filter(({ kind }) => kind === "link")).toEqual([]);
	}
});
