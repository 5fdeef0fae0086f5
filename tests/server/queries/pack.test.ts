import { afterAll, beforeAll, expect, test } from "vitest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { planDocument } from "@/lib/export/document";
import { sentenceOfEntry } from "@/lib/ledger/sentence";
import { checkPack } from "@/lib/pack/in-page/check";
import { readPack } from "@/lib/pack/in-page/read";
import type { Pack } from "@/lib/pack/pack";
import { CHECKS } from "@/lib/pack/script";
import { BARRIERS } from "@/lib/review/catalogue";
import { samplePlans } from "@/server/db/rows/plans";
import { sampleDoor } from "@/server/demo/sample-door";
import { documentSourceOf } from "@/server/queries/document-source";
import { packFor } from "@/server/queries/pack";
import { agrees, put, seen } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import { readyPlan, retitle } from "../../support/ready-plan";
import { doAct, request, type TestSite, testSite } from "../../support/site";

let database: TestDatabase;
let site: TestSite;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	await sampleDoor(request(site, "/api/sample/open", {}), "open");
});
afterAll(() => database.close());

/** A plan's pack as its page reads it, held against the site. */
async function packOf(plan: string) {
	const at = site.clock.now;
	const source = await documentSourceOf(site.db, plan, at);
	if (!source) throw new Error(`There is no plan ${plan}`);
	const choice = {
		text: "draft",
		without: new Set<never>(),
		signatures: false,
		wordings: new Map(),
	} as const;
	const page = await packFor(site.db, plan, at, source, planDocument(source, choice));
	const data = /<script type="application\/json" id="pack">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
	const pack = JSON.parse(data) as Pack;
	const reading = readPack(pack, CHECKS.tools);
	const found = await checkPack(pack, CHECKS, pack.page);
	return { source, page, pack, reading, found };
}

test("[Q3] [Q10] the packs of the sample’s plans hold, and tell everything as the site tells it", async () => {
	for (const { id } of await samplePlans(site.db)) {
		const { source, pack, reading, found } = await packOf(id);
		expect(found).toEqual([]);
		for (const [subject, { kind }] of source.attested.standings)
			expect([subject, reading.standing(subject).kind]).toEqual([subject, kind]);
		expect([...source.attested.standings.keys()].sort()).toEqual([...reading.subjects].sort());
		const decided = reading.told.filter(({ asked }) => asked === null);
		expect(decided.map(({ seq, partner, answer, reason }) => [seq, partner, answer, reason])).toEqual(
			source.view.decisions.map(({ entry, partner, answer, reason }) => [entry, partner, answer, reason]),
		);
		const put = reading.told.filter(({ asked }) => asked !== null);
		expect(put.map(({ round, digest, asked }) => [round, digest, asked])).toEqual(
			source.view.rounds.map(({ id: round, digest, asked }) => [round, digest, asked]),
		);
		const names = {
			card: (card: string) => pack.cards[card]?.code ?? "",
			partner: reading.partner,
			person: (id: string) => pack.people[id] ?? "",
		};
		for (const one of pack.ledger) {
			expect(reading.sentence(one)).toBe(sentenceOfEntry(one.act, one.entry, names));
			expect(reading.person(one.personId)).not.toBe("");
		}
	}
});

test("[Q10] a pack holds after partners joined, were renamed and left, and after agreements ended and lapsed", async () => {
	const ready = await readyPlan(site);
	const { plan, partners, harbour, clinic, homes, aim, role } = ready;
	await doAct(site, clinic, "withdraw-agreement", {
		plan,
		round: ready.strategyRound,
		reason: "Our contract ends in June.",
	});
	await retitle(site, ready, aim, "Home within a week");
	const words = await put(site, plan, harbour, cardSubject(role));
	await agrees(site, homes, words);
	await doAct(site, clinic, "decide", { ...words, answer: "object", reason: "Not without a deputy." });
	const barrier = await put(site, plan, harbour, notApplicable(BARRIERS[6]?.id ?? ""), {
		reason: "There is one plan only.",
	});
	await agrees(site, harbour, barrier);
	const reason = "The winter will not wait.";
	const digest = await seen(site, plan, "known-gaps", reason);
	await doAct(site, harbour, "start-with-known-gaps", { plan, digest, reason });
	const here = { name: "Clinic North and East", code: "CL", kind: "other" } as const;
	await doAct(site, harbour, "change-partner", { plan, partner: partners.CL, ...here });
	await doAct(site, harbour, "add-partner", { plan, name: "The Mill", code: "ML", kind: "other" });
	await doAct(site, harbour, "remove-partner", { plan, partner: partners.HM });
	const { source, page, pack, reading, found } = await packOf(plan);
	expect(found).toEqual([]);
	expect(reading.subjects.map((subject) => reading.standing(subject).kind)).toEqual(
		reading.subjects.map((subject) => source.attested.standings.get(subject)?.kind),
	);
	expect(new Set(reading.subjects.map((subject) => reading.standing(subject).kind))).toEqual(
		new Set(["lapsed", "withdrawn", "objected", "open"]),
	);
	expect(pack.partners.map(({ name, left }) => [name, left])).toContainEqual([
		"Clinic North and East",
		false,
	]);
	expect(pack.partners.filter(({ left }) => left)).toHaveLength(1);
	const outside = page.replace(/<script type="application\/json" id="pack">.*?<\/script>/s, "");
	for (const said of [pack.title, ...pack.partners.map(({ name }) => name)])
		expect(outside).not.toContain(said);
});
