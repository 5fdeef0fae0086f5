import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import type { Session } from "@/server/auth/session";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { contractDatabase, type TestDatabase } from "@/tests/support/database";
import { openNode, type TestNode } from "@/tests/support/nodes";
import { type Redis, startRedis } from "@/tests/support/redis";
import { openSynced, type Window } from "@/tests/support/rooms";
import { doAct, seated, type TestPlan, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

/** Never within a test: what arrives has come through Redis. */
const NEVER = { followMs: 1e9, followFarMs: 1e9 };

let redis: Redis;
let database: TestDatabase;
let nodes: TestNode[] = [];
let windows: Window[] = [];
let plan: TestPlan;

beforeAll(async () => {
	redis = await startRedis();
	database = await contractDatabase("postgresql");
}, 120_000);
afterEach(async () => {
	redis.heal();
	for (const window of windows) window.close();
	await Promise.all(nodes.map((node) => node.close()));
	windows = [];
	nodes = [];
});
afterAll(async () => {
	await database.close();
	await redis.stop();
});

const node = async (pace: Parameters<typeof openNode>[2] = {}) => {
	const opened = await openNode(database, redis.url, pace);
	nodes.push(opened);
	return opened;
};
const near = async (...given: TestNode[]) => {
	for (const one of given) await soon(() => expect(one.near()).toBe(true));
};
const on = async ({ site, rooms }: TestNode, person: Session, more = {}) => {
	const window = await openSynced(site, rooms, plan.plan, person, more);
	windows.push(window);
	return window;
};
const say = (window: Window, text: string) => briefTitle(window.doc)?.insert(0, text);
const title = (window: Window) => briefTitle(window.doc)?.toString();
const namesOn = (window: Window) =>
	[...window.provider.awareness.getStates().values()].map((state) => state.user?.partnerName).filter(Boolean);
const isHere = (window: Window) => window.provider.awareness.setLocalStateField("place", "board");

test("[Y80] two people on two nodes write one plan, and whoever comes to either later has all of it", async () => {
	const [a, b] = [await node(NEVER), await node(NEVER)];
	await near(a, b);
	plan = await threePartners(a.site);
	const clinic = await seated(a.site, plan, "CL", "editor");
	const [one, two] = [await on(a, plan.lead), await on(b, clinic)];
	say(one, "From A. ");
	await one.saved();
	say(two, "From B. ");
	await two.saved();
	await soon(() => expect(title(one)).toContain("From B."));
	await soon(() => expect(title(two)).toBe(title(one)));
	for (let n = 0; n < 40; n++) say(n % 2 ? one : two, `${n} `);
	await Promise.all([one.saved(), two.saved()]);
	await soon(() => expect(title(two)).toBe(title(one)));
	const stored = await loadPlanDoc(database.db, plan.plan);
	expect(stored && Y.encodeStateVector(stored.doc)).toEqual(Y.encodeStateVector(one.doc));
	for (const late of [await on(a, clinic), await on(b, plan.lead)]) expect(title(late)).toBe(title(one));
}, 60_000);

test("[Y81] who is here on another node is shown by organisation, moves along, and goes when they leave or their node falls silent", async () => {
	const [a, b] = [await node({ elsewhereMs: 1_000, hereMs: 50 }), await node()];
	await near(a, b);
	plan = await threePartners(a.site);
	const clinic = await seated(a.site, plan, "CL", "editor");
	const [one, two] = [await on(a, plan.lead), await on(b, clinic)];
	isHere(one);
	isHere(two);
	await soon(() => expect(namesOn(one)).toContain("Clinic Federation"));
	await soon(() => expect(namesOn(two)).toContain("Harbour NHS Trust"));
	const newcomer = await on(a, clinic);
	await soon(() => expect(namesOn(newcomer)).toContain("Clinic Federation"));
	await soon(() => expect(a.rooms.sync.present().get(plan.plan)).toContain(clinic.personId));
	two.close();
	await soon(() => expect(namesOn(one)).toEqual([]));
	const again = await on(b, clinic);
	isHere(again);
	await soon(() => expect(namesOn(one)).toContain("Clinic Federation"));
	redis.stall(); // the other node can no longer be heard; its people count as gone after a while
	await soon(() => expect(namesOn(one)).toEqual([]));
}, 60_000);

test("[Y82] a seat that is withdrawn or a session that is ended on one node closes the sockets on every other", async () => {
	const [a, b] = [await node(NEVER), await node({ ...NEVER, recheckMs: 1e9 })];
	await near(a, b);
	plan = await threePartners(a.site);
	const clinic = await seated(a.site, plan, "CL", "editor");
	const homes = await seated(a.site, plan, "HM", "editor");
	const [two, three] = [await on(b, clinic), await on(b, homes)];
	await doAct(a.site, plan.lead, "remove-partner", { plan: plan.plan, partner: plan.partners.CL });
	await soon(() => expect(two.closed?.code).toBe(4403));
	await a.rooms.sync.endSessions(homes.personId);
	await soon(() => expect(three.closed?.code).toBe(4401));
	expect((await loadPlanDoc(database.db, plan.plan))?.doc.getMap("brief").size).toBeGreaterThan(0);
}, 60_000);

test("[Y83] what was attested on one node is announced on the others; what was missed while Redis was away is looked at again", async () => {
	const [a, b] = [await node({ followFarMs: 50 }), await node({ followFarMs: 50 })];
	await near(a, b);
	plan = await threePartners(a.site);
	const clinic = await seated(a.site, plan, "CL", "lead", { signatory: true });
	const two = await on(b, clinic);
	const announced = (kind: string) =>
		two.heard.filter((one) => one.kind === "announce" && one.announced.kind === kind);
	await doAct(a.site, plan.lead, "change-partner", change("Clinic"));
	await soon(() => expect(announced("partners").length).toBeGreaterThan(0));
	await redis.kill();
	await soon(() => expect(b.near()).toBe(false));
	const before = announced("partners").length;
	await doAct(a.site, plan.lead, "change-partner", change("Clinic of the coast"));
	await soon(() => expect(announced("partners").length).toBeGreaterThan(before));
	await redis.again();
	await near(a, b);
}, 60_000);

const change = (name: string) => ({
	plan: plan.plan,
	partner: plan.partners.CL,
	name,
	code: "CL",
	kind: "primary_care" as const,
});

test("[Y84] while Redis is away or cut off, people on both nodes go on; all are equal without a new edit", async () => {
	const [a, b] = [await node({ followFarMs: 50 }), await node({ followFarMs: 50 })];
	await near(a, b);
	plan = await threePartners(a.site);
	const clinic = await seated(a.site, plan, "CL", "editor");
	const [one, two] = [await on(a, plan.lead), await on(b, clinic)];
	for (const cut of ["stall", "kill"] as const) {
		await redis[cut]();
		say(one, `A while ${cut} `);
		say(two, `B while ${cut} `);
		await Promise.all([one.saved(), two.saved()]);
		await soon(() => expect(a.near() || b.near()).toBe(false));
		await soon(() => expect(title(two)).toBe(title(one)));
		if (cut === "stall") redis.heal();
		else await redis.again();
		await near(a, b);
		await soon(() => expect(title(two)).toBe(title(one)));
		expect(title(one)).toContain(`B while ${cut}`);
	}
}, 60_000);

test("[Y85] a node starts while Redis is away, and hears the others when it is there", async () => {
	await redis.kill();
	const a = await node({ followFarMs: 50 });
	plan = await threePartners(a.site);
	const one = await on(a, plan.lead);
	say(one, "Alone. ");
	await one.saved();
	expect(a.near()).toBe(false);
	await redis.again();
	const b = await node();
	await near(a, b);
	const two = await on(b, plan.lead);
	say(two, "Together. ");
	await soon(() => expect(title(one)).toContain("Together."));
}, 60_000);
