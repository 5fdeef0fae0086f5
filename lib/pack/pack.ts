import type { Digest } from "@/lib/agreement/digest";
import { digestOfText } from "@/lib/agreement/digest";
import { type Names, passagesOf } from "@/lib/agreement/passages";
import type { SubjectKey } from "@/lib/agreement/subject";
import { readWording } from "@/lib/agreement/wording";
import { canonical, type Json } from "@/lib/history/canonical";
import type { PackSays } from "@/lib/i18n/en/pack";
import type { CardId, PartnerId, PersonId, PlanId } from "@/lib/ids";
import type { ChainedEntry } from "@/lib/ledger/chain";
import type { TextSection } from "./document-lines";
import { leaves } from "./in-page/tools";

/** One exact wording: what its digest is of, how it reads, and a digest of each of its parts to find a change by. */
export interface PackedWording {
	digest: Digest;
	text: string;
	/** Where each part stands in the text, what it is called, and the digest of it. */
	parts: readonly { path: string; label: string; digest: Digest }[];
	passages: readonly { label: string; lines: readonly string[] }[];
}

/**
 * Everything that a pack shows, and nothing twice. [Q3]
 *
 * The catch: what was put to partners, what each answered and how it stands is not in here. The page reads it from
 * the ledger, whose chain it has checked, so there is no second copy that could say something else.
 */
export interface PackContent {
	form: 2;
	plan: PlanId;
	title: string;
	/** "Live" */
	status: string;
	madeAt: string;
	partners: readonly { id: PartnerId; name: string; code: string; left: boolean }[];
	people: Readonly<Record<PersonId, string>>;
	cards: Readonly<Record<CardId, { code: string; title: string }>>;
	/** The digest of the words that stand on the plan when the pack is made; null when the subject is gone. */
	now: Readonly<Record<SubjectKey, Digest | null>>;
	wordings: readonly PackedWording[];
	text: readonly TextSection[];
	ledger: readonly ChainedEntry[];
	/** The sentences of the ledger, by what an entry says. */
	sentences: Readonly<Record<string, string>>;
	says: PackSays;
	/** The digests of the script and of the style of the page. */
	page: { script: Digest; style: Digest };
}

/** A plan with its agreements and its ledger, as one file that checks itself. */
export interface Pack extends PackContent {
	/** The digest of each part, to tell which one was changed. */
	marks: Readonly<Record<string, Digest>>;
	/** The digest of all the rest. */
	fingerprint: Digest;
}

/** An exact wording as it goes into a pack. */
export function packedWording(
	digest: Digest,
	text: string,
	given: { names: Names; partLabel: (path: string) => string },
): PackedWording {
	return {
		digest,
		text,
		parts: leaves(JSON.parse(text) as Json, "").map(([path, value]) => ({
			path,
			label: given.partLabel(path),
			digest: digestOfText(canonical(value)),
		})),
		passages: passagesOf(readWording(text), given.names).map(({ label, lines }) => ({
			label: label ?? "",
			lines: [...lines],
		})),
	};
}
