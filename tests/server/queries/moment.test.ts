import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { cardSubject } from "@/lib/agreement/subject";
import { bringBack } from "@/lib/history/bring-back";
import { compare } from "@/lib/history/comparison";
import { planEvents } from "@/lib/history/events";
import { pastOf } from "@/lib/history/past";
import { type ChangedBy, stopAt, type TimelineView } from "@/lib/history/timeline";
import { bodyOf, cardMap, titleOf } from "@/lib/plan/document";
import { addCard, setField, setLink, setPartner } from "@/lib/plan/edit";
import { cardFacts } from "@/lib/plan/facts";
import { proseJson } from "@/lib/plan/prose";
import type { MomentView, PlanView } from "@/lib/queries";
import { actDoor } from "@/server/acts/act-door";
import { observePlan } from "@/server/acts/observe-plan";
import { lastEntry } from "@/server/db/rows/ledger";
import { ledgerFrom } from "@/server/db/rows/ledger-page";
import { rowsAfter } from "@/server/db/rows/plan-docs";
import { queryDoor } from "@/server/queries/query-door";
import { agrees, draft, put } from "@/tests/support/agreeing";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan, retitle } from "@/tests/support/ready-plan";
import { cookieOf, DAY, doAct, refusalOf, request, type TestSite, testSite } from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
/** What the script did, and when. */
const days: Record<string, Date> = {};
const wait = (name: string) => {
	site.clock.now = new Date(site.clock.now.getTime() + DAY);
	days[name] = site.clock.now;
};

async function ask<T>(name: string, params: Record<string, string>): Promise<T> {
	const cookie = await cookieOf(site, ready.harbour);
	const query = new URLSearchParams({ plan: ready.plan, ...params });
	const answer = await queryDoor(request(site, `/api/queries/${name}?${query}`, undefined, { cookie }), name);
	const body = (await answer.json()) as { done?: T };
	if (!body.done) throw new Error(`${name}: ${answer.status} ${JSON.stringify(body)}`);
	return body.done;
}
const timeline = () => ask<TimelineView>("timeline", {});
/** The plan as it stood at the end of a day of the script. */
async function at(day: string) {
	const { stops } = await timeline();
	const stop = stops[stopAt(stops, (days[day] as Date).getTime())];
	if (!stop) throw new Error("the plan has no moments");
	const [time, seq, entry] = stop;
	const moment = await ask<MomentView>("moment", { seq: String(seq), entry: String(entry) });
	const then = { at: new Date(time).toISOString(), day: "2026-03-12", signatories: new Set<string>() };
	return { seq, entry, ...pastOf(moment, then) };
}
const names = { partner: (id: string) => id, card: (id: string) => id, gap: (key: string) => key };
const titleIn = (past: Awaited<ReturnType<typeof at>>, id: string) =>
	past.plan.cards.find((card) => card.id === id)?.title;

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	ready = await readyPlan(site);
	days.start = site.clock.now;
	wait("named");
	await doAct(site, ready.harbour, "name-checkpoint", {
		plan: ready.plan,
		name: "Aims workshop",
		moment: null,
	});
	wait("changed");
	await retitle(site, ready, ready.strategy, "Another answer to all of it");
	await observePlan(site.runtime, ready.plan);
	wait("added");
	await draft(site, ready.plan, ready.homes, (doc) =>
		addCard(doc, {
			kind: "role",
			title: "Driver",
			by: ready.homes.personId,
			at: site.clock.now.toISOString(),
		}),
	);
	wait("agreed again");
	const words = await put(site, ready.plan, ready.harbour, cardSubject(ready.strategy));
	for (const person of [ready.harbour, ready.clinic, ready.homes]) await agrees(site, person, words);
	wait("valued");
	const value = { plan: ready.plan, measure: ready.measure, note: "" };
	await doAct(site, ready.clinic, "give-reading", { ...value, day: "2026-03-11", value: 300 });
	await doAct(site, ready.clinic, "give-reading", { ...value, day: "2026-03-12", value: 280 });
	wait("valued again");
	await doAct(site, ready.clinic, "give-reading", { ...value, day: "2026-03-12", value: 270 });
	await doAct(site, ready.clinic, "give-reading", { ...value, day: "2026-03-10", value: 310 });
	wait("left");
	await doAct(site, ready.harbour, "remove-partner", { plan: ready.plan, partner: ready.partners.HM });
});
afterAll(() => database.close());

test("[H4] [H5] before a change one finds the words and the agreement of that day, and after it that they had lapsed", async () => {
	const subject = cardSubject(ready.strategy);
	const [before, after, again] = [await at("named"), await at("changed"), await at("agreed again")];
	expect([before, after, again].map((past) => titleIn(past, ready.strategy))).toEqual([
		"One answer to all",
		"Another answer to all of it",
		"Another answer to all of it",
	]);
	expect([before, after, again].map(({ attested }) => attested.standings.get(subject)?.kind)).toEqual([
		"in-force",
		"lapsed",
		"in-force",
	]);
	expect(before.attested.standings.get(subject)?.answers.every(({ decision }) => decision !== null)).toBe(
		true,
	);
	expect(before.readiness.unmet.length).toBeLessThan(after.readiness.unmet.length);
});

test("[H5] who left later was still there then, and who is there now is not shown as gone", async () => {
	const [before, after] = [await at("agreed again"), await at("left")];
	const homes = (past: typeof before) => past.partners.find(({ id }) => id === ready.partners.HM)?.left;
	expect([homes(before), homes(after)]).toEqual([null, days.left?.toISOString()]);
});

test("[M27] an aim is where its measure was then: at the baseline, at the last value, and at the day's corrected one", async () => {
	const now = async (day: string) => {
		const { plan, context } = await at(day);
		const aim = plan.cards.find(({ id }) => id === ready.aim);
		return aim && cardFacts(aim, context).find(({ label }) => label === "Now")?.value;
	};
	expect(await now("agreed again")).toBe("3.4 (baseline)");
	expect(await now("valued")).toBe("2.8");
	expect(await now("valued again")).toBe("2.7");
	expect((await ask<PlanView>("plan", {})).attested.values).toEqual([
		{ measure: ready.measure, day: "2026-03-12", value: 270 },
	]);
});

test("[H7] [H6] two moments compared list exactly what the script did between them, word by word and by organisation", async () => {
	const [before, after] = [await at("named"), await at("added")];
	const { changed, same } = compare(before, after, names);
	expect(changed.map(({ title, what, added, removed }) => ({ title, what, added, removed }))).toEqual([
		{ title: "Driver", what: "new", added: 1, removed: 0 },
		{ title: "Another answer to all of it", what: "changed", added: 3, removed: 1 },
	]);
	expect(changed.length + same).toBe(6);
	const title = changed[1]?.passages.find(({ key }) => key === "title");
	expect(title?.before.filter(({ kind }) => kind === "removed").map(({ text }) => text.trim())).toEqual([
		"One",
	]);
	expect(
		title?.after
			.filter(({ kind }) => kind === "added")
			.map(({ text }) => text.trim())
			.join(" "),
	).toBe("Another of it");
	expect(compare(after, after, names)).toEqual({ changed: [], same: 6 });
	const who = await ask<ChangedBy[]>("changed-between", { from: String(before.seq), to: String(after.seq) });
	expect(who.map(({ card, partnerId }) => [card, partnerId]).sort()).toEqual(
		[
			[ready.strategy, ready.partners.CL],
			[changed[0]?.id, ready.partners.HM],
		].sort(),
	);
});

test("[H8] the life of the plan names its checkpoints, agreements, lapses and who left, in their order", async () => {
	const view = await ask<PlanView>("plan", {});
	const events = planEvents(await timeline(), view.attested, () => null);
	expect(events.map((event) => ("name" in event ? event.name : event.kind))).toEqual([
		"begun",
		"agreed",
		"agreed",
		"Aims workshop",
		"lapsed",
		"agreed",
		"partner-left",
	]);
});

test("[H9] a restored card adds a row to the log and takes none away, and its agreement stands again if the words do", async () => {
	const rows = () => rowsAfter(database.db, ready.plan, 0, 10_000);
	const before = await rows();
	const past = await at("named");
	const card = past.plan.cards.find(({ id }) => id === ready.strategy);
	const map = cardMap(past.doc, ready.strategy);
	if (!card || !map) throw new Error("the strategy was not there");
	wait("restored");
	await draft(site, ready.plan, ready.clinic, (doc) => {
		bringBack(doc, ready.strategy, { card, prose: proseJson(bodyOf(map)) }, "restore");
	});
	const after = await rows();
	expect(after.length).toBe(before.length + 1);
	expect(after.slice(0, before.length)).toEqual(before);
	expect(titleIn(await at("restored"), ready.strategy)).toBe("One answer to all");
	expect(titleIn(await at("agreed again"), ready.strategy)).toBe("Another answer to all of it");
});

test("[H4] a moment that never was, or a place that is no number, is refused", async () => {
	const cookie = await cookieOf(site, ready.harbour);
	const status = async (query: string) =>
		(
			await queryDoor(
				request(site, `/api/queries/moment?plan=${ready.plan}&${query}`, undefined, { cookie }),
				"moment",
			)
		).status;
	expect(await status("seq=999999&entry=0")).toBe(404);
	expect(await status("seq=1&entry=999999")).toBe(404);
	for (const bad of [
		"seq=0&entry=0",
		"seq=-1&entry=0",
		"seq=1.5&entry=0",
		"seq=1&entry=x",
		"seq=1e9&entry=0",
	])
		expect(await status(bad)).toBe(400);
	const named = (name: string, moment: { seq: number; entry: number } | null) =>
		refusalOf(site, ready.harbour, "name-checkpoint", { plan: ready.plan, name, moment });
	expect(await named("Later", { seq: 999_999, entry: 1 })).toBe("not-found");
});

test("[H8] a checkpoint's name of ten thousand characters, or of none, is refused with a sentence about it", async () => {
	const cookie = await cookieOf(site, ready.harbour);
	for (const name of ["x".repeat(10_000), "", "   ", "\u200b"]) {
		const body = { plan: ready.plan, name, moment: null };
		const answer = await actDoor(
			request(site, "/api/acts/name-checkpoint", body, { cookie }),
			"name-checkpoint",
		);
		const said = (await answer.json()) as { where?: string; sentence?: string };
		expect([answer.status, said.where]).toEqual([400, "name"]);
		expect(said.sentence).toMatch(/^The name|^Nothing was recorded/);
	}
	expect((await timeline()).checkpoints.map(({ name }) => name)).toEqual(["Aims workshop"]);
});

test("[H8] a name is given once on a plan, and a moment named now is of now", async () => {
	const named = (name: string) =>
		refusalOf(site, ready.harbour, "name-checkpoint", { plan: ready.plan, name, moment: null });
	expect(await named("aims WORKSHOP")).toBe("bad-input");
	wait("days later");
	await doAct(site, ready.harbour, "name-checkpoint", { plan: ready.plan, name: "Days later", moment: null });
	const found = (await timeline()).checkpoints.find(({ name }) => name === "Days later");
	expect(found?.at).toBe(site.clock.now.toISOString());
});

test("[H10] whoever brings a card back is named in the ledger, with the moment it is from", async () => {
	const { seq, entry } = (await timeline()).checkpoints[0] ?? { seq: 0, entry: 0 };
	const restored = { plan: ready.plan, card: ready.strategy, moment: { seq, entry } };
	await doAct(site, ready.clinic, "restore-card", restored);
	const chain = await ledgerFrom(site.db, ready.plan, await lastEntry(site.db, ready.plan), 10);
	expect(chain.map(({ act, partnerId, entry: said }) => [act, partnerId, said])).toEqual([
		["restore-card", ready.partners.CL, expect.objectContaining({ about: ready.strategy, seq })],
	]);
	const of = (card: string, moment: { seq: number; entry: number }) =>
		refusalOf(site, ready.clinic, "restore-card", { plan: ready.plan, card, moment });
	expect(await of("no-card", { seq, entry })).toBe("not-found");
	expect(await of(ready.strategy, { seq: 999_999, entry })).toBe("not-found");
	expect(await of(ready.strategy, { seq, entry: 999_999 })).toBe("not-found");
});

test("[H7] what is tracked, and who and what a card is linked to, is compared with its values", async () => {
	wait("not tracked yet");
	const before = await at("not tracked yet");
	wait("tracked");
	await draft(site, ready.plan, ready.clinic, (doc) => {
		setField(doc, ready.measure, "target", 150);
		setPartner(doc, ready.measure, ready.partners.CL, true);
		setLink(doc, ready.measure, "factor:F10", true);
	});
	const { changed } = compare(before, await at("tracked"), names);
	const passages =
		changed.find(({ id }) => id === ready.measure)?.passages.filter((one) => one.changed) ?? [];
	expect(passages.map(({ label, after }) => [label, after.map(({ text }) => text).join("")])).toEqual([
		["Target", "1.5"],
		["Partners", ready.partners.CL],
		["Review items", "F10 Ongoing evaluation and monitoring"],
	]);
});

test("[H9] a card of a partner that has left is restored with its name, and nothing else is brought back with it", async () => {
	const past = await at("start");
	const before = await at("left");
	const huddle = past.plan.cards.find(({ title }) => title === "Morning huddle");
	if (!huddle) throw new Error("the huddle was not there");
	wait("huddle");
	await draft(site, ready.plan, ready.clinic, (doc) => {
		const title = titleOf(cardMap(doc, huddle.id) ?? new Y.Map());
		title?.insert(0, "No longer the ");
	});
	const map = cardMap(past.doc, huddle.id);
	wait("huddle back");
	await draft(site, ready.plan, ready.clinic, (doc) => {
		bringBack(doc, huddle.id, { card: huddle, prose: proseJson(map && bodyOf(map)) }, "restore");
	});
	const after = await at("huddle back");
	expect(titleIn(after, huddle.id)).toBe("Morning huddle");
	expect(after.plan.cards.find(({ id }) => id === huddle.id)?.partners).toContain(ready.partners.HM);
	expect(after.partners.find(({ id }) => id === ready.partners.HM)?.left).not.toBeNull();
	expect(after.plan.cards.length).toBe(before.plan.cards.length);
});
