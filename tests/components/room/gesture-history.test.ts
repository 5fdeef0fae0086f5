import { expect, test } from "vitest";
import * as Y from "yjs";
import { GestureHistory } from "@/components/room/gesture-history";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { bodyOf, cardMap, titleOf } from "@/lib/plan/document";
import { addCard, binCard, setField, setPart, spliceText, turnInto } from "@/lib/plan/edit";
import { appendParagraphs, proseText } from "@/lib/plan/prose";
import { readCard } from "@/lib/plan/read";

const by = (person: string) => ({ by: person, at: "2026-03-12T10:00:00.000Z" });

/** Two windows of two people, each with its own history, that see each other at once. */
function twoWindows() {
	const harbour = new Y.Doc();
	const clinic = new Y.Doc();
	harbour.on("update", (update, origin) => origin !== "line" && Y.applyUpdate(clinic, update, "line"));
	clinic.on("update", (update, origin) => origin !== "line" && Y.applyUpdate(harbour, update, "line"));
	return {
		harbour: { doc: harbour, history: new GestureHistory(harbour) },
		clinic: { doc: clinic, history: new GestureHistory(clinic) },
	};
}

test("[Y21] A undoes only A's gestures, in their order, whatever B does in between", () => {
	const { harbour, clinic } = twoWindows();
	const card = addCard(harbour.doc, { kind: "aim", title: "Home sooner", ...by("oriel") }, LOCAL_GESTURE);
	setField(harbour.doc, card, "priority", "must", LOCAL_GESTURE);
	setField(clinic.doc, card, "target", "2026-12-01", LOCAL_GESTURE);
	setField(harbour.doc, card, "owner", "HB", LOCAL_GESTURE);

	harbour.history.undo();
	expect(readCard(clinic.doc, card)?.fields).toEqual({ priority: "must", target: "2026-12-01" });
	harbour.history.undo();
	expect(readCard(clinic.doc, card)?.fields).toEqual({ target: "2026-12-01" });
	harbour.history.redo();
	expect(readCard(harbour.doc, card)?.fields).toEqual({ priority: "must", target: "2026-12-01" });
});

test("[Y21] a value that somebody else has set since stays theirs, and the step before it is undone instead", () => {
	const { harbour, clinic } = twoWindows();
	const card = addCard(harbour.doc, { kind: "role", title: "Call home", ...by("oriel") }, LOCAL_GESTURE);
	setPart(harbour.doc, card, "HB", "R", LOCAL_GESTURE);
	setField(harbour.doc, card, "headCount", 2, LOCAL_GESTURE);
	setField(clinic.doc, card, "headCount", 5, LOCAL_GESTURE);
	harbour.history.undo();
	expect(readCard(harbour.doc, card)?.fields.headCount).toBe(5);
	expect(readCard(harbour.doc, card)?.parts).toEqual({});
});

test("[Y21] undoing a new card bins it, with the words that others wrote into it; redo brings both back", () => {
	const { harbour, clinic } = twoWindows();
	const card = addCard(harbour.doc, { kind: "strategy", ...by("oriel") }, LOCAL_GESTURE);
	const map = cardMap(clinic.doc, card);
	const title = map && titleOf(map);
	if (title) spliceText(title, "Clinic's own words");
	harbour.history.undo();
	expect(readCard(clinic.doc, card)).toMatchObject({ title: "Clinic's own words", deleted: { by: "oriel" } });
	harbour.history.redo();
	expect(readCard(clinic.doc, card)).toMatchObject({ title: "Clinic's own words", deleted: null });
});

test("[Y21] undoing Turn into brings the first card back and bins the second", () => {
	const { harbour } = twoWindows();
	const card = addCard(harbour.doc, { kind: "aim", title: "One list", ...by("oriel") }, LOCAL_GESTURE);
	const next = turnInto(harbour.doc, card, "strategy", by("oriel"), LOCAL_GESTURE) ?? "";
	harbour.history.undo();
	expect(readCard(harbour.doc, card)?.deleted).toBeNull();
	expect(readCard(harbour.doc, next)?.deleted).not.toBeNull();
});

test("[Y21] text typed in a field is not a gesture: the window's undo leaves it alone", () => {
	const { harbour } = twoWindows();
	const card = addCard(harbour.doc, { kind: "aim", ...by("oriel") }, LOCAL_GESTURE);
	const body = bodyOf(cardMap(harbour.doc, card) ?? new Y.Map());
	if (body) harbour.doc.transact(() => appendParagraphs(body, ["typed"]), "the editor");
	binCard(harbour.doc, card, by("oriel"), LOCAL_GESTURE);
	harbour.history.undo();
	expect(readCard(harbour.doc, card)?.deleted).toBeNull();
	expect(proseText(body)).toBe("typed");
});

test("[Y21] the buttons know whether there is anything to undo or redo", () => {
	const { harbour, clinic } = twoWindows();
	expect(harbour.history.steps()).toEqual({ canUndo: false, canRedo: false });
	const card = addCard(clinic.doc, { kind: "aim", ...by("farid") }, LOCAL_GESTURE);
	expect(harbour.history.steps()).toEqual({ canUndo: false, canRedo: false });
	setField(harbour.doc, card, "priority", "must", LOCAL_GESTURE);
	expect(harbour.history.steps()).toEqual({ canUndo: true, canRedo: false });
	harbour.history.undo();
	expect(harbour.history.steps()).toEqual({ canUndo: false, canRedo: true });
});
