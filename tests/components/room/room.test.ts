import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { changesOnThisDevice, draftsOf } from "@/components/room/device";
import { forgetThisDevice, wordsAsText, wordsOnThisDevice } from "@/components/room/forget-this-device";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { type KeeperState, RoomKeeper } from "@/components/room/room-keeper";
import { type ask, Refused, Unreachable } from "@/components/ui/api";
import { newId } from "@/lib/ids";
import { STRING_MAX } from "@/lib/limits";
import { briefTitle, cardMap, cardsOf, titleOf } from "@/lib/plan/document";
import { addCard, spliceText } from "@/lib/plan/edit";
import { readCard } from "@/lib/plan/read";
import { isRefusal } from "@/lib/verdict";
import type { Session } from "@/server/auth/session";
import { planDocs } from "@/server/db/schema";
import { queryDoor } from "@/server/queries/query-door";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type FaultyStore, faultyStore } from "@/tests/support/faulty-store";
import { openRooms, type Rooms, withHeaders } from "@/tests/support/rooms";
import {
	cookieOf,
	doAct,
	request,
	seated,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "@/tests/support/site";
import { freshBrowser } from "./browser";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let faulty: FaultyStore;
let plan: TestPlan;
let clinic: Session & { seat: string };
const keepers: RoomKeeper[] = [];
const line = { up: true };

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	faulty = faultyStore();
	rooms = await openRooms(site, { through: faulty.through });
});
beforeEach(async () => {
	freshBrowser();
	line.up = true;
	plan = await threePartners(site);
	clinic = await seated(site, plan, "CL", "editor");
});
afterEach(async () => {
	faulty.fault = null;
	faulty.release();
	await Promise.all(keepers.splice(0).map((keeper) => keeper.stop()));
	await forgetThisDevice();
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

const by = (person: Session) => ({ by: person.personId, at: "2026-03-12T10:42:00.000Z" });

/** The questions of a page, asked through the real door with somebody's cookie. */
function asking(person: Session): typeof ask {
	return async (name, params) => {
		if (!line.up) throw new Unreachable(name);
		const query = new URLSearchParams(params as Record<string, string>).toString();
		const asked = request(site, `/api/queries/${name}?${query}`, undefined, {
			cookie: await cookieOf(site, person),
		});
		const body = await (await queryDoor(asked, name)).json();
		if (isRefusal(body)) throw new Refused(body);
		return body.done;
	};
}

/** One window of one person on the plan, in the browser that this test is. */
async function openRoom(person: Session): Promise<RoomKeeper> {
	const keeper = new RoomKeeper({
		plan: plan.plan,
		url: rooms.url,
		onAnnounced: () => undefined,
		ask: asking(person),
		WebSocketPolyfill: withHeaders({ cookie: await cookieOf(site, person), origin: rooms.origin }),
	});
	keepers.push(keeper);
	void keeper.start();
	return keeper;
}

type Open = Extract<KeeperState, { phase: "open" }>;
const open = (keeper: RoomKeeper): Open => {
	const state = keeper.state();
	if (state.phase !== "open") throw new Error(`the room is ${state.phase}`);
	return state;
};
const saved = (keeper: RoomKeeper) => open(keeper).session.state().saved;
const isSaved = (keeper: RoomKeeper) =>
	vi.waitFor(() => {
		const { online, saved } = open(keeper).session.state();
		expect({ online, kind: saved.kind }).toEqual({ online: true, kind: "saved" });
	}, 5_000);

async function openSaved(person: Session): Promise<RoomKeeper> {
	const keeper = await openRoom(person);
	await isSaved(keeper);
	return keeper;
}

const add = (keeper: RoomKeeper, title: string) =>
	addCard(open(keeper).session.doc, { kind: "aim", title, ...by(clinic) }, LOCAL_GESTURE);
const titleIn = (keeper: RoomKeeper, card: string) => readCard(open(keeper).session.doc, card)?.title;

test("[Y20] a change is Saving until its commit is acknowledged, and Saved from then on", async () => {
	const keeper = await openSaved(clinic);
	const tries = faulty.tries;
	faulty.hold();
	add(keeper, "Home sooner");
	expect(saved(keeper)).toEqual({ kind: "saving" });
	await vi.waitFor(() => expect(faulty.tries).toBeGreaterThan(tries));
	expect(saved(keeper).kind).toBe("saving");
	faulty.release();
	await isSaved(keeper);
	expect(changesOnThisDevice()).toBe(0);
});

test("[Y20] deletions alone are acknowledged too", async () => {
	const keeper = await openSaved(clinic);
	const card = add(keeper, "One list, not five");
	await isSaved(keeper);
	const title = titleOf(cardMap(open(keeper).session.doc, card) ?? (undefined as never));
	title?.delete(0, 4);
	expect(saved(keeper).kind).toBe("saving");
	await isSaved(keeper);
});

test("[Y28] what is written without a line survives the tab, is counted, and is sent when the line is back", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	const card = add(keeper, "Written on a train");
	await vi.waitFor(() => expect(saved(keeper)).toEqual({ kind: "device-only", changes: 1 }));
	await keeper.stop();

	line.up = false;
	const reopened = await openRoom(clinic);
	await vi.waitFor(() => expect(open(reopened).session.state().ready).toBe(true));
	expect(titleIn(reopened, card)).toBe("Written on a train");
	await isSaved(reopened);
	line.up = true;
	const harbour = await openSaved(plan.lead);
	await vi.waitFor(() => expect(titleIn(harbour, card)).toBe("Written on a train"));
	expect(changesOnThisDevice()).toBe(0);
});

test("[Y89] leaving is asked about while a letter is nowhere but on the page, and not once it is written down or saved", async () => {
	const keeper = await openSaved(clinic);
	const { session } = open(keeper);
	expect(session.leavingLoses).toBe(false);
	session.goOffline();
	add(keeper, "Typed and closed at once");
	expect(session.leavingLoses).toBe(true);
	await vi.waitFor(() => expect(session.leavingLoses).toBe(false));
	add(keeper, "And once more");
	expect(session.leavingLoses).toBe(true);
	await vi.waitFor(() => expect(session.leavingLoses).toBe(false));
});

test("[Y27] a draft on this device is one person's: another person's window neither shows nor sends it", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	const card = add(keeper, "The clinic's words");
	await vi.waitFor(() => expect(changesOnThisDevice()).toBe(1));
	await keeper.stop();
	const other = await openSaved(plan.lead);
	expect(titleIn(other, card)).toBeUndefined();
	expect(changesOnThisDevice()).toBe(1);
});

test("[Y27] words of one person never leave through another's session", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	const card = add(keeper, "The clinic's words");
	// The same computer, and somebody else's cookie in it by now.
	open(keeper).session.connection.provider._WS = withHeaders({
		cookie: await cookieOf(site, plan.lead),
		origin: rooms.origin,
	});
	open(keeper).session.tryNow();
	await vi.waitFor(() => expect(keeper.state()).toMatchObject({ phase: "gone", why: "sign-in" }));
	const harbour = await openSaved(plan.lead);
	expect(titleIn(harbour, card)).toBeUndefined();
	expect(changesOnThisDevice()).toBe(1);
});

test("[Y26] withdrawn while typing: the room closes and what was not saved is there to be read", async () => {
	const keeper = await openSaved(clinic);
	const card = add(keeper, "Saved before");
	await isSaved(keeper);
	faulty.hold();
	const title = titleOf(cardMap(open(keeper).session.doc, card) ?? (undefined as never));
	if (title) spliceText(title, "Saved before, and this was not");
	await doAct(site, clinic, "withdraw-seat", { plan: plan.plan, seat: clinic.seat });
	faulty.release();
	await vi.waitFor(() => expect(keeper.state()).toMatchObject({ phase: "gone", why: "withdrawn" }), 5_000);
	const state = keeper.state();
	expect(state.phase === "gone" && state.copies[0]?.cards[0]?.title).toBe("Saved before, and this was not");
	expect(draftsOf(clinic.personId, plan.plan)).toEqual([]);
	const harbour = await openSaved(plan.lead);
	expect(titleIn(harbour, card)).toBe("Saved before");
});

test("[Y26] withdrawn while the tab was closed: unsent words become a copy at the next visit", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	add(keeper, "Written too late");
	await vi.waitFor(() => expect(changesOnThisDevice()).toBe(1));
	await keeper.stop();
	await doAct(site, clinic, "withdraw-seat", { plan: plan.plan, seat: clinic.seat });
	const next = await openRoom(clinic);
	await vi.waitFor(() => expect(next.state()).toMatchObject({ phase: "gone", why: "withdrawn" }), 5_000);
	const state = next.state();
	expect(state.phase === "gone" && state.copies[0]?.cards[0]?.title).toBe("Written too late");
	expect(draftsOf(clinic.personId, plan.plan)).toEqual([]);
});

test("[Y23] a refused change is kept as a copy, and the room is joined again without it", async () => {
	const keeper = await openSaved(clinic);
	const card = add(keeper, "Stays");
	await isSaved(keeper);
	const before = open(keeper).session.doc.clientID;
	const { doc } = open(keeper).session;
	doc.transact(() => {
		addCard(doc, { kind: "aim", title: "Words beside a mistake", ...by(clinic) });
		cardsOf(doc).delete(card); // no screen does this; the server never takes it
	});
	await vi.waitFor(() => expect(open(keeper).session.doc.clientID).not.toBe(before), 5_000);
	await isSaved(keeper);
	expect(titleIn(keeper, card)).toBe("Stays");
	const [copy] = open(keeper).copies;
	expect(copy?.because).toBe("refused");
	expect(copy?.cards.map((one) => one.title)).toContain("Words beside a mistake");
	expect(open(keeper).news?.id).toBe(copy?.id);
	await keeper.removeCopy(copy?.id ?? "");
	expect(open(keeper).copies).toEqual([]);
});

test("[Y23] a text that is too large to take is kept as a copy that says so", async () => {
	const keeper = await openSaved(clinic);
	const before = open(keeper).session.doc.clientID;
	add(keeper, "x".repeat(STRING_MAX + 1));
	await vi.waitFor(() => expect(open(keeper).session.doc.clientID).not.toBe(before), 5_000);
	expect(open(keeper).copies[0]?.because).toBe("too-large");
	expect(open(keeper).copies[0]?.cards[0]?.title.length).toBeGreaterThan(STRING_MAX);
});

test("[Y24] a plan restored while this device was away: unsent words become a copy and are not sent", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	const card = add(keeper, "Of another history");
	await vi.waitFor(() => expect(changesOnThisDevice()).toBe(1));
	await keeper.stop();
	await site.db.update(planDocs).set({ epoch: newId() }).where(eq(planDocs.planId, plan.plan));
	const next = await openRoom(clinic);
	await vi.waitFor(() => expect(open(next).copies[0]?.because).toBe("restored"), 5_000);
	expect(open(next).copies[0]?.cards[0]?.title).toBe("Of another history");
	expect(titleIn(next, card)).toBeUndefined();
	const epochs = () => draftsOf(clinic.personId, plan.plan).map((draft) => draft.epoch);
	await vi.waitFor(() => expect(epochs()).toEqual([open(next).view.epoch]), 5_000);
});

test("[Y26] an editor who becomes a viewer while offline keeps the unsent words as a copy and reads on", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	const card = add(keeper, "No longer allowed");
	await doAct(site, await seated(site, plan, "CL", "lead"), "change-seat", {
		plan: plan.plan,
		seat: clinic.seat,
		role: "viewer",
		signatory: false,
	});
	open(keeper).session.tryNow();
	await vi.waitFor(() => expect(open(keeper).copies[0]?.because).toBe("may-not-draft"), 5_000);
	await vi.waitFor(() => expect(saved(keeper)).toEqual({ kind: "view-only" }));
	expect(titleIn(keeper, card)).toBeUndefined();
});

test("[Y27] forgetting this device leaves nothing, after saying what would be lost", async () => {
	const keeper = await openSaved(clinic);
	open(keeper).session.goOffline();
	add(keeper, "Unsent");
	await vi.waitFor(() => expect(changesOnThisDevice()).toBe(1));
	expect(await wordsOnThisDevice()).toEqual({ unsent: 1, copies: 0 });
	expect(await wordsAsText()).toContain("Unsent");
	expect(await wordsOnThisDevice()).toEqual({ unsent: 1, copies: 0 });
	await keeper.signedOut();
	await forgetThisDevice();
	expect(await wordsOnThisDevice()).toEqual({ unsent: 0, copies: 0 });
	expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith("concordat:draft"))).toEqual([]);
	expect(Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))).toEqual([]);
	line.up = false;
	const next = await openRoom(clinic);
	await vi.waitFor(() => expect(next.state()).toMatchObject({ phase: "gone", why: "not-on-device" }));
});

test("[Y20] the plan's title is there for everybody as soon as the room is open", async () => {
	const keeper = await openSaved(clinic);
	expect(briefTitle(open(keeper).session.doc)?.toString()).toBe("Home from hospital");
});
