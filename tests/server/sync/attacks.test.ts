import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle, cardMap, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { layoutMisfit } from "@/lib/plan/validate";
import type { Session } from "@/server/auth/session";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { hasPending } from "@/server/sync/fold.mjs";
import { report } from "@/tests/chaos/report";
import { ATTACKS, type End } from "@/tests/support/attacks";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import {
	greet,
	heardOn,
	type Line,
	openLineAs,
	openRooms,
	openSynced,
	type Rooms,
	syncUpdate,
	type Window,
} from "@/tests/support/rooms";
import { seated, type TestPlan, type TestSite, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let plan: TestPlan;
let clinic: Session;
const windows: Window[] = [];

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	// Whoever spoils the document twice stays out for ten minutes; here each attack must get as far as it can.
	rooms = await openRooms(site, { pace: { strikeMs: 0 } });
	plan = await threePartners(site);
	clinic = await seated(site, plan, "CL", "editor");
});
afterEach(() => {
	for (const window of windows.splice(0)) window.close();
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

const headOf = async () => (await loadPlanDoc(database.db, plan.plan))?.seq;

test("[Y42] sixty named attacks: none is applied, none is seen by anybody, and the next honest words land", async () => {
	expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
	const honest = await openSynced(site, rooms, plan.plan, plan.lead);
	windows.push(honest);
	const by = { by: plan.lead.personId, at: "2026-03-12T10:42:00.000Z" };
	addCard(honest.doc, { kind: "aim", title: "An honest aim", ...by });
	briefTitle(honest.doc)?.insert(0, "Honest ");
	await honest.saved();
	const victim = honest.doc.clientID;
	const ends: Record<string, string> = {};
	const wanted: Record<string, string> = {};
	for (const [index, { name, end, bytes }] of ATTACKS.entries()) {
		const before = [await headOf(), Y.encodeStateAsUpdate(honest.doc)];
		const seen = new Y.Doc();
		Y.applyUpdate(seen, Y.encodeStateAsUpdate(honest.doc));
		const line = await openLineAs(site, rooms, plan.plan, clinic);
		greet(line, seen);
		await soon(() => expect(heardOn(line).some((says) => says.kind === "welcome")).toBe(true));
		line.ws.send(syncUpdate(bytes({ doc: seen, victim })));
		wanted[name] = end;
		ends[name] = await endOf(line, end);
		expect([name, await headOf(), Y.encodeStateAsUpdate(honest.doc)]).toEqual([name, ...before]);
		line.ws.terminate();
		briefTitle(honest.doc)?.insert(0, `${index} `);
		await honest.saved();
	}
	expect(ends).toEqual(wanted);
	const stored = await loadPlanDoc(database.db, plan.plan);
	expect(stored && Y.equalSnapshots(Y.snapshot(stored.doc), Y.snapshot(honest.doc))).toBe(true);
	expect(stored && layoutMisfit(stored.doc)).toBeNull();
	expect(hasPending(honest.doc)).toBe(false);
	const title = cardMap(honest.doc, "B02");
	expect(title && titleOf(title)?.toString()).not.toContain("theirs");
	report("named attacks over real sockets", {
		rounds: ATTACKS.length,
		work: `${ATTACKS.length} attacks beside one honest person`,
		found: "0 applied, 0 seen by others; every honest edit landed",
	});
	expect(site.logged.some((line) => line.includes("theirs") || line.includes("forged"))).toBe(false);
}, 120_000);

/** How a line ended: the code it was told, or its close code, or that it goes on. */
async function endOf(line: Line, wanted: End): Promise<string> {
	const { ws, ended } = line;
	const answered = new Promise<null>((resolve) => ws.once("pong", () => resolve(null)));
	ws.ping(); // what was sent before it has been looked at when it is answered
	const code = await (wanted === "gap" || wanted === "no edit" ? Promise.race([ended, answered]) : ended);
	if (wanted === "no edit") return code === null || code === 4400 ? wanted : String(code);
	if (code === null) return "gap";
	if (code === 4400) return "malformed bytes";
	const told = heardOn(line).flatMap((says) => (says.kind === "rejected" ? [says.rejected.code] : []));
	return code === 4422 ? (told.at(-1) ?? "untold") : String(code);
}
