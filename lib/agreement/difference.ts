import { diffArrays, diffWords } from "diff";
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

/** Words that stayed between two changes, when they are only the space between them. */
const isGap = ({ kind, text }: Piece) => kind === "same" && text.trim() === "";

/** Neighbours as one: "~~noon~~ ~~on~~" is one thing that went, and what went stands before what came. */
function joined(pieces: readonly Piece[]): Piece[] {
	const out: Piece[] = [];
	let removed = "";
	let added = "";
	const flush = () => {
		if (removed.trim() !== "") out.push({ kind: "removed", text: removed });
		if (added.trim() !== "") out.push({ kind: "added", text: added });
		removed = "";
		added = "";
	};
	pieces.forEach((one, index) => {
		const between = isGap(one) && index > 0 && index < pieces.length - 1 && !one.text.includes("\n");
		if (one.kind === "removed") removed += one.text;
		else if (one.kind === "added") added += one.text;
		else if (between && (removed || added)) {
			if (removed) removed += one.text;
			if (added) added += one.text;
		} else {
			flush();
			const last = out.at(-1);
			if (last?.kind === "same") last.text += one.text;
			else out.push({ ...one });
		}
	});
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
	const changes = diffWords(old.slice(start, old.length - end), now.slice(start, now.length - end), {
		intlSegmenter: segmenter,
		maxEditLength: DIFFERENCE_EDITS_MAX,
	});
	if (!changes) return [piece("removed", before), piece("added", after)];
	const stayed = (text: string): Piece[] => (text === "" ? [] : [{ kind: "same", text }]);
	return joined([
		...stayed(old.slice(0, start)),
		...changes.map(
			({ added, removed, value }): Piece => ({
				kind: added ? "added" : removed ? "removed" : "same",
				text: value,
			}),
		),
		...stayed(old.slice(old.length - end)),
	]);
}

/**
 * How some lines of words became others, piece by piece. [A21]
 *
 * Lines that stayed are told apart first, so that a changed word in a long text costs one line's comparison.
 */
export function pieces(before: readonly string[], after: readonly string[]): Piece[] {
	if (same(before, after)) return before.length === 0 ? [] : [piece("same", before)];
	const out: Piece[] = [];
	const push = (more: readonly Piece[]) => {
		if (more.length === 0) return;
		if (out.length > 0) out.push({ kind: "same", text: "\n" });
		out.push(...more);
	};
	let went: string[] = [];
	let came: string[] = [];
	const flush = () => {
		if (went.length > 0 && came.length > 0) push(wordByWord(went, came));
		else if (went.length > 0) push([piece("removed", went)]);
		else if (came.length > 0) push([piece("added", came)]);
		went = [];
		came = [];
	};
	for (const { added, removed, value } of diffArrays([...before], [...after])) {
		if (removed) went.push(...value);
		else if (added) came.push(...value);
		else {
			flush();
			push([piece("same", value)]);
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
