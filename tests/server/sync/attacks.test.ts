import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle, cardMap, titleOf } from "@/lib/plan/document";
import { PLAN_LAYOUT } from "@/lib/plan/layout";
import { readPlan } from "@/lib/plan/read";
import { SYNC, syncStep2, syncUpdate } from "@/lib/protocol/wire";
import type { Session } from "@/server/auth/session";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { hasPending } from "@/server/sync/fold.mjs";
import { firstMisfit } from "@/server/sync/valid.mjs";
import { hostileFrames } from "@/tests/chaos/hostile";
import { randomFrom, seedOf } from "@/tests/chaos/random";
import { report } from "@/tests/chaos/report";
import { ATTACKS } from "@/tests/support/attacks";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import {
	barrier,
	greet,
	heardOn,
	type Line,
	openLine,
	openRooms,
	openSynced,
	type Rooms,
	syncFrames,
	type Window,
} from "@/tests/support/rooms";
import {
	cookieOf,
	seated,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

const FRAMES = Number(process.env.HOSTILE_FRAMES ?? 2_000);
/** What somebody who has nothing answers to "what do you have?". */
const NOTHING_NEW = new Uint8Array([0, 0]);

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let plan: TestPlan;
let attacker: Session;
let cookie: string;
let honest: Window;
let reader: Window;
/** A client id under which the attacker has written. */
let mine: number;

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	// The same person attacks again and again; out of the room, they would prove nothing.
	rooms = await openRooms(site, { pace: { strikeMs: 0 } });
	plan = await threePartners(site);
	attacker = await seated(site, plan, "HM", "editor");
	cookie = await cookieOf(site, attacker);
	honest = await openSynced(site, rooms, plan.plan, plan.lead);
	reader = await openSynced(site, rooms, plan.plan, await seated(site, plan, "CL", "viewer"));
	titleOf(cardMap(honest.doc, "B02") ?? new Y.Map())?.insert(0, "Honest ");
	const window = await openSynced(site, rooms, plan.plan, attacker);
	briefTitle(window.doc)?.insert(0, "First ");
	await Promise.all([window.saved(), honest.saved()]);
	mine = window.doc.clientID;
	window.close();
});
afterAll(async () => {
	honest.close();
	reader.close();
	await rooms.close();
	await database.close();
});

const stored = async () => {
	const draft = await loadPlanDoc(database.db, plan.plan);
	if (!draft) throw new Error("the plan has no draft");
	return draft;
};

/** A line of the attacker's that has the plan and has been asked for nothing more. */
async function attackLine(): Promise<Line> {
	const line = await openLine(`${rooms.url}/${plan.plan}`, { cookie, origin: rooms.origin });
	const given = new Promise<void>((resolve) =>
		line.ws.on("message", () => syncFrames(line, SYNC.step2).length > 0 && resolve()),
	);
	greet(line);
	await given;
	line.ws.send(syncStep2(NOTHING_NEW));
	return line;
}

const copyOf = (doc: Y.Doc, clientID: number) => {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	copy.clientID = clientID;
	return copy;
};

let edits = 0;
/** The honest person's next edit lands, with the reader and in the log. */
async function honestGoOn(): Promise<void> {
	const text = `Still here ${++edits}. `;
	briefTitle(honest.doc)?.insert(0, text);
	await honest.saved();
	await soon(() => expect(briefTitle(reader.doc)?.toString()).toMatch(new RegExp(`^${text}`)));
}

test("[Y45] there are at least sixty named attacks, each with a name of its own", () => {
	expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
	expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
});

test("[Y45] [Y50] [Y51] none of the named attacks is applied or seen, each is told why, closed and logged, and honest people's next edits land", async () => {
	await soon(async () =>
		expect(Y.equalSnapshots(Y.snapshot(honest.doc), Y.snapshot((await stored()).doc))).toBe(true),
	);
	for (const [n, { name, bytes, asAnswer, ends }] of ATTACKS.entries()) {
		const before = await stored();
		const line = await attackLine();
		const update = bytes({
			doc: copyOf(before.doc, 1_000_000 + n),
			me: attacker.personId,
			victim: honest.doc.clientID,
			mine,
		});
		line.ws.send((asAnswer ? syncStep2 : syncUpdate)(update));
		line.ws.send(barrier(n));
		const code = await line.ended;
		const told = heardOn(line).flatMap((says) => (says.kind === "rejected" ? [says.rejected.code] : []));
		expect([name, code, ...told]).toEqual(typeof ends === "number" ? [name, ends] : [name, 4422, ends]);
		const noted = site.logged.splice(0).map((entry) => JSON.parse(entry) as Record<string, unknown>);
		if (typeof ends !== "number")
			expect(noted).toContainEqual(
				expect.objectContaining({ msg: "an edit was refused", personId: attacker.personId, code: ends }),
			);
		expect([name, heardOn(line).some(({ kind }) => kind === "durable")]).toEqual([name, false]);
		expect([name, (await stored()).seq]).toEqual([name, before.seq]);
		expect([name, Y.equalSnapshots(Y.snapshot(honest.doc), Y.snapshot(before.doc))]).toEqual([name, true]);
		if (n % 8 === 0) await honestGoOn();
	}
	await honestGoOn();
	const { doc } = await stored();
	for (const one of [honest.doc, reader.doc])
		expect(Y.equalSnapshots(Y.snapshot(one), Y.snapshot(doc))).toBe(true);
	expect(readPlan(doc).cards.length).toBe(10);
	expect(honest.closed ?? reader.closed).toBe(null);
}, 300_000);

test(
	`[Y46] of ${FRAMES} mutated frames none ends the server, troubles anybody else or leaves a plan that is not whole`,
	async () => {
		const seed = seedOf("mutated frames");
		const frames = hostileFrames(
			() => reader.doc,
			attacker.personId,
			Object.values(plan.partners),
			randomFrom(seed),
		);
		const ends = new Map<number, number>();
		// One after the other: two attackers may come to it at once.
		let going = Promise.resolve();
		const inTurn = () => {
			going = going.then(honestGoOn);
			return going;
		};
		let sent = 0;
		const attack = async () => {
			let line: Line | null = null;
			while (sent < FRAMES) {
				sent += 1;
				if (sent % 500 === 0) await inTurn();
				line ??= await attackLine();
				line.ws.send(frames.next().value as Uint8Array);
				const heard = new Promise<0>((resolve) => line?.ws.once("pong", () => resolve(0)));
				line.ws.ping();
				const code = await Promise.race([line.ended, heard]);
				ends.set(code, (ends.get(code) ?? 0) + 1);
				if (code !== 0) line = null;
			}
			line?.ws.close();
		};
		await Promise.all(Array.from({ length: 8 }, attack));
		await honestGoOn();
		await soon(async () =>
			expect(Y.equalSnapshots(Y.snapshot(reader.doc), Y.snapshot((await stored()).doc))).toBe(true),
		);
		const { doc } = await stored();
		expect([seed, firstMisfit(doc, PLAN_LAYOUT), hasPending(doc)]).toEqual([seed, null, false]);
		for (const one of [honest, reader]) {
			expect([seed, hasPending(one.doc), one.closed]).toEqual([seed, false, null]);
			expect(Y.equalSnapshots(Y.snapshot(one.doc), Y.snapshot(doc))).toBe(true);
		}
		expect([...ends.keys()].every((code) => [0, 4400, 4401, 4409, 4422, 4426].includes(code))).toBe(true);
		expect(ends.get(4422)).toBeGreaterThan(FRAMES / 20);
		expect(ends.get(4400)).toBeGreaterThan(FRAMES / 20);
		expect(ends.get(0)).toBeGreaterThan(FRAMES / 20);
		report("mutated frames over real sockets, beside honest people", {
			rounds: FRAMES,
			work: [...ends].map(([code, many]) => `${many} × ${code || "held back or taken"}`).join(", "),
			found: "0 crashes; the plan is whole; honest people went on",
			seed,
		});
	},
	120_000 + FRAMES * 12,
);
