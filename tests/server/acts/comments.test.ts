import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Anchor } from "@/lib/comment/anchor";
import type { Named } from "@/lib/comment/thread";
import { newId } from "@/lib/ids";
import { addCard, binCard, restoreCard } from "@/lib/plan/edit";
import { seatIn } from "@/server/auth/seat";
import type { Session } from "@/server/auth/session";
import { ledger } from "@/server/db/schema";
import { talk } from "@/server/queries/talk";
import { threads } from "@/server/queries/threads";
import { draft } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	doAct,
	refusalOf,
	seated,
	somebody,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let plan: TestPlan;
let lowri: Session & { seat: string };
let imara: Session & { seat: string };
let viewer: Session & { seat: string };
let role: string;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
	plan = await threePartners(site);
	lowri = await seated(site, plan, "CL", "commenter", { name: "Lowri Tamsett" });
	imara = await seated(site, plan, "HM", "editor", { name: "Imara Holloway" });
	viewer = await seated(site, plan, "CL", "viewer");
	role = newId();
	const by = { by: plan.lead.personId, at: site.clock.now.toISOString() };
	await draft(site, plan.plan, plan.lead, (doc) => {
		addCard(doc, { ...by, kind: "role", id: role, title: "Home safety check" });
	});
});

const asking = async (person: Session) => {
	const seat = await seatIn(site.db, person, plan.plan);
	if (!seat) throw new Error("no seat");
	return {
		site: site.runtime,
		peer: { address: "127.0.0.1", local: true },
		at: site.clock.now,
		person,
		seat,
	};
};
const threadsAs = async (person: Session, about = role) => {
	const answer = await threads({ plan: plan.plan, about }, (await asking(person)) as never);
	if ("refused" in answer) throw new Error(answer.refused);
	return answer;
};
const talkAs = async (person: Session) => {
	const answer = await talk({ plan: plan.plan }, (await asking(person)) as never);
	if ("refused" in answer) throw new Error(answer.refused);
	return answer;
};

const said = (text: string, mentions: Named[] = []) => ({
	plan: plan.plan,
	comment: newId(),
	text,
	mentions,
});
const onRole = (): Anchor => ({ on: "card", card: role });
async function begins(person: Session, text = "Who arranges the visit?", anchor = onRole()) {
	const thread = newId();
	const { comment } = said(text);
	await doAct(site, person, "start-thread", {
		plan: plan.plan,
		thread,
		anchor,
		comment,
		text,
		mentions: [],
		assign: null,
	});
	return { thread, comment };
}

test("[K1] a thread holds its comments in the order of the ledger, each with its person and organisation", async () => {
	const { thread } = await begins(lowri);
	await doAct(site, imara, "reply", { ...said("We do."), thread });
	const [found] = (await threadsAs(viewer)).threads;
	expect(found?.comments.map(({ personName, partner, text }) => [personName, partner, text])).toEqual([
		["Lowri Tamsett", plan.partners.CL, "Who arranges the visit?"],
		["Imara Holloway", plan.partners.HM, "We do."],
	]);
	const entries = found?.comments.map(({ entry }) => entry) ?? [];
	expect([...entries].sort((a, b) => a - b)).toEqual(entries);
});

test("[K1] ten people who comment in one thread at once are all there, in one order", async () => {
	const { thread } = await begins(lowri);
	const ten = await Promise.all(
		Array.from({ length: 10 }, (_, index) =>
			seated(site, plan, "HM", "commenter", { name: `Person ${index}` }),
		),
	);
	await Promise.all(
		ten.map((person, index) => doAct(site, person, "reply", { ...said(`I am ${index}.`), thread })),
	);
	const [seenByOne] = (await threadsAs(lowri)).threads;
	const [seenByOther] = (await threadsAs(imara)).threads;
	expect(seenByOne?.comments).toHaveLength(11);
	expect(new Set(seenByOne?.comments.map(({ entry }) => entry)).size).toBe(11);
	expect(seenByOther).toEqual(seenByOne);
	expect((await talkAs(imara)).map(({ comments }) => comments)).toEqual([11]);
});

test("[K1] resolving, opening again and assigning are steps with a name and a time; a second resolve is refused", async () => {
	const { thread } = await begins(lowri);
	const here = { plan: plan.plan, thread };
	const to = { kind: "person", id: lowri.personId } as const;
	await doAct(site, imara, "assign-thread", { ...here, to, due: "2026-04-01" });
	await doAct(site, imara, "resolve-thread", here);
	expect(await refusalOf(site, lowri, "resolve-thread", here)).toBe("not-in-this-state");
	const [resolved] = (await threadsAs(viewer)).threads;
	expect(resolved?.resolved?.personName).toBe("Imara Holloway");
	expect(resolved?.assigned).toMatchObject({ to: { name: "Lowri Tamsett" }, due: "2026-04-01" });
	await doAct(site, lowri, "reopen-thread", here);
	await doAct(site, lowri, "assign-thread", { ...here, to: null, due: null });
	const [open] = (await threadsAs(viewer)).threads;
	expect([open?.resolved, open?.assigned]).toEqual([null, null]);
});

test("[K2] something is said on cards, fields, cells and factors that are there, and nowhere else", async () => {
	const attempt = (anchor: Anchor) =>
		refusalOf(site, lowri, "start-thread", { ...said("Here?"), thread: newId(), anchor, assign: null });
	expect(await attempt({ on: "field", card: role, field: "employer" })).toBe("done");
	expect(await attempt({ on: "cell", card: role, partner: plan.partners.HM })).toBe("done");
	expect(await attempt({ on: "factor", factor: "F06" })).toBe("done");
	expect(await attempt({ on: "card", card: "B05" })).toBe("done");
	expect(
		await attempt({ on: "prose", card: role, from: "AAAA", to: "AAAB", quote: "by noon on weekdays" }),
	).toBe("done");
	expect(await attempt({ on: "field", card: role, field: "salary" })).toBe("not-found");
	expect(await attempt({ on: "cell", card: "B05", partner: plan.partners.HM })).toBe("not-found");
	expect(await attempt({ on: "cell", card: role, partner: newId() })).toBe("not-found");
	expect(await attempt({ on: "factor", factor: "F11" })).toBe("not-found");
	expect(await attempt({ on: "card", card: newId() })).toBe("not-found");
});

test("[K2] nothing is said on a card in the bin; its threads are kept and go on when it is restored", async () => {
	const { thread } = await begins(lowri);
	const by = { by: plan.lead.personId, at: site.clock.now.toISOString() };
	await draft(site, plan.plan, plan.lead, (doc) => binCard(doc, role, by));
	expect(await refusalOf(site, imara, "reply", { ...said("We do."), thread })).toBe("card-in-bin");
	expect((await threadsAs(viewer)).threads).toHaveLength(1);
	await draft(site, plan.plan, plan.lead, (doc) => restoreCard(doc, role));
	expect(await refusalOf(site, imara, "reply", { ...said("We do."), thread })).toBe("done");
});

test("[K3] a mention calls people and partners of this plan whose name stands in the text", async () => {
	const { thread } = await begins(lowri);
	const outsider = await somebody(site, "Outside Person");
	const calling = (name: string, kind: "person" | "partner", id: string) => ({ kind, id, name });
	const stranger = calling("Outside Person", "person", outsider.personId);
	const reply = (text: string, mentions: Named[]) =>
		refusalOf(site, lowri, "reply", { ...said(text, mentions), thread });
	expect(await reply("@Outside Person, look.", [stranger])).toBe("mentioned-without-seat");
	expect(await reply("No name in here.", [stranger])).toBe("done");
	const people = [
		calling("Imara Holloway", "person", imara.personId),
		calling("Harbour", "partner", plan.partners.HM),
		calling("Imara Holloway", "person", imara.personId),
	];
	expect(await reply("@Imara Holloway and @Harbour, is that so?", people)).toBe("done");
	const last = (await threadsAs(viewer)).threads[0]?.comments.at(-1);
	expect(last?.mentions).toEqual(people.slice(0, 2));
	await doAct(site, imara, "withdraw-seat", { plan: plan.plan, seat: imara.seat });
	expect(await reply("@Imara Holloway?", people.slice(0, 1))).toBe("mentioned-without-seat");
	const to = { kind: "person", id: imara.personId } as const;
	expect(await refusalOf(site, lowri, "assign-thread", { plan: plan.plan, thread, to, due: null })).toBe(
		"mentioned-without-seat",
	);
});

test("[K4] a comment that is sent again because its answer was lost is there once", async () => {
	const thread = newId();
	const first = { ...said("Once only."), thread, anchor: onRole(), assign: null };
	await doAct(site, lowri, "start-thread", first);
	await doAct(site, lowri, "start-thread", first);
	const answer = { ...said("And this."), thread };
	await doAct(site, lowri, "reply", answer);
	await doAct(site, lowri, "reply", answer);
	expect((await threadsAs(viewer)).threads.map(({ comments }) => comments.length)).toEqual([2]);
	expect(await refusalOf(site, imara, "reply", answer)).toBe("not-found"); // the id is somebody else's
});

test("[K5] one's own comment is changed and erased by nobody else, and erased words are gone from the database", async () => {
	const { comment } = await begins(lowri, "A sentence that should not be here");
	const change = { plan: plan.plan, comment, text: "A better sentence", mentions: [] };
	expect(await refusalOf(site, plan.lead, "edit-comment", change)).toBe("not-yours");
	expect(await refusalOf(site, plan.lead, "delete-comment", { plan: plan.plan, comment })).toBe("not-yours");
	await doAct(site, lowri, "edit-comment", change);
	const [edited] = (await threadsAs(viewer)).threads[0]?.comments ?? [];
	expect([edited?.text, edited?.edited]).toEqual(["A better sentence", site.clock.now.toISOString()]);
	await doAct(site, lowri, "delete-comment", { plan: plan.plan, comment });
	const [erased] = (await threadsAs(viewer)).threads[0]?.comments ?? [];
	expect([erased?.text, erased?.personName]).toEqual([null, "Lowri Tamsett"]);
	expect(await refusalOf(site, lowri, "edit-comment", change)).toBe("comment-erased");
	for (const words of ["should not be here", "A better sentence"]) {
		const { rows } = await site.db.execute(
			sql`select 1 from comments c where c::text like ${`%${words}%`} union all select 1 from ledger l where l::text like ${`%${words}%`}`,
		);
		expect(rows).toEqual([]);
	}
});

test("[K5] the database itself keeps a comment's author, place and erasure", async () => {
	const { comment } = await begins(lowri);
	const rewrite = (set: string) =>
		site.db.execute(sql`update comments set ${sql.raw(set)} where id = ${comment}`).then(
			() => "done",
			() => "refused",
		);
	expect(await rewrite(`person_id = '${imara.personId}'`)).toBe("refused");
	expect(await rewrite("entry = entry + 1")).toBe("refused");
	await doAct(site, lowri, "delete-comment", { plan: plan.plan, comment });
	expect(await rewrite("words = 'back again'")).toBe("refused");
	await expect(site.db.execute(sql`delete from comments where id = ${comment}`)).rejects.toThrow();
	await expect(site.db.execute(sql`delete from threads`)).rejects.toThrow();
});

test("[K6] the ledger says that something was said, where and by whom, and never what", async () => {
	await begins(lowri, "Only between us");
	const rows = await site.db.select().from(ledger);
	const entry = rows.find(({ act, planId }) => act === "start-thread" && planId === plan.plan);
	expect(entry).toMatchObject({ personId: lowri.personId, partnerId: plan.partners.CL });
	expect(JSON.stringify(entry)).not.toContain("between us");
});

test("[K7] what others said is unread until it was seen; one's own never is, and seeing takes nothing back", async () => {
	const { thread } = await begins(lowri);
	await doAct(site, imara, "reply", { ...said("We do."), thread });
	const unread = async (person: Session) => (await talkAs(person)).map((mark) => mark.unread);
	expect([await unread(lowri), await unread(imara), await unread(viewer)]).toEqual([[1], [1], [2]]);
	const last = (await threadsAs(viewer)).threads[0]?.comments.at(-1)?.entry ?? 0;
	await doAct(site, viewer, "mark-seen", { plan: plan.plan, about: role, entry: last });
	await doAct(site, viewer, "mark-seen", { plan: plan.plan, about: role, entry: 1 });
	expect([await unread(viewer), await unread(lowri)]).toEqual([[0], [1]]);
	const nowhere = { plan: plan.plan, about: "B01", entry: 1 };
	expect(await refusalOf(site, viewer, "mark-seen", nowhere)).toBe("not-found"); // nothing is said there
	await doAct(site, lowri, "mark-seen", { plan: plan.plan, about: role, entry: 1_000_000 });
	await doAct(site, imara, "reply", { ...said("On Tuesday."), thread });
	expect(await unread(lowri)).toEqual([1]);
});

test("[K8] a comment of one character too many, of invisible ones or of none is refused, one at the limit is kept", async () => {
	const { acts } = await import("@/lib/acts");
	const parse = (text: string) => acts.reply.input.safeParse({ ...said(text), thread: newId() }).success;
	expect(parse("x".repeat(20_000))).toBe(true);
	expect(parse("x".repeat(20_001))).toBe(false);
	expect(parse("\u200b\u200b")).toBe(false);
	expect(parse("   ")).toBe(false);
	expect(parse("<script>alert(1)</script>")).toBe(true);
});

test("[K8] markup is words: it comes back as it was written", async () => {
	const text = '<script>alert("x")</script> & <b>bold</b>\n\nשלום';
	await begins(lowri, text);
	expect((await threadsAs(viewer)).threads[0]?.comments[0]?.text).toBe(text);
});

test("[K9] whoever has left says nothing more, and what they said stays with their name", async () => {
	const { thread } = await begins(lowri);
	await doAct(site, lowri, "withdraw-seat", { plan: plan.plan, seat: lowri.seat });
	expect(await refusalOf(site, lowri, "reply", { ...said("One more thing."), thread })).toBe("not-found");
	expect((await threadsAs(viewer)).threads[0]?.comments.map(({ personName }) => personName)).toEqual([
		"Lowri Tamsett",
	]);
});
