import { diffArrays } from "diff";
import { DIFFERENCE_EDITS_MAX } from "@/lib/limits";
import type { Passage } from "./passages";

/** A stretch of words that stayed, came, or went. */
export interface Piece {
	kind: "same" | "added" | "removed";
	text: string;
}

/** A passage that reads differently, as the pieces of its words. */
export interface Difference {
	key: string;
	label: string | null;
	pieces: readonly Piece[];
}

const piece = (kind: Piece["kind"], lines: readonly string[]): Piece => ({ kind, text: lines.join("\n") });

const same = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((line, index) => line === b[index]);

/** Words of any script: a browser too old to tell them apart compares by spaces. */
const segmenter =
	typeof Intl.Segmenter === "function" ? new Intl.Segmenter("en-GB", { granularity: "word" }) : undefined;

/** A text as its words, the spaces between them and its marks, each by itself; together they are the text. */
const segments = (text: string): string[] =>
	segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : text.split(/(\s+)/u);

/** Words that stayed between two changes, when they are only the space between them. */
const isGap = ({ kind, text }: Piece) => kind === "same" && text.trim() === "" && !text.includes("\n");

/** Adds a piece, as one with the piece before it where that is of its kind. */
function add(out: Piece[], kind: Piece["kind"], text: string): void {
	const last = out.at(-1);
	if (text === "") return;
	if (last?.kind === kind) last.text += text;
	else out.push({ kind, text });
}

/** What stayed, went and came between two stretches that stayed, spaces between them included, as one change. */
function oneChange(out: Piece[], run: readonly Piece[]): void {
	const of = (...kinds: Piece["kind"][]) =>
		run.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join("");
	const [went, came, stayed] = [of("removed"), of("added"), of("same")];
	if (went !== "" && came !== "") {
		add(out, "removed", of("removed", "same"));
		add(out, "added", of("added", "same"));
		return;
	}
	// Only one side changed: the spaces that stayed stand before or behind what changed, on both sides.
	const kind = went === "" ? "added" : "removed";
	const whole = of(kind, "same");
	if (whole.endsWith(stayed)) {
		add(out, kind, whole.slice(0, whole.length - stayed.length));
		add(out, "same", stayed);
	} else if (whole.startsWith(stayed)) {
		add(out, "same", stayed);
		add(out, kind, whole.slice(stayed.length));
	} else for (const { kind, text } of run) add(out, kind, text);
}

/** Neighbours as one: "~~noon~~ ~~on~~" is one thing that went, and what went stands before what came. */
function joined(pieces: readonly Piece[]): Piece[] {
	const out: Piece[] = [];
	let run: Piece[] = [];
	const flush = () => {
		while (run.at(-1)?.kind === "same") after.unshift(run.pop() as Piece);
		if (run.length > 0) oneChange(out, run);
		for (const { text } of after) add(out, "same", text);
		run = [];
		after = [];
	};
	let after: Piece[] = [];
	for (const one of pieces) {
		if (one.kind !== "same" || (isGap(one) && run.length > 0)) {
			run.push(one);
			continue;
		}
		flush();
		add(out, "same", one.text);
	}
	flush();
	return out;
}

/** How many letters two texts begin with alike, up to the end of a word and the space after it. */
function sameStart(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let at = 0;
	while (at < most && one[at] === other[at]) at++;
	while (at > 0 && (one[at - 1] ?? "").trim() !== "") at--;
	return at;
}

/** How many letters two texts end with alike, from the space before a word on. */
function sameEnd(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let at = 0;
	while (at < most && one[one.length - 1 - at] === other[other.length - 1 - at]) at++;
	while (at > 0 && (one[one.length - at] ?? "").trim() !== "") at--;
	return at;
}

/**
 * How one line, or a few, became others: word by word, or whole when hardly a word stayed.
 *
 * The catch: telling words of any script apart is slow, so the words that both begin and end with are not looked at.
 */
function wordByWord(before: readonly string[], after: readonly string[]): Piece[] {
	const [old, now] = [before.join("\n"), after.join("\n")];
	const start = sameStart(old, now);
	const end = sameEnd(old.slice(start), now.slice(start));
	const changes = diffArrays(
		segments(old.slice(start, old.length - end)),
		segments(now.slice(start, now.length - end)),
		{ maxEditLength: DIFFERENCE_EDITS_MAX },
	);
	if (!changes) return [piece("removed", before), piece("added", after)];
	return joined([
		{ kind: "same", text: old.slice(0, start) },
		...changes.map(
			({ added, removed, value }): Piece => ({
				kind: added ? "added" : removed ? "removed" : "same",
				text: value.join(""),
			}),
		),
		{ kind: "same", text: old.slice(old.length - end) },
	]);
}

/**
 * How some lines of words became others, piece by piece: without what came they are the one text to the letter,
 * without what went the other. [A21]
 *
 * Lines that stayed are told apart first, so that a changed word in a long text costs one line's comparison.
 */
export function pieces(before: readonly string[], after: readonly string[]): Piece[] {
	const out: Piece[] = [];
	const begun = { before: false, after: false };
	/** Lines of either text or of both; what breaks the lines before them stayed, went or came with them. */
	const push = (more: readonly Piece[], has: { before: boolean; after: boolean }) => {
		const breaks = { before: has.before && begun.before, after: has.after && begun.after };
		if (breaks.before && breaks.after) add(out, "same", "\n");
		else if (breaks.before) add(out, "removed", "\n");
		else if (breaks.after) add(out, "added", "\n");
		for (const { kind, text } of more) add(out, kind, text);
		begun.before ||= has.before;
		begun.after ||= has.after;
	};
	let went: string[] = [];
	let came: string[] = [];
	const flush = () => {
		const has = { before: went.length > 0, after: came.length > 0 };
		if (has.before && has.after) push(wordByWord(went, came), has);
		else if (has.before) push([piece("removed", went)], has);
		else if (has.after) push([piece("added", came)], has);
		went = [];
		came = [];
	};
	for (const { added, removed, value } of diffArrays([...before], [...after])) {
		if (removed) went.push(...value);
		else if (added) came.push(...value);
		else {
			flush();
			push([piece("same", value)], { before: true, after: true });
		}
	}
	flush();
	return out;
}

/**
 * Where two wordings of one subject read differently: only the passages that do, each word by word. [A21]
 *
 * The catch: formatting is no part of a wording, so words made bold are no difference.
 */
export function difference(before: readonly Passage[], after: readonly Passage[]): Difference[] {
	const was = new Map(before.map((passage) => [passage.key, passage]));
	const is = new Set(after.map(({ key }) => key));
	const gone = before.filter(({ key }) => !is.has(key));
	return [...after, ...gone].flatMap((passage) => {
		const { key, label } = passage;
		const old = was.get(key)?.lines ?? [];
		const now = is.has(key) ? passage.lines : [];
		return same(old, now) ? [] : [{ key, label, pieces: pieces(old, now) }];
	});
}

/** The pieces of a text, line by line; lines without a word are left out. */
export function byLine(pieces: readonly Piece[]): Piece[][] {
	const lines: Piece[][] = [[]];
	for (const { kind, text } of pieces)
		text.split("\n").forEach((part, index) => {
			if (index > 0) lines.push([]);
			add(lines.at(-1) ?? [], kind, part);
		});
	return lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
}
