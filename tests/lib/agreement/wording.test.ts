import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { digestOfText } from "@/lib/agreement/digest";
import { cardSubject, notApplicable, SUBJECT, subjectOf } from "@/lib/agreement/subject";
import { capture, linesOf, readWording, type Wording, wordingNow } from "@/lib/agreement/wording";
import { bodyOf, cardMap, textOf, titleOf } from "@/lib/plan/document";
import { addCard, setField, setLink, setPart, setPartner, spliceText } from "@/lib/plan/edit";
import { type ProseNode, writeProse } from "@/lib/plan/prose";
import { readPlan } from "@/lib/plan/read";
import { ada, clinic, harbour, newPlan } from "../../support/plans";

const text = (words: string, ...marks: NonNullable<ProseNode["marks"]>): ProseNode => ({
	type: "text",
	text: words,
	...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: "paragraph", content });

function strategy(...prose: ProseNode[]) {
	const doc = newPlan();
	const id = addCard(doc, { ...ada, kind: "strategy", title: "One shared list", links: ["barrier:B05"] });
	write(doc, id, prose);
	return { doc, id, subject: cardSubject(id) };
}

function write(doc: Y.Doc, id: string, prose: ProseNode[]) {
	const card = cardMap(doc, id);
	const body = card && bodyOf(card);
	if (!body) throw new Error("a card has prose");
	doc.transact(() => {
		body.delete(0, body.length);
		writeProse(body, { type: "doc", content: prose });
	});
}

function words(doc: Y.Doc, subject: string, reason = ""): Wording {
	const wording = wordingNow(doc, readPlan(doc), subject, { reason });
	if (!wording) throw new Error(`no words of ${subject}`);
	return wording;
}
const digest = (doc: Y.Doc, subject: string, reason = "") => capture(words(doc, subject, reason)).digest;

test("[A1] a digest is the SHA-256 of the canonical text, in the browser as on the server", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (said) => {
			expect(digestOfText(said)).toBe(createHash("sha256").update(said).digest("hex"));
		}),
	);
	const long = "a plan of many words. ".repeat(40_000);
	expect(digestOfText(long)).toBe(createHash("sha256").update(long).digest("hex"));
});

test("[A1] one word more is another wording, and taken out again it is the same", () => {
	const { doc, id, subject } = strategy(paragraph(text("The ward updates each row by noon.")));
	const before = digest(doc, subject);
	write(doc, id, [paragraph(text("The ward updates each row by noon daily."))]);
	expect(digest(doc, subject)).not.toBe(before);
	write(doc, id, [paragraph(text("The ward updates each row by noon."))]);
	expect(digest(doc, subject)).toBe(before);
});

test("[A1] formatting alone is not wording: bold, headings, lists, quotations, empty lines and double spaces", () => {
	const link = { type: "link", attrs: { href: "https://wexmoor.example/list" } };
	const plain = strategy(
		paragraph(text("Each row by noon, "), text("see the list", link)),
		paragraph(text("Every day")),
	);
	const before = digest(plain.doc, plain.subject);
	const dressed: ProseNode[][] = [
		[
			{
				type: "heading",
				attrs: { level: 2 },
				content: [text("Each row by noon, "), text("see the list", link)],
			},
			{ type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("Every day"))] }] },
		],
		[
			paragraph(
				text("Each "),
				text("row", { type: "bold" }),
				text(" by noon, "),
				text("see ", link, { type: "italic" }),
				text("the list", link),
			),
			paragraph(),
			{ type: "blockquote", content: [paragraph(text("Every  day "))] },
		],
	];
	for (const prose of dressed) {
		write(plain.doc, plain.id, prose);
		expect(digest(plain.doc, plain.subject)).toBe(before);
	}
});

test("[A1] a link's address is wording, though its words are the same", () => {
	const link = (href: string) => paragraph(text("the list", { type: "link", attrs: { href } }));
	const { doc, id, subject } = strategy(link("https://wexmoor.example/a"));
	const before = digest(doc, subject);
	write(doc, id, [link("https://wexmoor.example/b")]);
	expect(digest(doc, subject)).not.toBe(before);
});

test("[A1] binding fields, a role's parts and the barriers a strategy answers are wording; tracking is not", () => {
	const { doc, id, subject } = strategy();
	const moves = (change: () => void, of = subject) => {
		const before = digest(doc, of);
		change();
		return digest(doc, of) !== before;
	};
	expect(moves(() => setField(doc, id, "owner", harbour.id))).toBe(true);
	expect(moves(() => setField(doc, id, "due", "2026-03-27"))).toBe(true);
	expect(moves(() => setLink(doc, id, "barrier:B07", true))).toBe(true);
	expect(moves(() => setLink(doc, id, "factor:F06", true))).toBe(false);
	expect(moves(() => setPartner(doc, id, clinic.id, true))).toBe(false);
	const role = addCard(doc, { ...ada, kind: "role", title: "Coordinator" });
	const roleWords = cardSubject(role);
	expect(moves(() => setPart(doc, role, harbour.id, "A"), roleWords)).toBe(true);
	expect(moves(() => setField(doc, role, "wte", 50), roleWords)).toBe(false);
	const holder = cardMap(doc, role);
	const postHolder = holder && textOf(holder, "postHolder");
	expect(moves(() => postHolder && spliceText(postHolder, "Sam"), roleWords)).toBe(false);
	expect(moves(() => setPart(doc, role, harbour.id, ""), roleWords)).toBe(true);
});

test("[A1] the same words reached by other edits, in another order and by other people, are the same wording", () => {
	const one = strategy(paragraph(text("Noon.")));
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(one.doc));
	const title = (doc: Y.Doc) => {
		const card = cardMap(doc, one.id);
		const found = card && titleOf(card);
		if (!found) throw new Error("a card has a title");
		return found;
	};
	spliceText(title(one.doc), "One shared list for all");
	setField(one.doc, one.id, "due", "2026-05-01");
	setField(other, one.id, "due", "2026-05-01");
	spliceText(title(other), "Shared");
	spliceText(title(other), "One shared list for all");
	expect(digest(other, one.subject)).toBe(digest(one.doc, one.subject));
});

test("[A1] that a barrier does not apply is worded with its reason and with how the barrier shows here", () => {
	const doc = newPlan();
	const subject = notApplicable("B09");
	const before = digest(doc, subject, "No elections");
	expect(digest(doc, subject, "No county elections")).not.toBe(before);
	const barrier = cardMap(doc, "B09");
	const shows = barrier && textOf(barrier, "shows");
	if (shows) spliceText(shows, "A new council may think otherwise");
	expect(digest(doc, subject, "No elections")).not.toBe(before);
});

test("[A1] the whole plan is its brief and every card that somebody wrote to; the bin and untouched barriers say nothing", () => {
	const { doc, id } = strategy(paragraph(text("Noon.")));
	const before = digest(doc, "plan");
	const wording = words(doc, "plan");
	expect(wording.subject === "plan" && Object.keys(wording.cards)).toEqual([id]);
	const second = addCard(doc, { ...ada, kind: "aim", title: "Home sooner" });
	expect(digest(doc, "plan")).not.toBe(before);
	cardMap(doc, second)?.set("deleted", { at: ada.at, by: ada.by });
	expect(digest(doc, "plan")).toBe(before);
});

test("[A1] a stored text reads back as the wording it was, with the same digest", () => {
	const { doc, subject } = strategy(paragraph(text("قائمة واحدة ⁦BT9⁩ ‏مشتركة")), paragraph(text("a\tb")));
	const captured = capture(words(doc, subject));
	expect(capture(readWording(captured.text))).toEqual(captured);
});

test("[A1] words are compared composed, with single spaces and without empty lines; a table's cells stay apart", () => {
	expect(linesOf("  Cafe\u0301  at   noon\n\n\u2028Tea \t 5\t\n")).toEqual(["Café at noon", "Tea\t5"]);
});

test("[A1] a subject is named by a key that holds nothing else", () => {
	expect(subjectOf("not-applicable:B09")).toEqual({ kind: "not-applicable", card: "B09" });
	for (const wrong of ["card:", "card:a b", "plan:x", "card:a|b", "known-gaps ", "CARD:a"])
		expect([wrong, SUBJECT.test(wrong)]).toEqual([wrong, false]);
});
