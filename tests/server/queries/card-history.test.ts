import { afterAll, beforeAll, expect, test } from "vitest";
import { addCard, setField } from "@/lib/plan/edit";
import type { CardChange } from "@/lib/queries";
import type { Session } from "@/server/auth/session";
import { queryDoor } from "@/server/queries/query-door";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { openRooms, openSynced, type Rooms } from "@/tests/support/rooms";
import {
	cookieOf,
	DAY,
	request,
	seated,
	type TestPlan,
	type TestSite,
	THURSDAY,
	testSite,
	threePartners,
} from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let plan: TestPlan;

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	rooms = await openRooms(site);
	plan = await threePartners(site);
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

async function historyOf(card: string, person: Session): Promise<CardChange[]> {
	const asked = request(site, `/api/queries/card-history?plan=${plan.plan}&card=${card}`, undefined, {
		cookie: await cookieOf(site, person),
	});
	const body = (await (await queryDoor(asked, "card-history")).json()) as { done: CardChange[] };
	return body.done;
}

test("[C12] a card's history names each person once a day, the latest first, and other cards stay out of it", async () => {
	const clinic = await seated(site, plan, "CL", "editor", { name: "Farid Quillen" });
	const ours = await openSynced(site, rooms, plan.plan, plan.lead);
	const by = { by: plan.lead.personId, at: THURSDAY.toISOString() };
	const card = addCard(ours.doc, { kind: "aim", title: "Home sooner", ...by });
	addCard(ours.doc, { kind: "aim", title: "Another", ...by });
	await ours.saved();
	setField(ours.doc, card, "priority", "must");
	await ours.saved();
	site.clock.now = new Date(THURSDAY.getTime() + DAY);
	const theirs = await openSynced(site, rooms, plan.plan, clinic);
	setField(theirs.doc, card, "priority", "should");
	await theirs.saved();

	const history = await historyOf(card, clinic);
	expect(history.map(({ personName, partnerId, at }) => [personName, partnerId, at.slice(0, 10)])).toEqual([
		["Farid Quillen", plan.partners.CL, "2026-03-13"],
		["Oriel Harbour", plan.partners.HB, "2026-03-12"],
	]);
	expect(await historyOf("no-such-card", clinic)).toEqual([]);
	ours.close();
	theirs.close();
});
