import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { addNotices, closeNotices, takeNotices } from "@/server/db/rows/notices";
import { createCourier } from "@/server/mail/courier";
import { openMail } from "@/server/mail/send";
import { inboxOf, person, says } from "@/tests/support/attention";
import { contractDatabase, DATABASES, type TestDatabase } from "@/tests/support/database";
import { readyPlan } from "@/tests/support/ready-plan";
import { MINUTE, testSite } from "@/tests/support/site";
import { type MailServer, mailServer } from "@/tests/support/smtp";

/** So many that two who reach for them at once meet in the middle. */
const NOTED = 1_000;

describe.each(DATABASES)("on %s", (kind) => {
	let database: TestDatabase;
	let smtp: MailServer;
	beforeAll(async () => {
		database = await contractDatabase(kind);
		smtp = await mailServer();
	}, 120_000);
	afterAll(async () => {
		await smtp.close();
		await database.close();
	});

	test("[T19] of several processes at once, again and again, one writes each letter and none is lost", async () => {
		const sites = [1, 2, 3, 4].map(() => {
			const site = testSite(database.db, { SMTP_URL: smtp.url });
			site.runtime.mail = openMail(site.runtime.config);
			return site;
		});
		const [site] = sites;
		if (!site) throw new Error("no site");
		const { plan, role, harbour, clinic, homes } = await readyPlan(site);
		const couriers = sites.map(({ runtime }) => createCourier(runtime));
		const tell = (ms: number) => {
			for (const one of sites) one.clock.now = new Date(one.clock.now.getTime() + ms);
		};
		tell(20 * MINUTE);
		for (const one of couriers) await one.look(); // what making the plan brought
		let before = smtp.arrived.length;
		for (let round = 0; round < 10; round += 1) {
			for (let n = 0; n < 4; n += 1)
				await says(site, harbour, plan, role, { calls: [person(clinic), person(homes)] });
			tell(20 * MINUTE);
			const sent = await Promise.all(couriers.map((one) => one.look()));
			expect([round, sent.reduce((sum, n) => sum + n, 0)]).toEqual([round, 2]);
			expect(smtp.arrived.length - before).toBe(2);
			before = smtp.arrived.length;
		}
		const rows = await database.db.query.notices.findMany({
			where: (row, { eq }) => eq(row.kind, "mention"),
		});
		expect(rows.map(({ outcome, tries }) => `${outcome} ${tries}`)).toEqual(Array(80).fill("sent 1"));
		expect(await inboxOf(site, clinic)).toHaveLength(40);
		expect((await Promise.all(couriers.map((one) => one.look()))).every((n) => n === 0)).toBe(true);
	}, 120_000);

	test("[T19] [T11] of several that reach at once for what is due to one person, one takes all of it", async () => {
		const { plan, clinic } = await readyPlan(testSite(database.db));
		const [at, now] = [new Date("2026-03-12T08:00:00Z"), new Date("2026-03-12T09:00:00Z")];
		const due = [{ kind: "mention", upTo: now }] as const;
		const inHand = { now, until: new Date("2026-03-12T09:05:00Z") };
		const take = () => database.db.transaction((tx) => takeNotices(tx, clinic.personId, due, inHand));
		for (let round = 0; round < 8; round += 1) {
			const noted = Array.from({ length: NOTED }, (_, n) => {
				const source = `comment ${round} ${n}`;
				return { id: newId(), personId: clinic.personId, planId: plan, kind: "mention" as const, source, at };
			});
			await database.db.transaction((tx) => addNotices(tx, noted));
			const taken = (await Promise.all([take(), take(), take(), take()])).map((rows) => rows.length);
			expect([round, ...taken.sort((a, b) => a - b)]).toEqual([round, 0, 0, 0, NOTED]);
			await closeNotices(
				database.db,
				noted.map(({ id }) => id),
				"sent",
				now,
			);
		}
	}, 120_000);
});
