import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { byLine, difference, type Piece, pieces } from "@/lib/agreement/difference";
import { cardPassages, type Names, passagesOf } from "@/lib/agreement/passages";
import { type CardWording, cardWording, FORM } from "@/lib/agreement/wording";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { addCard, setField, setPart, spliceText } from "@/lib/plan/edit";
import { appendParagraphs, writeProse } from "@/lib/plan/prose";
import { readCard } from "@/lib/plan/read";

const ASHDENE = "8a3b1c1e-0000-4000-8000-000000000001";
const WEXMOOR = "8a3b1c1e-0000-4000-8000-000000000002";
const names: Names = {
	partner: (id) => (id === ASHDENE ? "Ashdene" : id === WEXMOOR ? "Wexmoor" : "Somebody"),
	card: (id) => `X1 ${id}`,
	gap: (key) => key,
};
const by = { by: "oriel", at: "2026-03-12T10:00:00.000Z" };

function strategy() {
	const doc = new Y.Doc();
	const id = addCard(doc, {
		kind: "strategy",
		title: "One shared discharge list",
		texts: { lessens: "Everyone reads the same row" },
		fields: { owner: ASHDENE, due: "2026-03-27" },
		links: ["barrier:B05"],
		...by,
	});
	const body = bodyOf(cardMap(doc, id) as Y.Map<unknown>) as Y.XmlFragment;
	appendParagraphs(body, [
		"One list replaces five spreadsheets.",
		"The ward updates each row by noon on weekdays.",
	]);
	const now = (): CardWording => {
		const card = readCard(doc, id);
		if (!card) throw new Error("no card");
		return cardWording(doc, card);
	};
	return { doc, id, body, now };
}

const drawn = (all: readonly Piece[]) =>
	all
		.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `[+${text}+]` : `[-${text}-]`))
		.join("");

/** The text that the pieces are without those of one kind. */
const without = (all: readonly Piece[], kind: Piece["kind"]) =>
	all
		.filter((one) => one.kind !== kind)
		.map(({ text }) => text)
		.join("");

test("[A20] a wording is read in words: choices, dates, partners and barriers by their names", () => {
	const { now } = strategy();
	const passages = cardPassages(now(), names);
	expect(passages.map(({ label, lines }) => [label, lines.join("|")])).toEqual([
		["Title", "One shared discharge list"],
		[null, "One list replaces five spreadsheets.|The ward updates each row by noon on weekdays."],
		["How it lessens the barrier", "Everyone reads the same row"],
		["Owner", "Ashdene"],
		["Due", "27 Mar 2026"],
		["Answers", "B5 Poor communication and IT systems"],
	]);
});

test("[A20] the parts of a responsibility are read by the partner's name and the part in words", () => {
	const doc = new Y.Doc();
	const id = addCard(doc, { kind: "role", title: "Ring the carer", ...by });
	setPart(doc, id, WEXMOOR, "AR");
	setPart(doc, id, ASHDENE, "C");
	const card = readCard(doc, id);
	if (!card) throw new Error("no card");
	const wording = cardWording(doc, card);
	expect(cardPassages(wording, names).slice(1)).toEqual([
		{ key: `part:${ASHDENE}`, label: "Ashdene", lines: ["Consulted"] },
		{ key: `part:${WEXMOOR}`, label: "Wexmoor", lines: ["Accountable and responsible"] },
	]);
});

test("[A20] ‘does not apply’ is read with the barrier and the reason", () => {
	const card: CardWording = { kind: "barrier", title: "", prose: [], texts: {}, fields: {} };
	const read = passagesOf(
		{ form: FORM, subject: "not-applicable", barrier: "B09", reason: ["No elections before 2027."], card },
		names,
	);
	expect(read.map(({ lines }) => lines.join("|"))).toEqual([
		"B9 Political climate: does not apply here",
		"No elections before 2027.",
	]);
});

test("[A21] one changed word is the difference, and nothing else is", () => {
	const { now, body } = strategy();
	const before = cardPassages(now(), names);
	const line = (body.get(1) as Y.XmlElement).get(0) as Y.XmlText;
	line.delete(29, 4);
	line.insert(29, "10am");
	const found = difference(before, cardPassages(now(), names));
	expect(found.map(({ key }) => key)).toEqual(["prose"]);
	expect(drawn(found[0]?.pieces ?? [])).toBe(
		"One list replaces five spreadsheets.\nThe ward updates each row by [-noon-][+10am+] on weekdays.",
	);
});

test("[A21] words made bold are no difference", () => {
	const { now, body } = strategy();
	const before = cardPassages(now(), names);
	((body.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 8, { bold: {} });
	expect(difference(before, cardPassages(now(), names))).toEqual([]);
});

test("[A21] a stretch of words that went and one that came are one change each", () => {
	expect(
		drawn(
			pieces(
				["The ward updates each row by noon on weekdays."],
				["The ward updates each row by 10am every day, including weekends and bank holidays."],
			),
		),
	).toBe(
		"The ward updates each row by [-noon on weekdays-][+10am every day, including weekends and bank holidays+].",
	);
});

test("[A21] another date, another partner and another answer are named in words", () => {
	const { doc, id, now } = strategy();
	const before = cardPassages(now(), names);
	setField(doc, id, "due", "2026-04-30");
	setField(doc, id, "owner", WEXMOOR);
	spliceText(cardMap(doc, id)?.get("title") as Y.Text, "One shared list");
	const found = difference(before, cardPassages(now(), names));
	expect(found.map(({ label, pieces: all }) => [label, drawn(all)])).toEqual([
		["Title", "One shared [-discharge -]list"],
		["Owner", "[-Ashdene-][+Wexmoor+]"],
		["Due", "[-27 Mar-][+30 Apr+] 2026"],
	]);
});

test("[A21] a field that was emptied and a new paragraph are told", () => {
	const { doc, id, now, body } = strategy();
	const before = cardPassages(now(), names);
	setField(doc, id, "due", null);
	writeProse(body, {
		type: "doc",
		content: [{ type: "paragraph", content: [{ type: "text", text: "It starts in May." }] }],
	});
	const found = difference(before, cardPassages(now(), names));
	expect(found.map(({ key, pieces: all }) => [key, drawn(all)])).toEqual([
		[
			"prose",
			"One list replaces five spreadsheets.\nThe ward updates each row by noon on weekdays.[+\nIt starts in May.+]",
		],
		["field:due", "[-27 Mar 2026-]"],
	]);
});

test("[A21] words from right to left and without spaces differ by the word too", () => {
	expect(drawn(pieces(["القائمة جاهزة ظهرا"], ["القائمة جاهزة صباحا"]))).toBe(
		"القائمة جاهزة [-ظهرا-][+صباحا+]",
	);
	expect(drawn(pieces(["我们每天更新名单"], ["我们每周更新名单"]))).toContain("更新名单");
});

test("[A21] the pieces of a long text give back both texts, and only the changed word of a line is a change", () => {
	const line = (n: number) =>
		`Row ${n} is updated by the ward before ${n % 12} o’clock and read by every partner.`;
	const before = Array.from({ length: 250 }, (_, n) => line(n));
	const after = before.map((text, n) => (n % 50 === 7 ? text.replace("before", "after") : text));
	const all = pieces(before, after);
	expect(all.filter(({ kind }) => kind !== "same")).toEqual(
		Array.from({ length: 5 }, () => [
			{ kind: "removed", text: "before" },
			{ kind: "added", text: "after" },
		]).flat(),
	);
	expect(without(all, "added")).toBe(before.join("\n"));
	expect(without(all, "removed")).toBe(after.join("\n"));
});

test("[A21] whatever became of some lines, their pieces give back both texts to the letter and cut no word", () => {
	const word = fc.constantFrom(
		"list",
		"noon",
		"the",
		"ward",
		"list.",
		"list, and",
		"القائمة",
		"👩‍⚕️",
		"nurse",
	);
	const space = fc.constantFrom(" ", " ", " ", "  ");
	const line = fc
		.array(fc.tuple(word, space), { maxLength: 9 })
		.map((parts) => parts.flat().join("").trimEnd());
	const lines = fc.array(line, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(lines, lines, (before, after) => {
			const all = pieces(before, after);
			expect(without(all, "added")).toBe(before.join("\n"));
			expect(without(all, "removed")).toBe(after.join("\n"));
			for (const { text } of all) expect(text).not.toBe("");
			all.slice(1).forEach((one, index) => {
				expect(one.kind).not.toBe(all[index]?.kind);
				const [end, start] = [all[index]?.text.at(-1) ?? "", one.text[0] ?? ""];
				if (one.kind === "same" || all[index]?.kind === "same")
					expect(/[a-z]/.test(end) && /[a-z]/.test(start)).toBe(false);
			});
		}),
		{ numRuns: 1_000 },
	);
});

test("[A21] words put between two words leave a space on both sides, and a line put between two leaves none behind", () => {
	const [before, after] = ["kept by housing and practices", "kept by housing, carers’ support and practices"];
	expect(drawn(pieces([before], [after]))).toBe("kept by housing[+, carers’ support+] and practices");
	expect(drawn(pieces([after], [before]))).toBe("kept by housing[-, carers’ support-] and practices");
	expect(drawn(pieces(["Wexmoor", "Ashdene"], ["Wexmoor", "Lantern", "Ashdene"]))).toBe(
		"Wexmoor[+\nLantern+]\nAshdene",
	);
	expect(drawn(pieces(["Ashdene"], ["Wexmoor", "Ashdene"]))).toBe("[+Wexmoor\n+]Ashdene");
});

test("[A21] texts with hardly a word in common are shown whole, one after the other", () => {
	const of = (word: string) => [Array.from({ length: 1_200 }, (_, n) => `${word}${n}`).join(" ")];
	expect(pieces(of("old"), of("new")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("[A21] the pieces of a text are told line by line, each with what changed in it", () => {
	const all = pieces(["One list.", "By noon."], ["One list.", "For all.", "By 10am."]);
	expect(byLine(all.filter(({ kind }) => kind !== "removed")).map(drawn)).toEqual([
		"One list.",
		"[+For all.+]",
		"By [+10am+].",
	]);
	expect(byLine(all.filter(({ kind }) => kind !== "added")).map(drawn)).toEqual([
		"One list.",
		"By [-noon-].",
	]);
});
