import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { words } from "@/lib/i18n/words";
import { cardMap, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { actDoor } from "@/server/acts/act-door";
import { accountDoor } from "@/server/auth/account-door";
import { authDoor } from "@/server/auth/next-auth-door";
import { parseConfig } from "@/server/config";
import { askForLife } from "@/server/db/away";
import { type Database, openDatabase } from "@/server/db/open";
import { queryDoor } from "@/server/queries/query-door";
import { type Postgres, startPostgres } from "@/tests/support/postgres";
import { openRooms, openSynced, openWindow, type Rooms, synced } from "@/tests/support/rooms";
import {
	cookieOf,
	request,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "@/tests/support/site";
import { layTcpLine } from "@/tests/support/tcp-line";
import { until } from "@/tests/support/until";

let postgres: Postgres;
let database: Database;
let site: TestSite;
let rooms: Rooms;
let plan: TestPlan;
let cookie: string;
beforeAll(async () => {
	postgres = await startPostgres();
	database = await openDatabase(parseConfig({ DATABASE_URL: await postgres.newDatabase() }), {
		lost: () => undefined, // which is what this is about
	});
	site = testSite(database.db);
	rooms = await openRooms(site);
	plan = await threePartners(site);
	cookie = await cookieOf(site, plan.lead);
}, 120_000);
afterAll(async () => {
	await rooms.close();
	await database.close();
	await postgres.stop();
});

/** Every kind of door, knocked at once. */
async function knockEverywhere() {
	const csrf = () => authDoor(request(site, "/api/auth/csrf", undefined, {}));
	const session = () => authDoor(request(site, "/api/auth/session", undefined, { cookie }));
	const ask = () =>
		queryDoor(request(site, `/api/queries/plan?plan=${plan.plan}`, undefined, { cookie }), "plan");
	const act = () =>
		actDoor(
			request(
				site,
				"/api/acts/add-partner",
				{ plan: plan.plan, name: "Fire", code: "FR", kind: "fire" },
				{ cookie },
			),
			"add-partner",
		);
	const account = () =>
		accountDoor(request(site, "/api/account/end-sessions", {}, { cookie }), "end-sessions");
	return Promise.all([csrf, session, ask, act, account].map((knock) => knock()));
}

test("[O11] with the database away every door says so with status 503, nobody is signed out, and all is well again by itself", async () => {
	const typing = await openSynced(site, rooms, plan.plan, plan.lead);
	const typed = addCard(typing.doc, {
		kind: "aim",
		title: "Before",
		by: plan.lead.personId,
		at: "2026-03-12T10:42:00.000Z",
	});
	await typing.saved();

	await postgres.halt();
	for (const answer of await knockEverywhere()) {
		expect(answer.status).toBe(503);
		expect(answer.headers.getSetCookie()).toEqual([]);
		const text = await answer.text();
		expect(JSON.parse(text).sentence).toBe(words.refusal.away);
		expect(text).not.toMatch(/ECONN|57P|\bat .*:\d+|postgres/);
	}
	await expect(askForLife(site.db)).rejects.toThrow();

	const title = cardMap(typing.doc, typed);
	if (title) titleOf(title)?.insert(0, "Typed while it was away. ");
	await vi.waitFor(() => {
		const told = typing.heard.filter((says) => says.kind === "durability").at(-1);
		expect(told).toMatchObject({ durability: { state: "degraded" } });
	}, 10_000);
	expect(typing.provider.wsconnected).toBe(true);
	const late = await openWindow(site, rooms, plan.plan, plan.lead);

	await postgres.again();
	await vi.waitFor(() => {
		const told = typing.heard.filter((says) => says.kind === "durability").at(-1);
		expect(told).toMatchObject({ durability: { state: "ok" } });
	}, 10_000);
	await typing.saved();
	await vi.waitFor(() => askForLife(site.db), 10_000);
	await vi.waitFor(() => expect(late.provider.synced).toBe(true), 10_000);
	const card = cardMap((await synced(late)).doc, typed);
	expect(card && titleOf(card)?.toString()).toBe("Typed while it was away. Before");
	const again = await queryDoor(
		request(site, `/api/queries/plan?plan=${plan.plan}`, undefined, { cookie }),
		"plan",
	);
	expect(again.status).toBe(200);
	typing.close();
	late.close();
}, 60_000);

test("[O11] a line to the database that breaks in the middle of a transaction ends that transaction and nothing else", async () => {
	const url = new URL(await postgres.newDatabase());
	const line = await layTcpLine(Number(url.port));
	url.port = String(line.port);
	const lost: Error[] = [];
	const behind = await openDatabase(parseConfig({ DATABASE_URL: url.href }), {
		lost: (error) => lost.push(error),
	});
	try {
		const broken = behind.db.transaction(async (tx) => {
			await tx.execute(sql`select 1`);
			line.cut();
			await until("the line is known to be lost", () => lost.length > 0); // nothing is asked meanwhile
			await tx.execute(sql`select 1`);
		});
		await expect(broken).rejects.toThrow();
		line.mend();
		expect((await behind.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
	} finally {
		await behind.close();
		await line.end();
	}
});
