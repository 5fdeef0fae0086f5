import * as Y from "yjs";
import { keepUndoInOrder } from "./undo-in-order";

/** Where an index lands after an edit made elsewhere. At the very place of an insertion it stays before it. */
export function moved(
	index: number,
	delta: readonly { retain?: number; insert?: unknown; delete?: number }[],
): number {
	let at = 0;
	let result = index;
	for (const step of delta) {
		if (step.retain !== undefined) at += step.retain;
		else if (typeof step.insert === "string") {
			if (at < result) result += step.insert.length;
			at += step.insert.length;
		} else if (step.delete !== undefined) {
			result -= Math.max(0, Math.min(step.delete, result - at));
		}
		if (at > result) break;
	}
	return Math.max(0, result);
}

export interface Splice {
	at: number;
	removed: number;
	inserted: string;
}

/**
 * The one edit that turns one text into another. `caret` is where the caret stands afterwards: among equal
 * letters it tells which one was typed, so that "aa" made of "a" keeps the letter somebody else wrote.
 */
export function spliceBetween(before: string, after: string, caret: number): Splice | null {
	if (before === after) return null;
	const growth = after.length - before.length;
	const startMax = Math.min(before.length, after.length, growth >= 0 ? Math.max(0, caret - growth) : caret);
	let start = 0;
	while (start < startMax && before[start] === after[start]) start++;
	let end = 0;
	const endMax = Math.min(before.length, after.length) - start;
	while (end < endMax && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	// Never between the halves of one character: an emoji cut in two is two broken ones on the other screen.
	if (start > 0 && isHigh(before, start - 1) && (isLow(before, start) || isLow(after, start))) start--;
	if (
		end > 0 &&
		isLow(before, before.length - end) &&
		(isHigh(before, before.length - end - 1) || isHigh(after, after.length - end - 1))
	)
		end--;
	return {
		at: start,
		removed: before.length - end - start,
		inserted: after.slice(start, after.length - end),
	};
}

const isHigh = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties an input or textarea to a shared text: what is typed goes in as the smallest edit, what others type
 * appears without moving the caret, and undo takes back only what was typed here since the field was entered. [Y25]
 *
 * The catch: while an input method composes, the browser owns the field. Others' edits wait in the shared text
 * and are drawn when the composition ends; ours is carried over them.
 */
export class TextBinding {
	#shown: string;
	#composing = false;
	#waiting: { retain?: number; insert?: unknown; delete?: number }[][] = [];
	#undo: Y.UndoManager | null = null;
	readonly #origin = { of: "this field" };

	constructor(
		private readonly control: Control,
		private readonly text: Y.Text,
		private readonly given: { singleLine: boolean; onChange?: (value: string) => void },
	) {
		this.#shown = text.toString();
		control.value = this.#shown;
		text.observe(this.#fromOthers);
		control.addEventListener("input", this.#input);
		control.addEventListener("compositionstart", this.#compose);
		control.addEventListener("compositionend", this.#composed);
		control.addEventListener("focus", this.#enter);
		control.addEventListener("blur", this.#leave);
		control.addEventListener("keydown", this.#key as EventListener);
		control.addEventListener("beforeinput", this.#before as EventListener);
		if (control.ownerDocument.activeElement === control) this.#enter();
	}

	destroy(): void {
		const { control } = this;
		if (this.#composing) this.#composed();
		this.text.unobserve(this.#fromOthers);
		control.removeEventListener("input", this.#input);
		control.removeEventListener("compositionstart", this.#compose);
		control.removeEventListener("compositionend", this.#composed);
		control.removeEventListener("focus", this.#enter);
		control.removeEventListener("blur", this.#leave);
		control.removeEventListener("keydown", this.#key as EventListener);
		control.removeEventListener("beforeinput", this.#before as EventListener);
		this.#leave();
	}

	readonly #enter = () => {
		keepUndoInOrder();
		this.#undo ??= new Y.UndoManager(this.text, { trackedOrigins: new Set([this.#origin]) });
	};

	readonly #leave = () => {
		if (this.#composing) this.#composed();
		this.#undo?.destroy();
		this.#undo = null;
	};

	readonly #input = () => {
		if (!this.#composing) this.#take();
	};

	readonly #compose = () => {
		this.#composing = true;
	};

	readonly #composed = () => {
		if (!this.#composing) return;
		this.#composing = false;
		this.#take();
	};

	readonly #key = (event: KeyboardEvent) => {
		if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
		const key = event.key.toLowerCase();
		if (key === "z" && !event.shiftKey) this.#step(event, "undo");
		else if (key === "y" || (key === "z" && event.shiftKey)) this.#step(event, "redo");
	};

	readonly #before = (event: InputEvent) => {
		if (event.inputType === "historyUndo") this.#step(event, "undo");
		else if (event.inputType === "historyRedo") this.#step(event, "redo");
		else if (event.inputType === "insertLineBreak" && this.given.singleLine) event.preventDefault();
	};

	#step(event: Event, way: "undo" | "redo"): void {
		event.preventDefault();
		event.stopPropagation();
		this.#undo?.[way]();
	}

	/** Takes what the person did to the field into the shared text. */
	#take(): void {
		const { control, text } = this;
		const caret = control.selectionEnd ?? control.value.length;
		const value = this.given.singleLine
			? control.value.replace(/[\r\n]+/g, " ")
			: control.value.replaceAll("\r\n", "\n");
		const edit = spliceBetween(this.#shown, value, caret);
		const waiting = this.#waiting;
		this.#waiting = [];
		if (edit) {
			let from = edit.at;
			let to = edit.at + edit.removed;
			for (const delta of waiting) {
				from = moved(from, delta);
				to = moved(to, delta);
			}
			text.doc?.transact(() => {
				if (to > from) text.delete(from, to - from);
				if (edit.inserted) text.insert(from, edit.inserted);
			}, this.#origin);
		}
		let at = edit ? edit.at + edit.inserted.length : caret;
		for (const delta of waiting) at = moved(at, delta);
		this.#shown = text.toString();
		if (control.value !== this.#shown) {
			control.value = this.#shown;
			control.setSelectionRange(at, at);
		}
		this.given.onChange?.(this.#shown);
	}

	readonly #fromOthers = (event: Y.YTextEvent, transaction: Y.Transaction) => {
		if (transaction.origin === this.#origin) return;
		const delta = event.delta as { retain?: number; insert?: unknown; delete?: number }[];
		if (this.#composing) {
			this.#waiting.push(delta);
			return;
		}
		this.#show(delta, transaction.origin === this.#undo);
	};

	#show(delta: { retain?: number; insert?: unknown; delete?: number }[], ownStep: boolean): void {
		const { control } = this;
		const focused = control.ownerDocument.activeElement === control;
		const start = control.selectionStart ?? 0;
		const end = control.selectionEnd ?? 0;
		const direction = control.selectionDirection ?? "none";
		this.#shown = this.text.toString();
		control.value = this.#shown;
		if (focused) {
			const at = ownStep ? endOf(delta) : null;
			if (at !== null) control.setSelectionRange(at, at);
			else control.setSelectionRange(moved(start, delta), moved(end, delta), direction);
		}
		this.given.onChange?.(this.#shown);
	}
}

/** Where an edit ended: there the caret goes after undo, because that is where the words changed. */
function endOf(delta: readonly { retain?: number; insert?: unknown; delete?: number }[]): number {
	let at = 0;
	for (const step of delta) {
		if (step.retain !== undefined) at += step.retain;
		else if (typeof step.insert === "string") at += step.insert.length;
	}
	return at;
}
