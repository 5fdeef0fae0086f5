import type { AttestedView } from "@/lib/agreement/attested";
import { type Digest, digestOfText } from "@/lib/agreement/digest";
import { type Names, passagesOf } from "@/lib/agreement/passages";
import { readWording } from "@/lib/agreement/wording";
import type { Block, PlanDocument } from "@/lib/export/block";
import { canonical, type Json } from "@/lib/history/canonical";
import type { PartnerId, PlanId } from "@/lib/ids";
import type { ChainedEntry } from "@/lib/ledger/chain";
import type { ProseNode } from "@/lib/plan/prose";

/** A line of the plan's text as the pack shows it. */
export type Line = readonly ["h1" | "h2" | "h3" | "p" | "li" | "tr", ...string[]];

/** One exact wording: what its digest is of, how it reads, and a digest of each of its parts to find a change by. */
export interface PackedWording {
	digest: Digest;
	text: string;
	/** "B5.1 One shared list", or "The whole plan". */
	clause: string;
	/** Where each part stands in the text, what it is called, and the digest of it. */
	parts: readonly { path: string; label: string; digest: Digest }[];
	passages: readonly { label: string; lines: readonly string[] }[];
	/** The digest of the passages, which are what a reader sees. */
	shown: Digest;
}

/** A plan with its agreements and its ledger, as one file that checks itself. */
export interface Pack {
	form: 1;
	plan: PlanId;
	title: string;
	madeAt: string;
	partners: Readonly<Record<PartnerId, string>>;
	document: { digest: Digest; lines: readonly Line[] };
	wordings: readonly PackedWording[];
	rounds: readonly {
		id: string;
		entry: number;
		digest: Digest;
		number: number;
		asked: readonly PartnerId[];
		at: string;
	}[];
	decisions: readonly {
		id: string;
		entry: number;
		round: string;
		digest: Digest;
		partner: PartnerId;
		person: string;
		answer: string;
		reason: string;
		at: string;
	}[];
	ledger: readonly (ChainedEntry & { who: string; said: string })[];
}

/** Every value in a wording with the way to it: "card.texts.lessens". Lists are one value. */
export function leaves(value: Json, path = ""): [string, Json][] {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const proseText = (node: ProseNode): string =>
	node.text ?? (node.content ?? []).map(proseText).join(node.type === "tableRow" ? " | " : "");
const proseLines = (node: ProseNode): Line[] =>
	(node.content ?? []).flatMap((child): Line[] =>
		["bulletList", "orderedList", "blockquote", "table", "listItem"].includes(child.type)
			? proseLines(child).map(
					(line): Line => [child.type.endsWith("List") ? "li" : line[0], ...line.slice(1)] as Line,
				)
			: [["p", proseText(child)]],
	);

/** The plan's document line by line. */
export function documentLines(blocks: readonly Block[]): Line[] {
	return blocks.flatMap((block): Line[] => {
		switch (block.kind) {
			case "heading":
				return [[`h${block.level}`, [block.code, block.text].filter(Boolean).join(" ")]];
			case "paragraph":
				return [["p", [block.label, block.text].filter(Boolean).join(": ")]];
			case "facts":
				return block.rows.map(({ label, text }): Line => ["tr", label, text]);
			case "prose":
				return proseLines(block.node);
			case "contents":
				return [];
			case "clause":
				return documentLines(block.blocks);
			default:
				return [
					["tr", ...block.columns.map(({ text }) => text)],
					...block.rows.map(
						(row): Line => ["tr", ...row.map(({ code, text }) => [code, text].filter(Boolean).join(" "))],
					),
				];
		}
	});
}

function packedWording(
	digest: Digest,
	text: string,
	given: { names: Names; clauseOf: (digest: Digest) => string; partLabel: (path: string) => string },
): PackedWording {
	const passages = passagesOf(readWording(text), given.names).map(({ label, lines }) => ({
		label: label ?? "",
		lines: [...lines],
	}));
	return {
		digest,
		text,
		clause: given.clauseOf(digest),
		parts: leaves(JSON.parse(text) as Json).map(([path, value]) => ({
			path,
			label: given.partLabel(path),
			digest: digestOfText(canonical(value)),
		})),
		passages,
		shown: digestOfText(canonical(passages)),
	};
}

/**
 * Puts a pack together. [Q3]
 *
 * The catch: it proves that nothing in it was changed by halves. Whoever holds the whole file could compute all of it
 * anew, so its last hash must be compared with the site's own ledger, and the pack says so.
 */
export function packOf(given: {
	plan: PlanId;
	madeAt: string;
	partners: Readonly<Record<PartnerId, string>>;
	document: PlanDocument;
	view: Pick<AttestedView, "rounds" | "decisions">;
	wordings: ReadonlyMap<Digest, string>;
	names: Names;
	clauseOf: (digest: Digest) => string;
	partLabel: (path: string) => string;
	ledger: Pack["ledger"];
}): Pack {
	const lines = documentLines(given.document.blocks);
	return {
		form: 1,
		plan: given.plan,
		title: given.document.title,
		madeAt: given.madeAt,
		partners: given.partners,
		document: { digest: digestOfText(canonical(lines as unknown as Json)), lines },
		wordings: [...given.wordings].map(([digest, text]) => packedWording(digest, text, given)),
		rounds: given.view.rounds.map(({ id, entry, digest, number, asked, at }) => ({
			id,
			entry,
			digest,
			number,
			asked,
			at,
		})),
		decisions: given.view.decisions.map(
			({ id, entry, round, digest, partner, personName, answer, reason, at }) => ({
				id,
				entry,
				round,
				digest,
				partner,
				person: personName,
				answer,
				reason,
				at,
			}),
		),
		ledger: given.ledger,
	};
}
