import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle, cardMap, cardsOf, metaOf, textOf, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { SYNC } from "@/lib/protocol/wire";
import type { Session } from "@/server/auth/session";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type FaultyStore, faultyStore } from "@/tests/support/faulty-store";
import {
	barrier,
	greet,
	heardOn,
	openLineAs,
	openRooms,
	openSynced,
	openWindow,
	type Rooms,
	syncFrames,
	syncUpdate,
	type Window,
} from "@/tests/support/rooms";
import { doAct, seated, type TestPlan, type TestSite, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let faulty: FaultyStore;
let plan: TestPlan;
let harbour: Session;
let clinic: Session & { seat: string };
const windows: Window[] = [];

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	faulty = faultyStore();
	rooms = await openRooms(site, { through: faulty.through });
	plan = await threePartners(site);
	harbour = plan.lead;
	clinic = await seated(site, plan, "CL", "lead");
});
afterEach(() => {
	faulty.fault = null;
	faulty.release();
	for (const window of windows.splice(0)) window.close();
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

const open = async (person: Session, more?: Parameters<typeof openWindow>[4]) => {
	const window = await openSynced(site, rooms, plan.plan, person, more);
	windows.push(window);
	return window;
};
const by = (person: Session) => ({ by: person.personId, at: "2026-03-12T10:42:00.000Z" });
const say = (window: Window, text: string) => briefTitle(window.doc)?.insert(0, text);
const title = (doc: Y.Doc) => briefTitle(doc)?.toString() ?? "";
const stored = async () => {
	const draft = await loadPlanDoc(database.db, plan.plan);
	if (!draft) throw new Error("the plan has no draft");
	return draft;
};

test("[Y1] what one person writes is on the other's screen and in the log", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	say(a, "Warm ");
	await soon(() => expect(title(b.doc)).toMatch(/^Warm /));
	expect(title((await stored()).doc)).toMatch(/^Warm /);
});

test("[Y1] nobody sees an edit before it is stored, and nobody is told that it is saved", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	faulty.hold();
	say(a, "Unseen ");
	let saved = false;
	const done = a.saved().then(() => {
		saved = true;
	});
	await soon(() => expect(faulty.tries).toBeGreaterThan(0));
	// Somebody who comes now gets what is stored, once it is.
	const late = await openWindow(site, rooms, plan.plan, clinic);
	windows.push(late);
	await soon(() => expect(late.heard.some(({ kind }) => kind === "welcome")).toBe(true));
	expect(title(b.doc)).not.toContain("Unseen");
	expect(late.provider.synced).toBe(false);
	expect(saved).toBe(false);
	faulty.release();
	await done;
	await soon(() => expect(title(b.doc)).toContain("Unseen"));
	await soon(() => expect(title(late.doc)).toContain("Unseen"));
});

test("[Y3] saved means stored, also for an edit that only deletes", async () => {
	const a = await open(harbour);
	say(a, "Gone ");
	await a.saved();
	briefTitle(a.doc)?.delete(0, 5);
	const before = (await stored()).seq;
	const seq = await a.saved();
	expect(seq).toBeGreaterThan(before - 1);
	expect(title((await stored()).doc)).toBe(title(a.doc));
	expect(title((await stored()).doc)).not.toContain("Gone");
});

test("[Y6] a commit that fails is tried again; meanwhile nothing is relayed or acknowledged, and people are told", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	faulty.fault = Object.assign(new Error("could not extend file: No space left on device"), {
		code: "53100",
	});
	say(a, "Patient ");
	let saved = false;
	const done = a.saved().then(() => {
		saved = true;
	});
	await soon(() =>
		expect(a.heard.at(-1)).toMatchObject({ kind: "durability", durability: { state: "degraded" } }),
	);
	expect(b.heard.some((says) => says.kind === "durability" && says.durability.state === "degraded")).toBe(
		true,
	);
	expect(title(b.doc)).not.toContain("Patient");
	expect(saved).toBe(false);
	faulty.fault = null;
	await done;
	await soon(() => expect(title(b.doc)).toContain("Patient"));
	expect(a.heard.findLast(({ kind }) => kind === "durability")).toMatchObject({
		durability: { state: "ok" },
	});
});

test("[Y8] a card gets its code from the server; two added at once get two codes, and a binned one keeps its own", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	const ids = [
		addCard(a.doc, { kind: "aim", ...by(harbour) }),
		addCard(b.doc, { kind: "aim", ...by(clinic) }),
	];
	const codes = (doc: Y.Doc) => ids.map((id) => cardMap(doc, id)?.get("code"));
	await soon(() => expect(codes(a.doc).every(Boolean) && codes(b.doc).every(Boolean)).toBe(true));
	expect(codes(a.doc)).toEqual(codes(b.doc));
	expect(new Set(codes(a.doc)).size).toBe(2);
	cardMap(a.doc, ids[0] ?? "")?.set("deleted", by(harbour));
	const third = addCard(a.doc, { kind: "aim", ...by(harbour) });
	await soon(() => expect(cardMap(b.doc, third)?.get("code")).toBeTruthy());
	expect(codes(b.doc)).not.toContain(cardMap(b.doc, third)?.get("code"));
	const rows = await database.db.query.planUpdates.findMany({
		where: (row, { eq }) => eq(row.planId, plan.plan),
	});
	expect(rows.map(({ seq }) => seq).sort((x, y) => x - y)).toEqual(rows.map((_, index) => index + 1));
	expect(rows.some(({ origin, cards }) => origin === 2 && cards?.includes(third))).toBe(true);
});

test("[Y9] the plans list learns the new title with the commit, and open screens are told to look again", async () => {
	const a = await open(harbour);
	say(a, "Renamed: ");
	await a.saved();
	const row = await database.db.query.plans.findFirst({ where: (one, { eq }) => eq(one.id, plan.plan) });
	expect(row?.title).toBe(title(a.doc));
	expect(a.heard).toContainEqual({ kind: "announce", announced: { kind: "plan", id: plan.plan } });
});

test("[Y4] a viewer's honest client reads along, a hand-made update of theirs changes nothing", async () => {
	const viewer = await seated(site, plan, "HM", "viewer");
	const a = await open(harbour);
	const reader = await open(viewer);
	say(a, "Seen ");
	await soon(() => expect(title(reader.doc)).toContain("Seen"));
	const before = await stored();
	const line = await openLineAs(site, rooms, plan.plan, viewer);
	const doc = new Y.Doc();
	greet(line, doc);
	await soon(() => expect(syncFrames(line, SYNC.step2).length).toBe(1));
	Y.applyUpdate(doc, syncFrames(line, SYNC.step2)[0] ?? new Uint8Array());
	doc.on("update", (update) => line.ws.send(syncUpdate(update)));
	briefTitle(doc)?.insert(0, "Forged ");
	expect(await line.ended).toBe(4422);
	expect(heardOn(line).at(-1)).toMatchObject({ kind: "rejected", rejected: { code: "may-not-draft" } });
	const after = await stored();
	expect(after.seq).toBe(before.seq);
	expect(Y.encodeStateAsUpdate(after.doc)).toEqual(Y.encodeStateAsUpdate(before.doc));
	expect(reader.provider.wsconnected).toBe(true);
});

test("[Y5] removing a card for good, touching the server's own words or a card's code is refused; the others see none of it", async () => {
	const b = await open(clinic);
	const attacks: ((doc: Y.Doc) => void)[] = [
		(doc) => cardsOf(doc).delete("B01"),
		(doc) => metaOf(doc).set("layout", 99),
		(doc) => cardMap(doc, "B02")?.set("code", "X1"),
		(doc) => cardMap(doc, "B02")?.set("title", new Y.Text("theirs")),
		(doc) => doc.getMap("elsewhere").set("x", 1),
	];
	const codes: string[] = [];
	for (const [index, attack] of attacks.entries()) {
		const attacker = await seated(site, plan, "HM", "editor", { name: `Attacker ${index}` });
		const a = await open(attacker);
		attack(a.doc);
		await soon(() => expect([index, a.closed?.code]).toEqual([index, 4422]));
		codes.push(...a.heard.flatMap((says) => (says.kind === "rejected" ? [says.rejected.code] : [])));
	}
	expect(codes).toEqual(["hard-delete", "server-only", "server-only", "hard-delete", "shape"]);
	const a = await open(harbour);
	say(a, "Still here ");
	await soon(() => expect(title(b.doc)).toContain("Still here"));
	expect(titleOf(cardMap(b.doc, "B02") ?? new Y.Map())?.toString()).not.toBe("theirs");
	const { doc } = await stored();
	expect(cardsOf(doc).has("B01")).toBe(true);
	expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(b.doc))).toBe(true);
});

test("[Y4] structs under another person's client id are refused", async () => {
	const a = await open(harbour);
	say(a, "Mine ");
	await a.saved();
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(a.doc));
	doc.clientID = a.doc.clientID;
	const forger = await open(clinic, { doc });
	briefTitle(doc)?.insert(0, "As if by Harbour ");
	await soon(() => expect(forger.closed?.code).toBe(4422));
	expect(forger.heard.at(-1)).toMatchObject({ rejected: { code: "foreign-author" } });
	expect(title((await stored()).doc)).not.toContain("As if");
});

test("[Y10] a withdrawn seat closes the socket at once, and nothing of theirs is stored after it", async () => {
	const leaver = await seated(site, plan, "CL", "editor");
	const [a, b] = [await open(leaver), await open(harbour)];
	say(a, "Before ");
	await a.saved();
	faulty.hold();
	say(a, "After ");
	await soon(() => expect(faulty.tries).toBeGreaterThan(0));
	await doAct(site, clinic, "withdraw-seat", { plan: plan.plan, seat: leaver.seat });
	faulty.release();
	await soon(() => expect(a.closed?.code).toBe(4403));
	say(b, "Others ");
	await b.saved();
	const text = title((await stored()).doc);
	expect(text).toContain("Before");
	expect(text).toContain("Others");
	expect(text).not.toContain("After");
	expect(title(b.doc)).toBe(text);
});

test("[Y10] a changed role reaches the open socket: told, and held to it", async () => {
	const editor = await seated(site, plan, "CL", "editor");
	const a = await open(editor);
	await doAct(site, clinic, "change-seat", {
		plan: plan.plan,
		seat: editor.seat,
		role: "viewer",
		signatory: false,
	});
	await soon(() =>
		expect(a.heard).toContainEqual({ kind: "permission", permission: { role: "viewer", mayDraft: false } }),
	);
	say(a, "Too late ");
	await soon(() => expect(a.closed?.code).toBe(4422));
	expect(title((await stored()).doc)).not.toContain("Too late");
});

test("[Y10] ended sessions close every socket of the person", async () => {
	const person = await seated(site, plan, "HM", "editor");
	const [a, b] = [await open(person), await open(person)];
	await rooms.sync.endSessions(person.personId);
	await soon(() => expect([a.closed?.code, b.closed?.code]).toEqual([4401, 4401]));
});

test("[Y7] who somebody is comes from the seat, whatever their client says; foreign ids are dropped", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	const state = () => b.provider.awareness.getStates().get(a.doc.clientID);
	a.provider.awareness.setLocalState({ user: { name: "Somebody else", code: "XX" }, where: { card: "B01" } });
	await soon(() => expect(state()?.where).toEqual({ card: "B01" }));
	expect(state()?.user).toMatchObject({ name: harbour.personName, code: "HB", personId: harbour.personId });
	// Clinic's client says where Harbour is: dropped.
	a.provider.awareness.setLocalStateField("where", { card: "B02" });
	await soon(() => expect(state()?.where).toEqual({ card: "B02" }));
	expect(rooms.sync.present().get(plan.plan)?.sort()).toEqual([harbour.personId, clinic.personId].sort());
	a.close();
	await soon(() => expect(state()).toBeUndefined());
});

test("[Y11] the unmodified client and ours, which says hello and asks what is saved, end up with the same plan", async () => {
	const [stock, own] = [await open(harbour, { ours: false }), await open(clinic)];
	say(stock, "stock ");
	say(own, "own ");
	await own.saved();
	await soon(() => expect(title(stock.doc)).toBe(title(own.doc)));
	expect(stock.heard).toEqual([]);
	expect(title((await stored()).doc)).toBe(title(own.doc));
});

test("[Y12] a client of another history is sent away, and so is one that has seen more than there is", async () => {
	const older = await openWindow(site, rooms, plan.plan, harbour, {
		epoch: "0190aaaa-0000-7000-8000-000000000000",
	});
	windows.push(older);
	await soon(() => expect(older.closed?.code).toBe(4409));
	const { epoch } = await stored();
	const ahead = await openWindow(site, rooms, plan.plan, harbour, { epoch, seq: 1_000_000 });
	windows.push(ahead);
	await soon(() => expect(ahead.closed?.code).toBe(4409));
});

test("[Y13] offline work comes back whole, also when its owner types on before the answer", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	a.provider.disconnect();
	say(a, "offline one ");
	say(a, "offline two ");
	a.provider.on("status", ({ status }) => status === "connected" && say(a, "typed at once "));
	a.provider.connect();
	await soon(() => expect(title(b.doc)).toMatch(/^typed at once offline two offline one /));
	expect(a.closed?.code ?? 1000).not.toBe(4422);
});

test("[Y5] two people who fill a field from 15,000 characters past the form's limit at once are never refused", async () => {
	const [a, b] = [await open(harbour), await open(clinic)];
	const card = addCard(a.doc, { kind: "aim", ...by(harbour) });
	await soon(() => expect(cardMap(b.doc, card)?.get("code")).toBeTruthy());
	const name =
		[...(cardMap(a.doc, card)?.keys() ?? [])].find((key) => key.startsWith("text:"))?.slice(5) ?? "";
	const text = (window: Window) => {
		const map = cardMap(window.doc, card);
		return (map && textOf(map, name)) || new Y.Text();
	};
	text(a).insert(0, "x".repeat(15_000));
	await a.saved();
	await soon(() => expect(text(b).length).toBe(15_000));
	text(a).insert(0, "a".repeat(5_000));
	text(b).insert(15_000, "b".repeat(5_000));
	await Promise.all([a.saved(), b.saved()]);
	await soon(() => expect([text(a).length, text(b).length]).toEqual([25_000, 25_000]));
});

test("[Y3] a barrier of one window waits for the same words that another window of theirs sent", async () => {
	const a = await open(harbour);
	const update = new Promise<Uint8Array>((resolve) => a.doc.once("update", resolve));
	const line = await openLineAs(site, rooms, plan.plan, harbour);
	greet(line);
	await soon(() => expect(syncFrames(line, SYNC.step1).length).toBe(1));
	line.ws.send(new Uint8Array([0, 1, 2, 0, 0])); // an honest, empty answer to "what do you have?"
	faulty.hold();
	const tries = faulty.tries;
	say(a, "Twice ");
	await soon(() => expect(faulty.tries).toBeGreaterThan(tries));
	line.ws.send(syncUpdate(await update));
	line.ws.send(barrier(7));
	await soon(() => expect(line.ws.bufferedAmount).toBe(0));
	expect(heardOn(line).some(({ kind }) => kind === "durable")).toBe(false);
	faulty.release();
	await soon(() => expect(heardOn(line).some(({ kind }) => kind === "durable")).toBe(true));
	line.ws.close();
});
