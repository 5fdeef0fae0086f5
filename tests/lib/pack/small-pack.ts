import { digestOfText } from "@/lib/agreement/digest";
import { capture } from "@/lib/agreement/wording";
import type { Json } from "@/lib/history/canonical";
import { ledgerWords } from "@/lib/i18n/en/ledger";
import { packSays } from "@/lib/i18n/en/pack";
import { type ChainedEntry, entryText, FIRST_HASH } from "@/lib/ledger/chain";
import { cardOfEntry, factsOfEntry } from "@/lib/ledger/sentence";
import { checkPack } from "@/lib/pack/in-page/check";
import { type Pack, packedWording } from "@/lib/pack/pack";
import { CHECKS } from "@/lib/pack/script";
import { sealed } from "@/lib/pack/seal";
import { sentencesFor } from "@/lib/pack/sentences";

const PLAN = "plan";
export const LIST = "list";
const card = (title: string) => ({
	kind: "strategy" as const,
	title,
	prose: ["Every morning at nine.", "By telephone."],
	texts: { lessens: ["Nobody waits for a list."] },
	fields: {},
	answers: [],
});
export const first = capture({ form: 1, subject: "card", card: card("One shared list") });
export const second = capture({ form: 1, subject: "card", card: card("One list, shared daily") });

type Said = [act: string, partner: string | null, entry: { [key: string]: Json }];

const put = (round: string, number: number, digest: string): Said => [
	"put-to-partners",
	"harbour",
	{ round, subject: `card:${LIST}`, number, digest, asked: ["harbour", "clinic", "shelter"], reason: "" },
];
const say = (partner: string, round: string, digest: string, answer: string, reason = ""): Said => [
	answer === "withdraw" ? "withdraw-agreement" : "decide",
	partner,
	{ decision: `${partner} ${round}`, round, subject: `card:${LIST}`, digest, answer, reason },
];

/** Three partners, one strategy put twice: agreed once, then objected to. */
const STORY: Said[] = [
	[
		"create-plan",
		"harbour",
		{
			partners: [
				{ id: "harbour", name: "Harbour Trust", code: "HB", kind: "other" },
				{ id: "clinic", name: "Clinic North", code: "CL", kind: "other" },
			],
		},
	],
	["add-partner", "harbour", { partner: "shelter", name: "The Shelter", code: "SH", kind: "other" }],
	put("one", 1, first.digest),
	say("harbour", "one", first.digest, "agree"),
	say("clinic", "one", first.digest, "reservation", "Two days’ notice."),
	say("shelter", "one", first.digest, "agree"),
	put("two", 2, second.digest),
	say("harbour", "two", second.digest, "agree"),
	say("shelter", "two", second.digest, "object", "Nine is too early for us."),
	["wording-lapsed", null, { of: `card:${LIST}`, editors: [] }],
];

/** The same entries with a chain of their own. */
export function chained(
	entries: readonly Omit<ChainedEntry, "seq" | "previousHash" | "hash">[],
): ChainedEntry[] {
	const chain: ChainedEntry[] = [];
	for (const one of entries) {
		const { act, personId, partnerId, at, entry } = one;
		const previousHash = chain.at(-1)?.hash ?? FIRST_HASH;
		const whole = { seq: chain.length + 1, act, personId, partnerId, at, entry, previousHash };
		chain.push({ ...whole, hash: digestOfText(entryText(PLAN, whole)) });
	}
	return chain;
}

const names = { partner: (id: string) => id, card: () => "B5.1 One shared list", gap: (key: string) => key };

export function smallPack(): Pack {
	const ledger = chained(
		STORY.map(([act, partnerId, entry], index) => ({
			act,
			personId: partnerId && `person of ${partnerId}`,
			partnerId,
			at: `2026-03-${String(index + 1).padStart(2, "0")}T10:00:00.000Z`,
			entry,
		})),
	);
	return sealed({
		form: 2,
		plan: PLAN,
		title: "Home from hospital",
		status: "Draft",
		madeAt: "2026-03-20T09:05:00.000Z",
		partners: [
			{ id: "harbour", name: "Harbour Trust", code: "HB", left: false },
			{ id: "clinic", name: "Clinic North", code: "CL", left: false },
			{ id: "shelter", name: "The Shelter", code: "SH", left: false },
		],
		people: {
			"person of harbour": "Maud Harbour",
			"person of clinic": "Ruth Clinic",
			"person of shelter": "Ada Shelter",
		},
		cards: { [LIST]: { code: "B5.1", title: "One list, shared daily" } },
		now: { [`card:${LIST}`]: second.digest },
		wordings: [first, second].map(({ digest, text }) =>
			packedWording(digest, text, { names, partLabel: (path) => path }),
		),
		text: [
			{ heading: "Home from hospital", lines: [["h1", "Home from hospital"]] },
			{
				heading: "Barriers",
				lines: [
					["h2", "Barriers"],
					["p", "What is in the way, and what we do about it."],
					["th", "Barrier", "Strategy"],
					["tr", "B5 Lists", "B5.1"],
				],
			},
		],
		ledger,
		sentences: sentencesFor(ledger, (entry) => {
			const said = factsOfEntry(entry);
			return {
				...said,
				code: cardOfEntry(entry) ? "B5.1" : "",
				answer: ledgerWords.answers[said.answer] ?? "",
			};
		}),
		says: packSays,
		page: { script: digestOfText("script"), style: digestOfText("style") },
	});
}

/** The pack as somebody left it who changed it. */
export function changed(pack: Pack, change: (copy: Pack) => void): Pack {
	const copy = structuredClone(pack);
	change(copy);
	return copy;
}

/** The same by somebody who made marks and fingerprint anew as well. */
export function forged(pack: Pack, change: (copy: Pack) => void): Pack {
	const { marks: _, fingerprint: __, ...content } = changed(pack, change);
	return sealed(content);
}

/** What the page finds in a pack whose script and style are those it was made with. */
export const found = (pack: Pack): Promise<string[]> =>
	checkPack(pack, CHECKS, { script: digestOfText("script"), style: digestOfText("style") });
