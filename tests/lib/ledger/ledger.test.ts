import { expect, test } from "vitest";
import { acts } from "@/lib/acts";
import { digestOfText } from "@/lib/agreement/digest";
import { ACT_NAMES, LEDGER_ACTS } from "@/lib/i18n/en/ledger";
import { brokenAt, type ChainedEntry, entryText, FIRST_HASH } from "@/lib/ledger/chain";
import { sentenceOfEntry } from "@/lib/ledger/sentence";

const PLAN = "00000000-0000-7000-8000-000000000001";
const names = {
	card: () => "B5.1",
	partner: () => "Harbour",
	person: (id: string) => (id === "hana" ? "Hana" : ""),
};

/** What leaves no entry: what one person has read or wants, what is blind, and a plan that goes with its ledger. */
const SILENT = ["give-rating", "delete-plan"];

test("[Q1] every act that leaves an entry is told in a sentence of its own", () => {
	const told = Object.entries(acts)
		.filter(([name, act]) => !("personal" in act && act.personal) && !SILENT.includes(name))
		.map(([name]) => name);
	expect(told.filter((name) => !(name in LEDGER_ACTS))).toEqual([]);
	const facts = { subject: "card:list", answer: "object", partner: "x", number: 3, name: "N", text: "T" };
	for (const name of Object.keys(LEDGER_ACTS)) {
		const sentence = sentenceOfEntry(name, facts, names);
		expect([name, sentence.length > 5, /undefined|null|NaN/.test(sentence)]).toEqual([name, true, false]);
	}
	expect(sentenceOfEntry("decide", facts, names)).toBe("objected on B5.1");
	const said = { strategy: "list", progress: "off-track", note: "", why: "No money." };
	expect(
		["kept", "changed", "stopped"].map((outcome) =>
			sentenceOfEntry("say-progress", { ...said, outcome }, names),
		),
	).toEqual([
		"said that B5.1 is off track",
		"said that B5.1 is off track, and was changed",
		"said that B5.1 is stopped",
	]);
	expect(sentenceOfEntry("close-meeting", { number: 7 }, names)).toBe("closed review meeting 7");
	const seat = { seat: "s", person: "hana", role: "lead", signatory: true };
	expect(sentenceOfEntry("change-seat", seat, names)).toBe("changed the seat of Hana to lead and signatory");
	expect(sentenceOfEntry("change-seat", { ...seat, person: "gone", signatory: false }, names)).toBe(
		"changed a seat to lead",
	);
	expect(sentenceOfEntry("withdraw-seat", seat, names)).toBe("withdrew the seat of Hana");
	expect(sentenceOfEntry("accept-invitation", { ...seat, role: "viewer" }, names)).toBe(
		"joined the plan as viewer and signatory",
	);
	const seen = { barrier: "B05", applies: "yes", likelihood: 3, impact: 4 };
	expect(sentenceOfEntry("appraise-barrier", seen, names)).toBe("said that B5.1 applies, with a risk of 12");
	expect(sentenceOfEntry("appraise-barrier", { ...seen, applies: "no", likelihood: null }, names)).toBe(
		"said that B5.1 does not apply",
	);
	expect(sentenceOfEntry("mark-clarity", { role: "r1", clarity: "partly", claim: null }, names)).toBe(
		"said that B5.1 is partly clear to them",
	);
	expect(sentenceOfEntry("something-new", {}, names)).toContain("something-new");
});

test("[Q2] one changed letter, a missing entry and a swapped one are each found where they are", () => {
	const chain: ChainedEntry[] = [];
	for (let seq = 1; seq <= 6; seq++) {
		const one = {
			seq,
			act: "decide",
			personId: null,
			partnerId: null,
			at: `2026-03-0${seq}T10:00:00.000Z`,
			entry: { reason: `Because of ${seq}.` },
			previousHash: chain.at(-1)?.hash ?? FIRST_HASH,
		};
		chain.push({ ...one, hash: digestOfText(entryText(PLAN, one)) });
	}
	expect(brokenAt(PLAN, chain)).toBeNull();
	expect(brokenAt(PLAN, chain.slice(3), { seq: 3, hash: chain[2]?.hash ?? "" })).toBeNull();
	const changed = structuredClone(chain);
	(changed[3] as ChainedEntry).entry = { reason: "Because of 5." };
	expect(brokenAt(PLAN, changed)).toBe(4);
	expect(
		brokenAt(
			PLAN,
			chain.filter(({ seq }) => seq !== 3),
		),
	).toBe(3);
	const swapped = structuredClone(chain);
	[swapped[1], swapped[2]] = [swapped[2] as ChainedEntry, swapped[1] as ChainedEntry];
	expect(brokenAt(PLAN, swapped)).toBe(2);
	expect(brokenAt("another plan", chain)).toBe(1);
});

test("[Q1] every act that leaves an entry has a name to choose it by, and no name is of none", () => {
	expect(Object.keys(ACT_NAMES).sort()).toEqual(Object.keys(LEDGER_ACTS).sort());
});
