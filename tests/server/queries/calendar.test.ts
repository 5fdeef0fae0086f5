import { sql } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { cardMap, fieldsOf, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import type { Session } from "@/server/auth/session";
import { calendarDoor } from "@/server/queries/calendar-door";
import { draft, put } from "@/tests/support/agreeing";
import { asks, says } from "@/tests/support/attention";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan } from "@/tests/support/ready-plan";
import { sealAll } from "@/tests/support/sealing";
import { doAct, refusalOf, type TestSite, testSite } from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	ready = await readyPlan(site);
});

const nameOf = (url: string): string => url.slice(url.lastIndexOf("/") + 1);
const make = async (person: Session, titles = false): Promise<string> =>
	nameOf((await doAct(site, person, "make-calendar", { titles })).url);

/** The entries of a feed as a calendar's own library reads them. */
async function read(name: string) {
	const answer = await calendarDoor(name);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
	expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
	const text = await answer.text();
	const calendar = new ICAL.Component(ICAL.parse(text));
	const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
	return {
		text,
		events: events.map((event) => ({
			uid: event.uid,
			day: event.startDate.toString(),
			allDay: event.startDate.isDate,
			title: event.summary,
		})),
	};
}

test("[Q7] a calendar's own library reads what the partner owes, whole days, and no word of the plan", async () => {
	const feed = await make(ready.clinic);
	const { events, text } = await read(feed);
	expect(events).toContainEqual({
		uid: `due.${ready.strategy}.${ready.plan}`,
		day: "2026-05-01",
		allDay: true,
		title: "Joint plan: B1.1 is due",
	});
	expect(text).not.toContain("One answer");
	// The Clinic owes it; Harbour does not.
	const other = await read(await make(ready.harbour));
	expect(other.events.map(({ uid }) => uid)).not.toContain(`due.${ready.strategy}.${ready.plan}`);
	const named = await read(await make(ready.clinic, true));
	expect(named.events.find(({ uid }) => uid.startsWith("due."))?.title).toContain("One answer to all");
});

test("[Q7] a date that moves and words that change keep their id, also across both changes of the clocks", async () => {
	const feed = await make(ready.clinic);
	const before = (await read(feed)).events.find(({ uid }) => uid.startsWith("due."));
	for (const day of ["2026-10-25", "2027-03-28"]) {
		await draft(site, ready.plan, ready.clinic, (doc) => {
			const map = cardMap(doc, ready.strategy);
			if (map) fieldsOf(map)?.set("due", day);
			if (map) titleOf(map)?.insert(0, "Again: ");
		});
		const after = (await read(feed)).events.find(({ uid }) => uid.startsWith("due."));
		expect(after).toEqual({ ...before, day });
	}
});

test("[Q7] meetings to come are in everybody's calendar, and a settled day replaces what the cycle said", async () => {
	const feed = await make(ready.homes);
	const meeting = async () => (await read(feed)).events.filter(({ uid }) => uid.startsWith("meeting."));
	const { meeting: id } = await doAct(site, ready.harbour, "open-meeting", {
		plan: ready.plan,
		held: "2026-03-12",
		present: [ready.partners.HB],
		names: "",
	});
	await doAct(site, ready.harbour, "close-meeting", { plan: ready.plan, meeting: id, next: "2026-06-30" });
	const [first] = await meeting();
	expect(first).toMatchObject({ uid: `meeting.2.${ready.plan}`, day: "2026-06-30" });
	// Held on another day than was settled, it is that meeting all the same, and stands in no calendar twice.
	site.clock.now = new Date("2026-06-25T09:00:00Z");
	await doAct(site, ready.harbour, "open-meeting", {
		plan: ready.plan,
		held: "2026-06-25",
		present: [ready.partners.HB],
		names: "",
	});
	const [held, ...after] = await meeting();
	expect(held).toMatchObject({ uid: `meeting.2.${ready.plan}`, day: "2026-06-25" });
	expect(after.map(({ day }) => day)).not.toContain("2026-06-30");
});

test("[Q7] [T39] a decision of a meeting stands in its owner's calendar until it is settled", async () => {
	const { plan, harbour, clinic, partners } = ready;
	const days = async () =>
		(await read(feed)).events.filter(({ uid }) => uid.startsWith("decision.")).map(({ day }) => day);
	const feed = await make(clinic);
	const { meeting } = await doAct(site, harbour, "open-meeting", {
		plan,
		held: "2026-03-12",
		present: [partners.HB],
		names: "",
	});
	const { decision } = await doAct(site, harbour, "record-decision", {
		plan,
		meeting,
		text: "A phone line for all wards.",
		owner: partners.CL,
		due: "2026-05-01",
	});
	expect(await days()).toEqual(["2026-05-01"]);
	await doAct(site, clinic, "settle-decision", { plan, decision, state: "done", note: "" });
	expect(await days()).toEqual([]);
	await doAct(site, harbour, "settle-decision", { plan, decision, state: "open", note: "" });
	expect(await days()).toEqual(["2026-05-01"]);
});

test("[V16] the day by which ratings are wanted is in the calendar of who has not sealed, until the round ends", async () => {
	const { plan, harbour, clinic } = ready;
	const feeds = { harbour: await make(harbour), clinic: await make(clinic) };
	const wanted = async (of: keyof typeof feeds) =>
		(await read(feeds[of])).events.filter(({ uid }) => uid.startsWith("ratings.")).map(({ day }) => day);
	const by = "2026-04-01";
	const { round } = await doAct(site, harbour, "open-rating-round", { plan, by });
	await doAct(site, harbour, "give-rating", { plan, round, item: "F01", score: 4, reason: "" });
	await sealAll(site, harbour, plan, round);
	expect([await wanted("harbour"), await wanted("clinic")]).toEqual([[], [by]]);
	await doAct(site, harbour, "close-rating-round", { plan, round });
	expect(await wanted("clinic")).toEqual([]);
});

test("[Q8] a feed that was ended, or replaced, is not there at once, and looks like one that never was", async () => {
	const first = await make(ready.clinic);
	const second = await make(ready.clinic);
	const never = await calendarDoor(`${"B".repeat(43)}.ics`);
	const same = async (name: string) => {
		const answer = await calendarDoor(name);
		expect([answer.status, await answer.text(), [...answer.headers]]).toEqual([404, "", [...never.headers]]);
	};
	await same(first);
	expect((await calendarDoor(second)).status).toBe(200);
	await doAct(site, ready.clinic, "end-calendar", {});
	await same(second);
	const rows = await database.pool.query("select token_hash from calendar_feeds");
	expect(JSON.stringify(rows.rows)).not.toContain(second.slice(0, 43));
});

test("[Q7] a strategy that a meeting said is done, or stopped, is not due any more", async () => {
	const feed = await make(ready.clinic);
	const isDue = async () =>
		(await read(feed)).events.some(({ uid }) => uid === `due.${ready.strategy}.${ready.plan}`);
	const { meeting } = await doAct(site, ready.harbour, "open-meeting", {
		plan: ready.plan,
		held: "2026-03-12",
		present: [ready.partners.HB],
		names: "",
	});
	const says = {
		plan: ready.plan,
		meeting,
		strategy: ready.strategy,
		note: "",
		outcome: "kept",
		why: "",
	} as const;
	for (const [progress, due] of [
		["on-track", true],
		["done", false],
		["off-track", true],
	] as const) {
		await doAct(site, ready.clinic, "say-progress", { ...says, progress });
		expect([progress, await isDue()]).toEqual([progress, due]);
	}
	const stopped = { ...says, progress: "off-track", outcome: "stopped", why: "No money." } as const;
	await doAct(site, ready.clinic, "say-progress", stopped);
	expect(await isDue()).toBe(false);
});

test("[Q8] what a withdrawn seat showed is gone from the feed, which stays for other plans", async () => {
	const feed = await make(ready.homes);
	await draft(site, ready.plan, ready.harbour, (doc) =>
		addCard(doc, {
			kind: "strategy",
			id: newId(),
			title: "Homes' own",
			by: ready.harbour.personId,
			at: "2026-03-12",
			fields: { owner: ready.partners.HM, due: "2026-04-01" },
			links: ["barrier:B02"],
		}),
	);
	expect((await read(feed)).events.some(({ uid }) => uid.startsWith("due."))).toBe(true);
	await doAct(site, ready.harbour, "remove-partner", { plan: ready.plan, partner: ready.partners.HM });
	expect((await read(feed)).events).toEqual([]);
});

test("[Q8] what a feed shows is what its person last chose, at the same address, and the settings say so", async () => {
	const feed = await make(ready.clinic, true);
	expect((await read(feed)).text).toContain("One answer");
	expect(await asks(site, ready.clinic, "calendar", {})).toMatchObject({ titles: true });
	await doAct(site, ready.clinic, "show-calendar-titles", { titles: false });
	expect((await read(feed)).text).not.toContain("One answer");
	expect(await asks(site, ready.clinic, "calendar", {})).toMatchObject({ titles: false });
	expect(await refusalOf(site, ready.homes, "show-calendar-titles", { titles: true })).toBe("not-found");
});

test("[Q7] each entry is a whole day that ends with it, leads to its plan, and says which objection it is of", async () => {
	const words = await put(site, ready.plan, ready.clinic, cardSubject(ready.role));
	await doAct(site, ready.homes, "decide", { ...words, answer: "object", reason: "Not before June." });
	const { text, events } = await read(await make(ready.clinic));
	expect(text).not.toContain("DURATION");
	expect(text).toMatch(/DTSTART;VALUE=DATE:20260501\r\n[\s\S]*DTEND;VALUE=DATE:20260502/);
	expect(text.replaceAll("\r\n\t", "")).toContain(`/plans/${ready.plan}`);
	expect(events.map(({ title }) => title)).toContain("Joint plan: an objection on R1 is to be settled");
	expect(text).not.toContain("Not before June");
});

test("[Q8] a person of the sample has no feed any more once the sample's sign-in has ended", async () => {
	const feed = await make(ready.clinic);
	await database.db.execute(sql`update people set sample = 1 where id = ${ready.clinic.personId}`);
	expect((await calendarDoor(feed)).status).toBe(404);
	await database.db.execute(sql`update people set sample = 0 where id = ${ready.clinic.personId}`);
	expect((await calendarDoor(feed)).status).toBe(200);
});

test("[Q22] two threads and two decisions that are due are told apart without a word of the plan, and by words for who asked", async () => {
	const to = { kind: "partner" as const, id: ready.partners.CL, name: "Clinic" };
	const assign = { to: { kind: to.kind, id: to.id }, due: "2026-04-10" };
	for (const card of [ready.role, ready.aim, ready.role, "B05"])
		await says(site, ready.harbour, ready.plan, card, { assign });
	const { meeting } = await doAct(site, ready.harbour, "open-meeting", {
		plan: ready.plan,
		held: "2026-03-12",
		present: [ready.partners.HB],
		names: "",
	});
	for (const text of ["Keys at noon.", "A second van."])
		await doAct(site, ready.harbour, "record-decision", {
			plan: ready.plan,
			meeting,
			text,
			owner: ready.partners.CL,
			due: "2026-04-11",
		});
	const due = async (titles: boolean) => {
		const { events } = await read(await make(ready.clinic, titles));
		return events.filter(({ uid }) => /^(thread|decision)/.test(uid)).map(({ title }) => title);
	};
	expect((await due(false)).sort()).toEqual([
		"Joint plan: decision 1 of meeting 1 is due",
		"Joint plan: decision 2 of meeting 1 is due",
		"Joint plan: thread 1 on A1, assigned to you, is due",
		"Joint plan: thread 1 on B5, assigned to you, is due",
		"Joint plan: thread 1 on R1, assigned to you, is due",
		"Joint plan: thread 2 on R1, assigned to you, is due",
	]);
	expect((await due(true)).some((title) => title.endsWith("assigned to you, is due: Coordinator"))).toBe(
		true,
	);
});
