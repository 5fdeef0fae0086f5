// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { moved, spliceBetween, TextBinding } from "@/components/room/text-binding";

beforeEach(() => document.body.replaceChildren());

/** A person's field on the shared text; typing goes through the field's own events, as a browser sends them. */
function field(doc: Y.Doc, singleLine = false) {
	const control = document.createElement("textarea");
	document.body.append(control);
	const binding = new TextBinding(control, doc.getText("title"), { singleLine });
	return {
		control,
		binding,
		focusAt(at: number) {
			control.focus();
			control.setSelectionRange(at, at);
		},
		type(text: string) {
			const at = control.selectionStart;
			control.setRangeText(text, at, control.selectionEnd, "end");
			control.dispatchEvent(new Event("input"));
		},
		press(key: string, shift = false) {
			control.dispatchEvent(
				new KeyboardEvent("keydown", {
					key,
					ctrlKey: true,
					shiftKey: shift,
					bubbles: true,
					cancelable: true,
				}),
			);
		},
	};
}

/** Two documents on a line that can be cut. */
function twoDocs(text: string) {
	const a = new Y.Doc();
	const b = new Y.Doc();
	a.getText("title").insert(0, text);
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
	let joined = true;
	const relay = (to: Y.Doc) => (update: Uint8Array, origin: unknown) => {
		if (joined && origin !== "line") Y.applyUpdate(to, update, "line");
	};
	a.on("update", relay(b));
	b.on("update", relay(a));
	const meet = () => {
		const [ours, theirs] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
		Y.applyUpdate(a, theirs, "line");
		Y.applyUpdate(b, ours, "line");
		joined = true;
	};
	return {
		a,
		b,
		cut: () => {
			joined = false;
		},
		meet,
	};
}

test("[Y25] two people typing at opposite ends keep both texts, live and after a break of the line", () => {
	const { a, b, cut, meet } = twoDocs("shared discharge list");
	const harbour = field(a);
	const clinic = field(b);
	harbour.focusAt(0);
	harbour.type("One ");
	clinic.focusAt(clinic.control.value.length);
	clinic.type(", today");
	expect(harbour.control.value).toBe("One shared discharge list, today");
	cut();
	harbour.focusAt(0);
	harbour.type("(A) ");
	clinic.focusAt(clinic.control.value.length);
	clinic.type(" and tomorrow");
	meet();
	expect(harbour.control.value).toBe("(A) One shared discharge list, today and tomorrow");
	expect(clinic.control.value).toBe(harbour.control.value);
});

test("[Y25] the caret and the selection stay at their letters while somebody else writes before, inside and after", () => {
	const { a, b } = twoDocs("ward and home");
	const harbour = field(a);
	harbour.control.focus();
	harbour.control.setSelectionRange(5, 8);
	b.getText("title").insert(0, "The ");
	expect([harbour.control.selectionStart, harbour.control.selectionEnd]).toEqual([9, 12]);
	b.getText("title").insert(17, "!");
	b.getText("title").delete(0, 4);
	expect([harbour.control.selectionStart, harbour.control.selectionEnd]).toEqual([5, 8]);
	expect(harbour.control.value).toBe("ward and home!");
});

test("[Y25] of equal letters the one at the caret is the one that was typed", () => {
	expect(spliceBetween("aa", "aaa", 1)).toEqual({ at: 0, removed: 0, inserted: "a" });
	expect(spliceBetween("aa", "aaa", 3)).toEqual({ at: 2, removed: 0, inserted: "a" });
	expect(spliceBetween("hello", "hllo", 1)).toEqual({ at: 1, removed: 1, inserted: "" });
	expect(spliceBetween("same", "same", 0)).toBeNull();
});

test("[Y25] an emoji is never cut in two", () => {
	expect(spliceBetween("😀", "😁", 2)).toEqual({ at: 0, removed: 2, inserted: "😁" });
	expect(spliceBetween("a😀b", "a😁b", 3)).toEqual({ at: 1, removed: 2, inserted: "😁" });
});

test("[Y25] an index keeps its place through inserts and deletions", () => {
	expect(moved(5, [{ insert: "ab" }])).toBe(7);
	expect(moved(5, [{ retain: 5 }, { insert: "ab" }])).toBe(5);
	expect(moved(5, [{ retain: 2 }, { delete: 10 }])).toBe(2);
	expect(moved(5, [{ delete: 2 }, { retain: 1 }, { insert: "xyz" }])).toBe(6);
});

test("[Y25] while an input method composes, others' edits wait, and both texts are kept at the end", () => {
	const { a, b } = twoDocs("ward");
	const harbour = field(a);
	harbour.focusAt(4);
	harbour.control.dispatchEvent(new Event("compositionstart"));
	harbour.control.setRangeText("に", 4, 4, "end");
	harbour.control.dispatchEvent(new Event("input"));
	b.getText("title").insert(0, "The ");
	expect(harbour.control.value).toBe("wardに");
	expect(b.getText("title").toString()).toBe("The ward");
	harbour.control.setRangeText("日本", 4, 5, "end");
	harbour.control.dispatchEvent(new Event("compositionend"));
	expect(harbour.control.value).toBe("The ward日本");
	expect(b.getText("title").toString()).toBe("The ward日本");
	expect(harbour.control.selectionStart).toBe(10);
});

test("[Y25] undo in a field takes back only what was typed here, and ends with the focus", () => {
	const { a, b } = twoDocs("list");
	const harbour = field(a);
	harbour.focusAt(0);
	harbour.type("One ");
	b.getText("title").insert(8, "s");
	harbour.press("z");
	expect(harbour.control.value).toBe("lists");
	harbour.press("z", true);
	expect(harbour.control.value).toBe("One lists");
	harbour.control.blur();
	harbour.control.focus();
	harbour.press("z");
	expect(harbour.control.value).toBe("One lists");
});

test("[Y25] a one-line text takes pasted lines as one, and a field that is left keeps nothing bound", () => {
	const { a, b } = twoDocs("");
	const harbour = field(a, true);
	harbour.focusAt(0);
	harbour.type("first\r\nsecond");
	expect(b.getText("title").toString()).toBe("first second");
	harbour.binding.destroy();
	harbour.type(" more");
	expect(b.getText("title").toString()).toBe("first second");
});
