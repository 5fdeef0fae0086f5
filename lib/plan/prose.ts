import * as Y from "yjs";
import { DEPTH_MAX, fitBlocks, known, type ProseNode, plainAttributes } from "./prose-node";

export type { ProseNode } from "./prose-node";

interface Run {
	text: string;
	bold: boolean;
	italic: boolean;
	link: string | null;
}

interface Visitor {
	enter(name: string, attributes: Readonly<Record<string, unknown>>, depth: number): void;
	leave(name: string, depth: number): void;
	runs(runs: Run[]): void;
}

const markOf = (attribute: string) => attribute.replace(/--.{8}$/, "");

function runsOf(text: Y.XmlText | Y.Text): Run[] {
	const runs: Run[] = [];
	for (const part of text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]) {
		if (typeof part.insert !== "string") continue;
		const run: Run = { text: part.insert, bold: false, italic: false, link: null };
		for (const [attribute, value] of Object.entries(part.attributes ?? {})) {
			const mark = markOf(attribute);
			if (mark === "bold" && value) run.bold = true;
			if (mark === "italic" && value) run.italic = true;
			if (mark === "link") {
				const href = (value as { href?: unknown } | null)?.href;
				if (typeof href === "string") run.link = href;
			}
		}
		runs.push(run);
	}
	return runs;
}

/** Goes through prose of any shape and depth without recursion: a hostile document must not exhaust the stack. */
function walk(fragment: Y.XmlFragment, visitor: Visitor): void {
	type Step = { open: unknown; depth: number } | { close: string; depth: number };
	const steps: Step[] = [];
	const push = (parent: Y.XmlFragment, depth: number) => {
		for (const child of parent.toArray().reverse()) steps.push({ open: child, depth });
	};
	push(fragment, 1);
	for (let step = steps.pop(); step; step = steps.pop()) {
		if ("close" in step) {
			visitor.leave(step.close, step.depth);
		} else if (step.open instanceof Y.XmlElement) {
			const name = known.has(step.open.nodeName) && step.depth <= DEPTH_MAX ? step.open.nodeName : "";
			if (name) {
				visitor.enter(name, step.open.getAttributes() as Record<string, unknown>, step.depth);
				steps.push({ close: name, depth: step.depth });
			}
			push(step.open, step.depth + 1);
		} else if (step.open instanceof Y.XmlText) {
			const runs = runsOf(step.open);
			if (runs.length > 0) visitor.runs(runs);
		}
	}
}

/** Whether anybody has written anything here. */
export function hasWords(fragment: Y.XmlFragment | null): boolean {
	if (!fragment || fragment.length === 0) return false;
	let found = false;
	walk(fragment, {
		enter: () => {},
		leave: () => {},
		runs: (runs) => {
			found ||= runs.some((run) => run.text.trim() !== "");
		},
	});
	return found;
}

/** Runs with the words of one link in one piece: a word of it that is bold does not name the address twice. */
function wholeLinks(runs: readonly Run[]): Pick<Run, "text" | "link">[] {
	const whole: Pick<Run, "text" | "link">[] = [];
	for (const { text, link } of runs) {
		const last = whole.at(-1);
		if (last && last.link === link) last.text += text;
		else whole.push({ text, link });
	}
	return whole;
}

const LINES = new Set(["paragraph", "heading", "tableRow"]);

/**
 * The words of prose as plain text: one line a paragraph or table row, cells apart by tabs, the address of a link
 * after its words.
 */
export function proseText(fragment: Y.XmlFragment | null): string {
	if (!fragment) return "";
	const lines: string[] = [];
	let line: string | null = null;
	let inRow = 0;
	const flush = () => {
		if (line !== null) lines.push(line);
		line = null;
	};
	walk(fragment, {
		enter(name) {
			if (name === "tableRow") {
				if (inRow === 0) flush();
				inRow++;
			} else if (name === "hardBreak") {
				line = `${line ?? ""}${inRow ? " " : "\n"}`;
			} else if ((name === "tableCell" || name === "tableHeader") && line !== null && inRow > 0) {
				line = `${line}\t`;
			} else if (LINES.has(name) && inRow === 0) {
				flush();
				line = "";
			} else if (LINES.has(name) && line && !line.endsWith("\t")) {
				line = `${line} `;
			}
			if ((name === "tableCell" || name === "tableHeader") && line === null) line = "";
		},
		leave(name) {
			if (name === "tableRow") inRow--;
			if (LINES.has(name) && inRow === 0) flush();
		},
		runs(runs) {
			for (const { text, link } of wholeLinks(runs)) {
				const address = link && link !== text ? ` (${link})` : "";
				line = `${line ?? ""}${text}${address}`;
			}
		},
	});
	flush();
	return lines.join("\n");
}

/** Prose as the editor's own JSON, cleaned to the vocabulary. */
export function proseJson(fragment: Y.XmlFragment | null): ProseNode {
	const root: ProseNode = { type: "doc", content: [] };
	const open: ProseNode[] = [root];
	const add = (node: ProseNode) => {
		const parent = open.at(-1) ?? root;
		parent.content ??= [];
		parent.content.push(node);
	};
	if (fragment) {
		walk(fragment, {
			enter(name, attributes) {
				const attrs = plainAttributes(name, attributes);
				const node: ProseNode = Object.keys(attrs).length > 0 ? { type: name, attrs } : { type: name };
				add(node);
				open.push(node);
			},
			leave() {
				open.pop();
			},
			runs(runs) {
				if (open.length === 1) {
					const paragraph: ProseNode = { type: "paragraph", content: [] };
					add(paragraph);
					open.push(paragraph);
					for (const run of runs) add(textNode(run));
					open.pop();
				} else for (const run of runs) add(textNode(run));
			},
		});
	}
	return root;
}

function textNode(run: Run): ProseNode {
	const marks: NonNullable<ProseNode["marks"]> = [];
	if (run.bold) marks.push({ type: "bold" });
	if (run.italic) marks.push({ type: "italic" });
	if (run.link) marks.push({ type: "link", attrs: { href: run.link } });
	return marks.length > 0 ? { type: "text", text: run.text, marks } : { type: "text", text: run.text };
}

/**
 * Writes the editor's JSON at the end of prose, cleaned to what the editor can show.
 *
 * The catch: the editor deletes from the shared text whatever does not fit its schema, words and all. So nodes
 * outside the vocabulary, or in a place they cannot stand, are unwrapped and their words kept; an address that is
 * not safe to follow is written out after its words instead of linked.
 */
export function writeProse(fragment: Y.XmlFragment, json: unknown): void {
	const write = (parent: Y.XmlFragment, nodes: readonly ProseNode[]) => {
		let runs: ProseNode[] = [];
		const flush = () => {
			if (runs.length > 0) writeRuns(parent, runs);
			runs = [];
		};
		for (const node of nodes) {
			if (node.text !== undefined) {
				runs.push(node);
				continue;
			}
			flush();
			const element = new Y.XmlElement(node.type);
			parent.push([element]);
			for (const [key, value] of Object.entries(node.attrs ?? {}))
				element.setAttribute(key, value as unknown as string);
			write(element, node.content ?? []);
		}
		flush();
	};
	write(fragment, fitBlocks(json));
}

function writeRuns(parent: Y.XmlFragment, runs: readonly ProseNode[]): void {
	const text = new Y.XmlText();
	parent.push([text]);
	for (const run of runs) {
		const attributes: Record<string, object> = {};
		for (const mark of run.marks ?? []) attributes[mark.type] = mark.attrs ?? {};
		text.insert(text.length, run.text ?? "", attributes);
	}
}

/** Adds plain paragraphs at the end of prose; empty lines are left out. */
export function appendParagraphs(fragment: Y.XmlFragment, lines: readonly string[]): void {
	const made = lines
		.filter((line) => line.trim() !== "")
		.map((line) => {
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText(line)]);
			return paragraph;
		});
	if (made.length > 0) fragment.push(made);
}

/** Adds a heading at the end of prose. */
export function appendHeading(fragment: Y.XmlFragment, words: string, level: 2 | 3 = 3): void {
	const heading = new Y.XmlElement("heading");
	heading.setAttribute("level", level as unknown as string);
	heading.insert(0, [new Y.XmlText(words)]);
	fragment.push([heading]);
}

/** Copies all of one prose to the end of another, in the same document or not. */
export function copyProse(from: Y.XmlFragment | null, to: Y.XmlFragment): void {
	if (from) writeProse(to, proseJson(from));
}
