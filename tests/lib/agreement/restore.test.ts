import { expect, test } from "vitest";
import * as Y from "yjs";
import { agreedBefore, roundsOf } from "@/lib/agreement/earlier";
import { restoreWords } from "@/lib/agreement/restore";
import type { Answer, Decision, Round } from "@/lib/agreement/standing";
import { cardSubject } from "@/lib/agreement/subject";
import { capture, cardWording, FORM } from "@/lib/agreement/wording";
import { bodyOf, cardMap, textOf, titleOf } from "@/lib/plan/document";
import { addCard, setField, setLink, setPart, spliceText } from "@/lib/plan/edit";
import { proseJson, writeProse } from "@/lib/plan/prose";
import { readCard } from "@/lib/plan/read";

const ASHDENE = "8a3b1c1e-0000-4000-8000-000000000001";
const WEXMOOR = "8a3b1c1e-0000-4000-8000-000000000002";
const by = { by: "oriel", at: "2026-03-12T10:00:00.000Z" };
const GESTURE = Symbol("gesture");

const say = (text: string, bold = false) => ({
	type: "paragraph",
	content: [bold ? { type: "text", text, marks: [{ type: "bold" }] } : { type: "text", text }],
});

function agreedStrategy() {
	const doc = new Y.Doc();
	const id = addCard(doc, {
		kind: "strategy",
		title: "One shared list",
		texts: { lessens: "Everyone reads one row" },
		fields: { owner: ASHDENE, due: "2026-03-27" },
		links: ["barrier:B05", "factor:F06"],
		...by,
	});
	const map = cardMap(doc, id) as Y.Map<unknown>;
	const body = bodyOf(map) as Y.XmlFragment;
	writeProse(body, {
		type: "doc",
		content: [say("The first line"), say("By noon", true), say("The last line")],
	});
	const words = () => {
		const card = readCard(doc, id);
		if (!card) throw new Error("no card");
		return cardWording(doc, card);
	};
	const digest = () => capture({ form: FORM, subject: "card", card: words() }).digest;
	return { doc, id, map, body, words, digest };
}

test("[A23] restoring gives the draft the agreed words again, to the letter, with their formatting", () => {
	const { doc, id, map, body, words, digest } = agreedStrategy();
	const agreed = words();
	const prose = proseJson(body);
	const was = digest();

	spliceText(titleOf(map) as Y.Text, "Two lists");
	spliceText(textOf(map, "lessens") as Y.Text, "");
	setField(doc, id, "owner", WEXMOOR);
	setField(doc, id, "due", null);
	setLink(doc, id, "barrier:B05", false);
	setLink(doc, id, "barrier:B01", true);
	body.delete(1, 2);
	writeProse(body, { type: "doc", content: [say("Something else")] });
	expect(digest()).not.toBe(was);

	expect(restoreWords(doc, id, agreed, prose, GESTURE)).toBe(true);
	expect(digest()).toBe(was);
	expect(proseJson(body)).toEqual(prose);
	const card = readCard(doc, id);
	expect(card?.fields.owner).toBe(ASHDENE);
	expect(card?.barriers).toEqual(["B05"]);
	expect(card?.factors).toEqual(["F06"]);
});

test("[A23] restoring is one gesture, which one undo takes back", () => {
	const { doc, id, map, body, words, digest } = agreedStrategy();
	const agreed = words();
	const prose = proseJson(body);
	spliceText(titleOf(map) as Y.Text, "Two lists");
	setField(doc, id, "due", "2026-05-01");
	body.delete(0, 1);
	const changed = digest();
	const history = new Y.UndoManager([doc.getMap("cards"), doc.getMap("raci")] as Y.AbstractType<unknown>[], {
		trackedOrigins: new Set([GESTURE]),
		captureTimeout: 0,
	});
	restoreWords(doc, id, agreed, prose, GESTURE);
	expect(history.undoStack).toHaveLength(1);
	history.undo();
	expect(digest()).toBe(changed);
});

test("[A23] words that stayed are not written again, so what others type there stays", () => {
	const { doc, id, map, body, words } = agreedStrategy();
	const agreed = words();
	const prose = proseJson(body);
	const first = body.get(0);
	spliceText(titleOf(map) as Y.Text, "One shared list for all");
	body.delete(2, 1);
	restoreWords(doc, id, agreed, prose, GESTURE);
	expect(body.get(0)).toBe(first);
	expect(words()).toEqual(agreed);
});

test("[A23] other spaces and bold words are left as they are", () => {
	const { doc, id, map, body, words } = agreedStrategy();
	const agreed = words();
	const prose = proseJson(body);
	(titleOf(map) as Y.Text).insert(0, "  ");
	((body.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { bold: {} });
	restoreWords(doc, id, agreed, prose, GESTURE);
	expect(String(titleOf(map))).toBe("  One shared list");
	expect(proseJson(body)).not.toEqual(prose);
});

test("[A23] a responsibility gets its row of the matrix back", () => {
	const doc = new Y.Doc();
	const id = addCard(doc, { kind: "role", title: "Ring the carer", ...by });
	setPart(doc, id, WEXMOOR, "A");
	const words = () => {
		const card = readCard(doc, id);
		if (!card) throw new Error("no card");
		return cardWording(doc, card);
	};
	const agreed = words();
	setPart(doc, id, WEXMOOR, "I");
	setPart(doc, id, ASHDENE, "A");
	restoreWords(doc, id, agreed, null, GESTURE);
	expect(words()).toEqual(agreed);
});

test("[A23] a card that is gone, or of another kind now, is left alone", () => {
	const { doc, id, map, words } = agreedStrategy();
	const agreed = words();
	expect(restoreWords(doc, "missing", agreed, null, GESTURE)).toBe(false);
	expect(restoreWords(doc, id, { ...agreed, kind: "aim" }, null, GESTURE)).toBe(false);
	map.set("deleted", by);
	expect(restoreWords(doc, id, agreed, null, GESTURE)).toBe(false);
});

const SUBJECT = cardSubject("c1");
const round = (entry: number, digest: string): Round => ({
	id: `r${entry}`,
	entry,
	subject: SUBJECT,
	number: entry,
	digest,
	asked: [ASHDENE, WEXMOOR],
	reason: "",
	known: null,
	personId: "p",
	personName: "Oriel",
	partner: WEXMOOR,
	at: `2026-03-0${entry}T10:00:00.000Z`,
});
const decision = (entry: number, digest: string, partner: string, answer: Answer = "agree"): Decision => ({
	id: `d${entry}`,
	entry,
	round: "r",
	subject: SUBJECT,
	digest,
	partner,
	personId: "p",
	personName: "Somebody",
	answer,
	reason: "",
	at: `2026-03-0${entry}T10:00:00.000Z`,
});

test("[A22] a new round asks about the difference from the words last in force", () => {
	const first = round(1, "one");
	const second = round(4, "two");
	const rounds = [first, second];
	const decisions = [decision(2, "one", ASHDENE), decision(3, "one", WEXMOOR, "reservation")];
	const before = agreedBefore({ rounds, decisions }, second, () => true);
	expect(before?.round?.digest).toBe("one");
	expect(before?.reservations).toBe(1);
	expect(agreedBefore({ rounds, decisions }, first, () => true)).toBeNull();
	expect(roundsOf({ rounds }, SUBJECT).map(({ id }) => id)).toEqual(["r4", "r1"]);
});

test("[A22] words that were never in force are nothing to compare with", () => {
	const second = round(4, "two");
	const view = { rounds: [round(1, "one"), second], decisions: [decision(2, "one", ASHDENE)] };
	expect(agreedBefore(view, second, () => true)).toBeNull();
});
