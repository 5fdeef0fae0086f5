import { Fragment, type ReactNode } from "react";
import type { Tone } from "@/components/ui/note";
import type { Difference, Piece } from "@/lib/agreement/difference";
import type { Passage } from "@/lib/agreement/passages";
import { agreementBox } from "@/lib/i18n/en/agreement-box";

const say = agreementBox.difference;

/** Cells of a table's row are apart by tabs; on the page a stroke does that. */
const cells = (line: string) => line.replaceAll("\t", " | ");

/** Words that were put to partners, set in the serif: the title, the text, and each field under its name. */
export function ShownWords({ passages, tone }: { passages: readonly Passage[]; tone: Tone }) {
	if (passages.length === 0) return <p className="text-ink-2">{agreementBox.wording.nothing}</p>;
	return (
		<div className={`attested s-${tone} attested-words`}>
			{passages.map(({ key, label, lines }) => (
				<div key={key}>
					{label && <p className={key === "title" ? "sr-only" : "eyebrow"}>{label}</p>}
					{lines.map((line, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name than their place.
						<p key={index} dir="auto" className={key === "title" ? "font-semibold" : ""}>
							{cells(line)}
						</p>
					))}
				</div>
			))}
		</div>
	);
}

/** Where words changed: what went is struck through, what came is underlined, and both are read out. */
export function ShownDifference({ changes, tone }: { changes: readonly Difference[]; tone: Tone }) {
	return (
		<div className={`attested s-${tone} attested-words`}>
			{changes.map(({ key, label, pieces }) => (
				<div key={key}>
					{label && <p className="eyebrow">{label}</p>}
					<p dir="auto" className="whitespace-pre-line">
						{pieces.map((one, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place.
							<Fragment key={index}>
								{one.kind === "same" ? (
									<Same text={one.text} first={index === 0} last={index === pieces.length - 1} />
								) : (
									<ShownPiece piece={one} />
								)}
								{one.kind === "removed" &&
									pieces[index + 1]?.kind === "added" &&
									!/\s$/.test(one.text) &&
									" "}
							</Fragment>
						))}
					</p>
				</div>
			))}
		</div>
	);
}

/** A stretch of words that came, went or stayed; the spaces around it are nobody's change. */
export function ShownPiece({ piece }: { piece: Piece }): ReactNode {
	const text = cells(piece.text);
	const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (piece.kind === "same" || core === "") return text;
	const Mark = piece.kind === "added" ? "ins" : "del";
	return (
		<>
			{before}
			<Mark className="d">
				<span className="sr-only">{say[piece.kind]}: </span>
				{core}
				<span className="sr-only">, </span>
			</Mark>
			{after}
		</>
	);
}

/** Lines far from any change are counted instead of shown. */
function Same({ text, first, last }: { text: string; first: boolean; last: boolean }): ReactNode {
	const lines = cells(text).split("\n");
	const head = first ? [] : lines.slice(0, 2);
	const tail = last ? [] : lines.slice(-2);
	const left = lines.length - head.length - tail.length;
	if (left < 2) return cells(text);
	return (
		<>
			{head.join("\n")}
			{head.length > 0 && "\n"}
			<span className="hint text-xs! font-sans">{say.same(left)}</span>
			{tail.length > 0 && "\n"}
			{tail.join("\n")}
		</>
	);
}

/** What the two marks mean. */
export function DifferenceKey({ children }: { children?: ReactNode }) {
	return (
		<div className="my-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
			<span aria-hidden="true">
				<del className="d">{say.removed}</del>
			</span>
			<span aria-hidden="true">
				<ins className="d">{say.added}</ins>
			</span>
			<span className="flex-1" />
			{children}
		</div>
	);
}
