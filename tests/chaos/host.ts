import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { addCard } from "@/lib/plan/edit";
import { actDoor } from "@/server/acts/act-door";
import { standings } from "@/server/auth/standing";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import { createPlanDoc } from "@/server/db/rows/plan-docs";
import { addPlan } from "@/server/db/rows/plans";
import { addSeat } from "@/server/db/rows/seats";
import { syncStore } from "@/server/db/rows/sync-store";
import { partners } from "@/server/db/schema";
import { redisFellows } from "@/server/redis/fellows";
import { createSync } from "@/server/sync/engine";
import { alone } from "@/server/sync/fellows";
import { draft, put } from "@/tests/support/agreeing";
import { bigPlan } from "@/tests/support/big-plan";
import { cookieOf, seated, somebody, testSite, threePartners } from "@/tests/support/site";

/**
 * The socket half of the product as a process of its own, for tests that kill it: the real embedded database in a
 * folder, the real engine, sessions and seats. Says one line of JSON when it is ready.
 */
const config = parseConfig({ ...process.env, SESSION_SECRET: "a secret for tests only, of enough letters" });
const { db } = await openDatabase(config, { lost: () => undefined }); // it comes back by itself
const site = testSite(db);

const [first] = await db.query.plans.findMany();
const cards = Number(process.env.HOST_CARDS ?? 0);
const seed = first ? null : cards ? await seedBigPlan() : await seedPlan();

const sync = createSync({
	store: syncStore(db),
	log: site.runtime.log,
	now: () => new Date(),
	origins: config.origins,
	whoStands: (asked) => standings(asked, { config, db }),
	fellows: config.redisUrl
		? redisFellows({ url: config.redisUrl, secret: config.secret, log: site.runtime.log })
		: alone,
	pace: {
		framesPerSecond: 1e6,
		framesBurst: 1e6,
		bytesPerSecond: 1e9,
		bytesBurst: 1e9,
		socketsPerPerson: 1e6,
	},
});
/** The one door of what is attested, without the pages around it. */
const server = createServer(async (asked, response) => {
	const body = Buffer.concat(await asked.toArray());
	const { host = "", cookie = "" } = asked.headers;
	const headers = { "content-type": "application/json", origin: config.origins[0] ?? "", cookie };
	const path = asked.url ?? "";
	const request = new Request(`http://${host}${path}`, { method: "POST", headers, body });
	const answer = await actDoor(request, path.split("/").at(-1) ?? "");
	response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
});
process.on("SIGTERM", () => void sync.stop().then(() => process.exit(0)));
server.on("upgrade", (request, socket, head) => sync.upgrade(request, socket, head));
server.listen(0, "127.0.0.1", () => {
	const { port } = server.address() as AddressInfo;
	process.stdout.write(`${JSON.stringify({ port, origin: config.origins[0], seed })}\n`);
});

async function seedPlan() {
	const plan = await threePartners(site);
	const clinic = await seated(site, plan, "CL", "editor", { signatory: true });
	const reader = await seated(site, plan, "HM", "viewer", { signatory: true });
	const card = newId();
	const by = { by: plan.lead.personId, at: site.clock.now.toISOString() };
	await draft(site, plan.plan, plan.lead, (doc) => {
		addCard(doc, { ...by, kind: "strategy", id: card, title: "One shared list" });
	});
	const { round, digest } = await put(site, plan.plan, plan.lead, cardSubject(card));
	return {
		plan: plan.plan,
		words: { round, digest },
		cookies: await Promise.all([plan.lead, clinic, reader].map((person) => cookieOf(site, person))),
	};
}

/** A plan of many cards with ten people, for measuring. */
async function seedBigPlan() {
	const big = bigPlan(cards);
	const planId = newId();
	const at = site.clock.now;
	const people = await Promise.all(Array.from({ length: 10 }, (_, n) => somebody(site, `Person ${n}`)));
	const partnerId = newId();
	await db.transaction(async (tx) => {
		await addPlan(tx, { id: planId, title: "A big plan", model: "strategic_level", createdAt: at });
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
		await createPlanDoc(tx, { planId, update: big.update, personId: null, partnerId: null, origin: 1, at });
	});
	return { plan: planId, cookies: await Promise.all(people.map((person) => cookieOf(site, person))) };
}
