import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision, Round } from "@/lib/agreement/standing";
import { standing, undecided } from "@/lib/agreement/standing";
import type { Json } from "@/lib/history/canonical";
import { LEDGER_ACTS, ledgerWords } from "@/lib/i18n/en/ledger";
import { cardOfEntry, factsOfEntry, sentenceOfEntry } from "@/lib/ledger/sentence";
import { readPack } from "@/lib/pack/in-page/read";
import { standingIn } from "@/lib/pack/in-page/standing";
import { CHECKS, packScript } from "@/lib/pack/script";
import { sentencesFor } from "@/lib/pack/sentences";
import { changed, LIST, smallPack } from "./small-pack";

const DIGESTS = ["first", "second", "third"];
const PARTNERS = ["harbour", "clinic", "shelter"];

test("[Q10] an agreement stands in a pack as it stands on the site, whatever was put and said", () => {
	const step = fc.record({
		digest: fc.constantFrom(...DIGESTS),
		partner: fc.constantFrom(...PARTNERS),
		answer: fc.constantFrom("put", "agree", "agree", "reservation", "object", "withdraw"),
		asked: fc.subarray(PARTNERS, { minLength: 1 }),
	});
	const story = fc.tuple(fc.array(step, { minLength: 1, maxLength: 30 }), fc.subarray(PARTNERS));
	fc.assert(
		fc.property(story, fc.constantFrom(...DIGESTS, null), ([steps, staying], now) => {
			const first = { digest: "first", partner: "harbour", answer: "put", asked: PARTNERS };
			const all = [first, ...steps].map((one, index) => ({ ...one, entry: index, at: "" }));
			const rounds = all.filter(({ answer }) => answer === "put") as unknown as Round[];
			const decisions = all.filter(({ answer }) => answer !== "put") as unknown as Decision[];
			const stays = (partner: string) => staying.includes(partner);
			const told = all.map((one) =>
				one.answer === "put" ? { ...one, answer: "" } : { ...one, asked: null },
			);
			const there = standing(now, rounds, decisions, stays);
			const here = standingIn(now, told, stays);
			expect(here.kind).toBe(there.kind);
			if (["open", "objected"].includes(here.kind)) expect(here.undecided).toEqual(undecided(there));
			else expect(here.undecided).toEqual([]);
		}),
		{ numRuns: 2000 },
	);
});

test("[Q10] every act reads in a pack as it reads on the ledger’s page", () => {
	const entries: Record<string, Json>[] = [
		{},
		{ subject: `card:${LIST}`, answer: "object", number: 2, reason: "No {code}." },
		{ subject: "plan", partner: "clinic", answer: "agree" },
		{ of: `card:${LIST}`, text: "{partner} agreed" },
		{ barrier: LIST, progress: "on-track", revealed: true, number: 3 },
		{ partner: "gone", name: "A new name" },
		{ seat: "s", person: "person of clinic", role: "lead", signatory: true },
		{ seat: "s", person: "somebody gone", role: "viewer", signatory: false },
		{ barrier: LIST, applies: "yes", likelihood: 3, impact: 4 },
		{ role: LIST, clarity: "unclear" },
	];
	const { people } = smallPack();
	const names = {
		card: (id: string) => (id === LIST ? "B5.1" : ""),
		partner: (id: string) => (id === "clinic" ? "Clinic North" : ""),
		person: (id: string) => people[id] ?? "",
	};
	const acts = [...Object.keys(LEDGER_ACTS), "something-new"];
	const rows = acts.flatMap((act) => entries.map((entry) => ({ act, entry })));
	const pack = changed(smallPack(), (copy) => {
		const sentences = sentencesFor(rows, (entry) => {
			const said = factsOfEntry(entry);
			const card = cardOfEntry(entry);
			return {
				...said,
				code: card ? names.card(card) : "",
				partner: names.partner(said.partner),
				person: people[said.person] ?? "",
				answer: ledgerWords.answers[said.answer] ?? "",
			};
		});
		Object.assign(copy, { sentences });
	});
	const { sentence } = readPack(pack, CHECKS.tools);
	for (const row of rows)
		expect([row, sentence(row as never)]).toEqual([row, sentenceOfEntry(row.act, row.entry, names)]);
});

test("[Q3] the script of a pack stands alone: it names nothing that a browser does not bring", () => {
	expect(packScript()).not.toMatch(/__vi_|__name|import\(|require\(|<\/script|<!--/);
});

test("[Q3] what a pack says has no two full stops, and no place that nothing fills", () => {
	const { says } = smallPack();
	const said = JSON.stringify(says);
	expect(said).not.toMatch(/\.\.|[a-z] \.|\s{2}/);
});
