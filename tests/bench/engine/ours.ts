import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { newId } from "@/lib/ids";
import { standings } from "@/server/auth/standing";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import { createPlanDoc } from "@/server/db/rows/plan-docs";
import { addPlan } from "@/server/db/rows/plans";
import { addSeat } from "@/server/db/rows/seats";
import { syncStore } from "@/server/db/rows/sync-store";
import { partners } from "@/server/db/schema";
import { createSync } from "@/server/sync/engine";
import { cookieOf, somebody, testSite } from "@/tests/support/site";

/**
 * Our engine as the benchmark starts it: real sessions, seats and database, without the pages around it and without
 * the limit on how fast one person may type. `PLANS` plans, all of one content, with seats for everybody.
 */
const config = parseConfig({ ...process.env, SESSION_SECRET: "a secret for tests only, of enough letters" });
const database = await openDatabase(config);
const { db } = database;
const site = testSite(db);
const known = await db.query.plans.findMany({ columns: { id: true } });
const seed = known.length > 0 ? null : await seedPlans(Number(process.env.PLANS ?? 1));
const sync = createSync({
	store: syncStore(db),
	log: site.runtime.log,
	now: () => new Date(),
	origins: config.origins,
	whoStands: (asked) => standings(asked, { config, db }),
	pace: {
		framesPerSecond: 1e6,
		framesBurst: 1e6,
		bytesPerSecond: 1e9,
		bytesBurst: 1e9,
		socketsPerPerson: 1e6,
	},
});
process.on("SIGINT", () => process.exit(0)); // so that a profile is written
const server = createServer();
server.on("upgrade", (request, socket, head) => sync.upgrade(request, socket, head));
server.listen(0, "127.0.0.1", () => {
	const { port } = server.address() as AddressInfo;
	process.stdout.write(`${JSON.stringify({ port, origin: config.origins[0], seed })}\n`);
});

async function seedPlans(many: number) {
	const update = new Uint8Array(readFileSync(process.env.CONTENT ?? ""));
	const at = new Date();
	const people = await Promise.all(Array.from({ length: 5 }, (_, n) => somebody(site, `Person ${n}`)));
	const plans: string[] = [];
	for (let n = 0; n < many; n++) {
		const planId = newId();
		const partnerId = newId();
		await db.transaction(async (tx) => {
			await addPlan(tx, { id: planId, title: "A plan", model: "strategic_level", createdAt: at });
			const partner = { name: "Harbour", code: "HB", kind: "other", position: 1, colour: 1, joinedAt: at };
			await tx.insert(partners).values({ id: partnerId, planId, ...partner });
			for (const { personId } of people)
				await addSeat(tx, {
					id: newId(),
					planId,
					partnerId,
					personId,
					role: "editor",
					signatory: false,
					createdAt: at,
				});
			await createPlanDoc(tx, { planId, update, personId: null, partnerId: null, origin: 1, at });
		});
		plans.push(planId);
	}
	return { plans, cookies: await Promise.all(people.map((person) => cookieOf(site, person))) };
}
