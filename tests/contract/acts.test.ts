import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { addCard } from "@/lib/plan/edit";
import { accountDoor } from "@/server/auth/account-door";
import { countTry } from "@/server/auth/tries";
import { verifyLedger } from "@/server/db/rows/ledger";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { draft, put } from "../support/agreeing";
import { contractDatabase, DATABASES, type TestDatabase } from "../support/database";
import { emptied } from "../support/empty";
import {
	doAct,
	refusalOf,
	request,
	seated,
	somebody,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "../support/site";
import { wholeDatabase } from "../support/whole-database";

describe.each(DATABASES)("on %s", (kind) => {
	let database: TestDatabase;
	let site: TestSite;
	let wexmoor: TestPlan;
	beforeAll(async () => {
		database = await contractDatabase(kind);
	}, 120_000);
	afterAll(() => database.close());
	beforeEach(async () => {
		await emptied(database.db);
		site = testSite(database.db);
		wexmoor = await threePartners(site);
	});

	const club = (name: string, code: string) => ({ plan: wexmoor.plan, name, code, kind: "other" as const });

	test("[L2] twenty acts at once take twenty places in one whole chain", async () => {
		const codes = Array.from({ length: 20 }, (_, index) => `K${index}`);
		await Promise.all(
			codes.map((code) => doAct(site, wexmoor.lead, "add-partner", club(`Club ${code}`, code))),
		);
		expect(await verifyLedger(site.db, wexmoor.plan)).toMatchObject({ entries: 21, brokenAt: null });
	});

	test("[L3] an entry reads the same after the database has kept it, whatever its words", async () => {
		for (const [index, name] of ["Gwasanaeth Ŵyl", "a\u2028b", "😀 club", '"quoted\\" name'].entries())
			await doAct(site, wexmoor.lead, "add-partner", club(name, `W${index}`));
		expect(await verifyLedger(site.db, wexmoor.plan)).toMatchObject({ entries: 5, brokenAt: null });
	});

	test("[S15] two partners with one code, added at once, are one", async () => {
		const both = ["ab", "AB"].map((code) => refusalOf(site, wexmoor.lead, "add-partner", club("Club", code)));
		expect((await Promise.all(both)).sort()).toEqual(["code-taken", "done"]);
	});

	test("[S12] an invitation accepted by ten at once gives one seat", async () => {
		const { link } = await doAct(site, wexmoor.lead, "invite", {
			plan: wexmoor.plan,
			partner: wexmoor.partners.HB,
			role: "editor",
			signatory: false,
			email: null,
			days: 14,
		});
		const token = link.split("#")[1] ?? "";
		const people = await Promise.all(
			Array.from({ length: 10 }, (_, index) => somebody(site, `Person ${index}`)),
		);
		const outcomes = people.map((person) => refusalOf(site, person, "accept-invitation", { token }));
		expect((await Promise.all(outcomes)).filter((one) => one === "done")).toHaveLength(1);
	});

	test("[S6] nobody acts after the seat was withdrawn, however close the two are", async () => {
		const lead = await seated(site, wexmoor, "CL", "lead");
		const target = await seated(site, wexmoor, "CL", "editor");
		const fellow = await seated(site, wexmoor, "CL", "lead");
		const plan = wexmoor.plan;
		await Promise.all([
			refusalOf(site, fellow, "withdraw-seat", { plan, seat: lead.seat }),
			refusalOf(site, lead, "withdraw-seat", { plan, seat: target.seat }),
		]);
		const acts = await site.db.query.ledger.findMany({
			where: (row, { eq }) => eq(row.planId, plan),
			orderBy: (row, { asc }) => asc(row.seq),
		});
		const gone = acts.findIndex((row) => row.personId === fellow.personId);
		expect(gone).toBeGreaterThan(0);
		expect(acts.slice(gone).some((row) => row.personId === lead.personId)).toBe(false);
	});

	test("[A7] a signatory who is removed while deciding has decided before it or not at all, 250 times", async () => {
		const { plan } = wexmoor;
		const card = newId();
		const by = { by: wexmoor.lead.personId, at: site.clock.now.toISOString() };
		await draft(site, plan, wexmoor.lead, (doc) => {
			addCard(doc, { ...by, kind: "strategy", id: card, title: "One shared list" });
		});
		const words = await put(site, plan, wexmoor.lead, cardSubject(card));
		const clinicLead = await seated(site, wexmoor, "CL", "lead");
		const outcomes = new Set<string>();
		for (let race = 0; race < 250; race++) {
			const signatory = await seated(site, wexmoor, "CL", "viewer", { signatory: true });
			const decision = { ...words, answer: "object", reason: `Race ${race}` } as const;
			const decide = () => refusalOf(site, signatory, "decide", decision);
			const remove = () => refusalOf(site, clinicLead, "withdraw-seat", { plan, seat: signatory.seat });
			// Which comes first depends on the database; a head start of more and more turns meets every moment of it.
			const deciding = race % 2 ? null : decide();
			for (let turn = (race % 50) * 2; turn > 0 && deciding; turn--) await new Promise(setImmediate);
			if (race % 50 === 48) await deciding;
			const [removed, decided] = await Promise.all([remove(), deciding ?? decide()]);
			expect(removed).toBe("done");
			outcomes.add(decided);
		}
		const entries = await site.db.query.ledger.findMany({ where: (row, { eq }) => eq(row.planId, plan) });
		const goneAt = new Map(
			entries
				.filter(({ act }) => act === "withdraw-seat")
				.map(({ seq, entry }) => [(entry as { person: string }).person, seq]),
		);
		const decided = entries.filter(({ act }) => act === "decide");
		for (const { seq, personId } of decided) expect(goneAt.get(personId ?? "")).toBeGreaterThan(seq);
		expect([...outcomes].sort()).toEqual(["done", "not-found"]);
		expect(decided.length).toBeGreaterThan(0);
		expect((await verifyAttested(site.db, plan)).broken).toEqual([]);
	}, 180_000);

	test("[A7] two signatories of one partner who give one answer at once decide once", async () => {
		const { plan } = wexmoor;
		const card = newId();
		const by = { by: wexmoor.lead.personId, at: site.clock.now.toISOString() };
		await draft(site, plan, wexmoor.lead, (doc) => {
			addCard(doc, { ...by, kind: "strategy", id: card, title: "One shared list" });
		});
		const words = await put(site, plan, wexmoor.lead, cardSubject(card));
		const two = await Promise.all(
			[0, 1].map(() => seated(site, wexmoor, "CL", "viewer", { signatory: true })),
		);
		const decision = { ...words, answer: "agree", reason: "" } as const;
		const said = await Promise.all(two.map((one) => refusalOf(site, one, "decide", decision)));
		expect(said.sort()).toEqual(["done", "not-in-this-state"]);
	});

	test("[N6] of two first accounts at once, one is made", async () => {
		await emptied(site.db);
		const first = (email: string) => {
			const account = { name: "Maren", email, password: "four unrelated wooden spoons" };
			return accountDoor(request(site, "/api/account/first", account), "first");
		};
		const both = await Promise.all([first("a@harbour.example"), first("b@harbour.example")]);
		expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
	});

	test("[N5] of thirty tries at once, no more than five are looked at", async () => {
		const tries = Array.from({ length: 30 }, () =>
			countTry(site.runtime, "sign in", { account: "ruth@clinic.example", address: "203.0.113.5" }),
		);
		expect((await Promise.all(tries)).filter((one) => one.allowed).length).toBeLessThanOrEqual(5);
	});

	test("[L5] deleting a plan leaves nothing of it, and every other plan whole", async () => {
		const before = await wholeDatabase(site.db);
		const other = await threePartners(site, wexmoor.lead);
		await doAct(site, other.lead, "delete-plan", { plan: other.plan, title: "Home from hospital" });
		expect(await wholeDatabase(site.db)).toBe(before);
		await expect(site.db.execute(sql`delete from ledger where plan_id = ${wexmoor.plan}`)).rejects.toThrow();
	});
});
