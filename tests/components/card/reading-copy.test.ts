import { expect, test } from "vitest";
import * as Y from "yjs";
import { readingCopy } from "@/components/card/reading-copy";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { appendParagraphs, proseText } from "@/lib/plan/prose";

test("[C11] a reader's copy follows the plan, and nothing done to it reaches the plan", () => {
	const doc = new Y.Doc();
	const card = addCard(doc, { kind: "aim", title: "Home", by: "oriel", at: "2026-03-12T10:00:00.000Z" });
	const body = bodyOf(cardMap(doc, card) ?? new Y.Map());
	if (body) appendParagraphs(body, ["first"]);
	const copy = readingCopy(doc, card);
	expect(proseText(copy.fragment)).toBe("first");
	if (body) appendParagraphs(body, ["second"]);
	expect(proseText(copy.fragment)).toBe("first\nsecond");
	const before = Y.encodeStateAsUpdate(doc);
	copy.fragment?.delete(0, 1);
	expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
	copy.end();
	if (body) appendParagraphs(body, ["third"]);
	expect(proseText(body)).toBe("first\nsecond\nthird");
});

test("[C11] a card that is not there has nothing to read", () => {
	const copy = readingCopy(new Y.Doc(), "missing");
	expect(copy.fragment).toBeNull();
	copy.end();
});
