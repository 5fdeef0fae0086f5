import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AccountDoor, accountDoors, type SampleDoor, sampleDoors } from "@/lib/account";
import { type ActName, acts } from "@/lib/acts";
import { newId } from "@/lib/ids";
import { type QueryName, queries } from "@/lib/queries";
import { unsubscribeToken } from "@/server/mail/unsubscribe-token";
import { ACTORS, type Actor, type Scene, setScene, WHY_NOT, WHY_NOW } from "../support/actors";
import { type TestDatabase, testDatabase } from "../support/database";
import {
	cookieOf,
	type From,
	MINUTE,
	request,
	somebody,
	type TestSite,
	THURSDAY,
	testSite,
} from "../support/site";
import { wholeDatabase } from "../support/whole-database";

const ROOT = path.join(import.meta.dirname, "..", "..");
const MISSING = "00000000-0000-7000-8000-000000000000";
const AWAY: From = { away: "203.0.113.5" };

/** "done", or the code of the refusal. */
type Outcome = string;
/** What each actor gets; "everybody" first, then the exceptions. */
type Row = { everybody: Outcome } & Partial<Record<Actor, Outcome>>;

const NOBODY_HERE: Partial<Record<Actor, Outcome>> = {
	stranger: "sign-in",
	"without a seat": "not-found",
	"removed person": "not-found",
	"other plan's lead": "not-found",
};
const planLeadOnly: Row = { ...NOBODY_HERE, everybody: "not-allowed", "plan lead": "done" };
/** The Clinic's own affairs: its lead may, other leads are told whose they are. */
const ownLeadOnly: Row = {
	...NOBODY_HERE,
	everybody: "not-allowed",
	"lead of the partner": "done",
	"lead of another partner": "other-partner",
	"plan lead": "other-partner",
};
/** Leads and editors put words to partners. */
const drafters: Row = {
	...NOBODY_HERE,
	everybody: "done",
	viewer: "not-allowed",
	"signatory viewer": "not-allowed",
	commenter: "not-allowed",
};
/** The mark alone decides, whatever the role; the plan lead has it for Harbour. */
const signatories: Row = {
	...NOBODY_HERE,
	everybody: "not-allowed",
	"signatory viewer": "done",
	"plan lead": "done",
};
/** Whoever may speak for the own partner. */
const speakers: Row = {
	...NOBODY_HERE,
	everybody: "done",
	viewer: "not-allowed",
	"signatory viewer": "not-allowed",
};
/** A comment of the Clinic's commenter. */
const authorOnly: Row = { ...speakers, everybody: "not-yours", commenter: "done" };
const signedIn: Row = { everybody: "done", stranger: "sign-in" };
const seatedOnly: Row = { ...NOBODY_HERE, everybody: "done" };
const anybody: Row = { everybody: "done" };

const ACT_ROWS: Record<ActName, Row> = {
	"create-plan": signedIn,
	"add-partner": planLeadOnly,
	"change-partner": planLeadOnly,
	"remove-partner": planLeadOnly,
	invite: ownLeadOnly,
	"revoke-invitation": ownLeadOnly,
	"accept-invitation": {
		everybody: "already-seated",
		stranger: "sign-in",
		"without a seat": "done",
		"removed person": "done",
		"other plan's lead": "done",
	},
	"change-seat": ownLeadOnly,
	"withdraw-seat": ownLeadOnly,
	"hand-over-plan": planLeadOnly,
	"make-password-link": ownLeadOnly,
	"put-to-partners": drafters,
	decide: signatories,
	"withdraw-agreement": signatories,
	"change-matter": drafters,
	"settle-matter": drafters,
	"appraise-barrier": speakers,
	"mark-clarity": speakers,
	"open-rating-round": { ...planLeadOnly, "plan lead": "not-in-this-state" },
	"give-rating": speakers,
	"seal-ratings": signatories,
	"close-rating-round": planLeadOnly,
	"open-meeting": { ...planLeadOnly, "plan lead": "not-in-this-state" },
	"say-progress": { ...drafters, everybody: "not-in-this-state" }, // its strategy is objected to
	"record-decision": drafters,
	"settle-decision": { ...speakers, "lead of another partner": "other-partner" },
	"correct-meeting": planLeadOnly,
	"cancel-meeting": planLeadOnly,
	"close-meeting": planLeadOnly,
	"give-reading": { ...speakers, everybody: "not-found" }, // the role is no measure
	"read-aim": { ...speakers, everybody: "not-found" }, // the role is no aim
	"start-thread": speakers,
	reply: speakers,
	"edit-comment": authorOnly,
	"delete-comment": { ...NOBODY_HERE, everybody: "not-yours", commenter: "done" },
	"assign-thread": speakers,
	"resolve-thread": speakers,
	"reopen-thread": speakers,
	"mark-seen": seatedOnly,
	"note-visit": seatedOnly,
	"set-pace": signedIn,
	"make-calendar": signedIn,
	"show-calendar-titles": { ...signedIn, everybody: "not-found" }, // they have no feed
	"end-calendar": signedIn,
	"go-live": { ...planLeadOnly, "plan lead": "not-ready" },
	"start-with-known-gaps": planLeadOnly,
	"restore-card": drafters,
	"name-checkpoint": drafters,
	"reopen-plan": { ...planLeadOnly, "plan lead": "not-in-this-state" },
	"delete-plan": { ...planLeadOnly, "plan lead": "not-in-this-state" }, // its partners have decided on its words
};

const said = () => ({ comment: newId(), text: "Who arranges the visit?", mentions: [] });
const partner = { name: "Ambulance", code: "AMB", kind: "ambulance" };
const ACT_INPUTS: Record<ActName, (scene: Scene, plan: string) => object> = {
	"create-plan": () => ({
		title: "Street triage",
		place: "",
		model: "multi_agency_team",
		purpose: "",
		start: null,
		cycle: "quarterly",
		own: partner,
		others: [],
	}),
	"add-partner": (_scene, plan) => ({ plan, ...partner }),
	"change-partner": (scene, plan) => ({ plan, partner: scene.partner, ...partner }),
	"remove-partner": (scene, plan) => ({ plan, partner: scene.partner }),
	invite: (scene, plan) => ({
		plan,
		partner: scene.partner,
		role: "editor",
		signatory: false,
		email: null,
		days: 14,
	}),
	"revoke-invitation": (scene, plan) => ({ plan, invitation: scene.invitation }),
	"accept-invitation": (scene) => ({ token: scene.token }),
	"change-seat": (scene, plan) => ({ plan, seat: scene.seat, role: "viewer", signatory: true }),
	"withdraw-seat": (scene, plan) => ({ plan, seat: scene.seat }),
	"hand-over-plan": (scene, plan) => ({ plan, seat: scene.leadSeat }),
	"make-password-link": (scene, plan) => ({ plan, seat: scene.seat }),
	"put-to-partners": (scene, plan) => ({
		plan,
		subject: "not-applicable:B09",
		digest: scene.seen.notApplicable,
		partners: null,
		reason: WHY_NOT,
	}),
	decide: (scene, plan) => ({ ...scene.open, plan, answer: "agree", reason: "" }),
	"withdraw-agreement": (scene, plan) => ({ plan, round: scene.objected.round, reason: "" }),
	"change-matter": (scene, plan) => ({
		plan,
		matter: scene.matter,
		owner: scene.plan.partners.HM,
		due: "2026-04-01",
	}),
	"settle-matter": (scene, plan) => ({ plan, matter: scene.matter, settled: "It starts in June." }),
	"appraise-barrier": (_scene, plan) => ({
		plan,
		barrier: "B05",
		applies: "yes",
		reason: "",
		likelihood: 4,
		impact: 3,
	}),
	"mark-clarity": (scene, plan) => ({
		plan,
		role: scene.role,
		clarity: "clear",
		reason: "",
		claim: scene.plan.partners.CL,
	}),
	"start-thread": (scene, plan) => ({
		plan,
		thread: newId(),
		anchor: { on: "cell", card: scene.role, partner: scene.plan.partners.CL },
		...said(),
		assign: null,
	}),
	reply: (scene, plan) => ({ plan, thread: scene.thread, ...said() }),
	"edit-comment": (scene, plan) => ({ plan, ...said(), comment: scene.comment }),
	"delete-comment": (scene, plan) => ({ plan, comment: scene.comment }),
	"assign-thread": (scene, plan) => ({
		plan,
		thread: scene.thread,
		to: { kind: "partner", id: scene.plan.partners.HM },
		due: "2026-04-01",
	}),
	"resolve-thread": (scene, plan) => ({ plan, thread: scene.thread }),
	"reopen-thread": (scene, plan) => ({ plan, thread: scene.resolved }),
	"note-visit": (_scene, plan) => ({ plan }),
	"make-calendar": () => ({ titles: false }),
	"show-calendar-titles": () => ({ titles: true }),
	"end-calendar": () => ({}),
	"set-pace": () => ({ kind: "mention", pace: "weekly" }),
	"mark-seen": (scene, plan) => ({ plan, about: scene.role, entry: 3 }),
	"go-live": (scene, plan) => ({ plan, digest: scene.seen.plan }),
	"start-with-known-gaps": (scene, plan) => ({ plan, digest: scene.seen.knownGaps, reason: WHY_NOW }),
	"restore-card": ({ role }, plan) => ({ plan, card: role, moment: { seq: 1, entry: 0 } }),
	"name-checkpoint": (_scene, plan) => ({ plan, name: "Aims workshop", moment: null }),
	"open-rating-round": (_scene, plan) => ({ plan }),
	"give-rating": ({ ratingRound }, plan) => ({ plan, round: ratingRound, item: "B05", score: 4, reason: "" }),
	"seal-ratings": ({ ratingRound, seen }, plan) => ({ plan, round: ratingRound, digest: seen.ratings }),
	"close-rating-round": ({ ratingRound }, plan) => ({ plan, round: ratingRound }),
	"open-meeting": ({ partner }, plan) => ({ plan, held: "2026-03-12", present: [partner], names: "" }),
	"say-progress": ({ meeting, strategy }, plan) => ({
		plan,
		meeting,
		strategy,
		progress: "on-track",
		note: "",
		outcome: "kept",
		why: "",
	}),
	"record-decision": ({ meeting, partner }, plan) => ({
		plan,
		meeting,
		text: "A phone line by May.",
		owner: partner,
		due: "2026-05-01",
	}),
	"settle-decision": ({ decision }, plan) => ({ plan, decision, state: "done", note: "" }),
	"correct-meeting": ({ meeting, partner }, plan) => ({
		plan,
		meeting,
		held: "2026-03-11",
		present: [partner],
		names: "",
	}),
	"cancel-meeting": ({ meeting }, plan) => ({ plan, meeting, reason: "Opened by mistake." }),
	"close-meeting": ({ meeting }, plan) => ({ plan, meeting, next: null }),
	"give-reading": ({ role }, plan) => ({ plan, measure: role, day: "2026-03-01", value: 340, note: "" }),
	"read-aim": ({ role }, plan) => ({ plan, aim: role, reading: "Home by noon.", realism: 4 }),
	"reopen-plan": (_scene, plan) => ({ plan, reason: "Two wards more." }),
	"delete-plan": (_scene, plan) => ({ plan, title: "Home from hospital" }),
};

const QUERY_ROWS: Record<QueryName, Row> = {
	site: anybody,
	me: signedIn,
	plans: signedIn,
	plan: seatedOnly,
	people: seatedOnly,
	"card-history": seatedOnly,
	"card-at": seatedOnly,
	ledger: seatedOnly,
	"ledger-chain": seatedOnly,
	"aim-readings": seatedOnly,
	meetings: seatedOnly,
	ratings: seatedOnly,
	timeline: seatedOnly,
	moment: seatedOnly,
	"changed-between": seatedOnly,
	wording: seatedOnly,
	inbox: signedIn,
	calendar: signedIn,
	since: seatedOnly,
	"notice-settings": signedIn,
	talk: seatedOnly,
	threads: seatedOnly,
	invitation: anybody,
};

const PASSWORD = "four unrelated wooden spoons";
const ACCOUNT_ROWS: Record<AccountDoor, { row: Row; input: (scene: Scene) => object }> = {
	first: {
		row: { everybody: "site-has-accounts" },
		input: () => ({ name: "Maren", email: "maren@harbour.example", password: PASSWORD }),
	},
	"sign-up": {
		row: anybody,
		input: ({ token }) => ({ token, name: "Ruth", email: "ruth@clinic.example", password: PASSWORD }),
	},
	forgot: { row: anybody, input: () => ({ email: "ruth@clinic.example" }) },
	reset: {
		row: { everybody: "link-used-or-expired" },
		input: () => ({ token: "guess", password: PASSWORD }),
	},
	"end-sessions": { row: signedIn, input: () => ({}) },
	change: { row: signedIn, input: () => ({ name: "Another Name" }) },
};

/** From elsewhere; the plan lead is the person who set the site up. */
const SAMPLE_ROWS: Record<SampleDoor, Row> = {
	open: { everybody: "sample-unavailable" },
	remove: { everybody: "sample-unavailable", "plan lead": "done" },
};

let database: TestDatabase;
let site: TestSite;
/** The scene that is only looked at: whatever is refused leaves it as it is. */
let quiet: Scene;
let others: Scene;
let scene: Scene;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	const founder = await somebody(site, "Oriel Harbour");
	site.clock.now = new Date(THURSDAY.getTime() + MINUTE);
	quiet = await setScene(site, founder);
	others = await setScene(site);
});
afterAll(() => database.close());
beforeEach(() => {
	scene = quiet;
	site.rechecked.length = 0;
});

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

/** A route's own file, whatever brackets are in its name. */
const routeAt = (route: string): Promise<Record<string, Handler>> =>
	import(/* @vite-ignore */ path.join(ROOT, "app", "api", route, "route.ts"));

/** Knocks at a route as it is mounted, as one of the actors. */
async function knock(actor: Actor, route: string, address: string, params: object, body?: unknown) {
	const person = scene.people[actor];
	const cookie = person ? await cookieOf(site, person) : undefined;
	const module = await routeAt(route);
	const asked = request(site, address, body, { ...AWAY, cookie });
	const answer = await module[asked.method]?.(asked, { params: Promise.resolve(params) });
	if (!answer) throw new Error(`${route} answers no ${asked.method}`);
	const text = await answer.text();
	return { status: answer.status, text, outcome: outcomeOf(answer, text) };
}

function outcomeOf(answer: Response, text: string): Outcome {
	if (answer.ok) return "done";
	const body = JSON.parse(text) as { refused?: string };
	return body.refused ?? `broke with ${answer.status}`;
}

const actAs = (actor: Actor, act: ActName, plan: string) =>
	knock(actor, "acts/[act]", `/api/acts/${act}`, { act }, ACT_INPUTS[act](scene, plan));

const expected = (row: Row, actor: Actor): Outcome => row[actor] ?? row.everybody;
const names = <T extends string>(table: Record<T, unknown>) => Object.keys(table) as T[];

test("[S18] every act, question and door has its row", () => {
	expect(names(ACT_ROWS).sort()).toEqual(names(acts).sort());
	expect(names(QUERY_ROWS).sort()).toEqual(names(queries).sort());
	expect(names(ACCOUNT_ROWS).sort()).toEqual(names(accountDoors).sort());
	expect(names(SAMPLE_ROWS).sort()).toEqual(names(sampleDoors).sort());
});

describe.each(names(ACT_ROWS))("%s", (act) => {
	const refused = ACTORS.filter((actor) => expected(ACT_ROWS[act], actor) !== "done");
	const allowed = ACTORS.filter((actor) => expected(ACT_ROWS[act], actor) === "done");
	const needsPlan = "plan" in acts[act].input.shape;

	test("[S18] is refused to whoever may not, and then nothing has changed", async () => {
		const before = await wholeDatabase(site.db);
		for (const actor of refused) {
			const { outcome } = await actAs(actor, act, scene.plan.plan);
			expect([actor, outcome]).toEqual([actor, expected(ACT_ROWS[act], actor)]);
		}
		expect(await wholeDatabase(site.db)).toBe(before);
		expect(site.rechecked).toEqual([]);
	});

	test.runIf(needsPlan)(
		"[S18] looks alike on a plan of others and on a missing one, for everybody",
		async () => {
			const before = await wholeDatabase(site.db);
			for (const actor of ACTORS) {
				const foreign = await actAs(actor, act, others.plan.plan);
				const missing = await actAs(actor, act, MISSING);
				expect([actor, foreign.outcome]).toEqual([actor, actor === "stranger" ? "sign-in" : "not-found"]);
				expect([foreign.status, foreign.text]).toEqual([missing.status, missing.text]);
			}
			expect(await wholeDatabase(site.db)).toBe(before);
		},
	);

	test("[S18] is done for whoever may", async () => {
		for (const actor of allowed) {
			if (scene === quiet || act !== "create-plan") scene = await setScene(site);
			expect([actor, (await actAs(actor, act, scene.plan.plan)).outcome]).toEqual([actor, "done"]);
		}
	});
});

test("[S18] what belongs to another plan is missing in one's own", async () => {
	const here = scene.plan.plan;
	const before = await wholeDatabase(site.db);
	scene = { ...others, people: quiet.people };
	const byPlanLead = [
		"change-partner",
		"remove-partner",
		"hand-over-plan",
		"correct-meeting",
		"cancel-meeting",
		"close-meeting",
		"close-rating-round",
	] as const;
	for (const act of byPlanLead)
		expect([act, (await actAs("plan lead", act, here)).outcome]).toEqual([act, "not-found"]);
	const byLead = [
		"invite",
		"revoke-invitation",
		"change-seat",
		"withdraw-seat",
		"make-password-link",
		"change-matter",
		"settle-matter",
		"mark-clarity",
		"start-thread",
		"reply",
		"edit-comment",
		"delete-comment",
		"assign-thread",
		"resolve-thread",
		"reopen-thread",
		"give-rating",
		"say-progress",
		"record-decision",
		"settle-decision",
		"give-reading",
		"read-aim",
	] as const;
	for (const act of byLead)
		expect([act, (await actAs("lead of the partner", act, here)).outcome]).toEqual([act, "not-found"]);
	for (const act of ["decide", "withdraw-agreement"] as const)
		expect([act, (await actAs("signatory viewer", act, here)).outcome]).toEqual([act, "not-found"]);
	expect(await wholeDatabase(site.db)).toBe(before);
});

describe.each(names(QUERY_ROWS))("the question %s", (query) => {
	const ask = (actor: Actor, plan: string) =>
		queries[query].by === "POST"
			? knock(actor, "queries/[query]", `/api/queries/${query}`, { query }, { token: scene.token })
			: knock(
					actor,
					"queries/[query]",
					`/api/queries/${query}?plan=${plan}&digest=${scene.open.digest}&about=${scene.role}&card=B01&seq=1&entry=1&from=0&to=1`,
					{
						query,
					},
				);

	test("[S18] is answered to whoever may ask, and changes nothing", async () => {
		const before = await wholeDatabase(site.db);
		for (const actor of ACTORS) {
			const { outcome } = await ask(actor, scene.plan.plan);
			expect([actor, outcome]).toEqual([actor, expected(QUERY_ROWS[query], actor)]);
		}
		expect(await wholeDatabase(site.db)).toBe(before);
	});

	test.runIf(queries[query].who === "seat")(
		"[S18] looks alike for a plan of others and a missing one",
		async () => {
			for (const actor of ACTORS) {
				const foreign = await ask(actor, others.plan.plan);
				expect([actor, foreign.outcome]).toEqual([actor, actor === "stranger" ? "sign-in" : "not-found"]);
				expect(foreign.text).toBe((await ask(actor, MISSING)).text);
			}
		},
	);
});

test.each(names(ACCOUNT_ROWS))("[S18] the account's door %s", async (door) => {
	const { row, input } = ACCOUNT_ROWS[door];
	const before = await wholeDatabase(site.db);
	for (const actor of ACTORS.filter((one) => expected(row, one) !== "done")) {
		const { outcome } = await knock(actor, "account/[door]", `/api/account/${door}`, { door }, input(scene));
		expect([actor, outcome]).toEqual([actor, expected(row, actor)]);
	}
	expect(await wholeDatabase(site.db)).toBe(before);
	const [first] = ACTORS.filter((one) => expected(row, one) === "done");
	if (!first) return;
	scene = await setScene(site);
	const { outcome } = await knock(first, "account/[door]", `/api/account/${door}`, { door }, input(scene));
	expect([first, outcome]).toEqual([first, "done"]);
});

test.each(names(SAMPLE_ROWS))("[S18] the sample's door %s, from elsewhere", async (door) => {
	const before = await wholeDatabase(site.db);
	for (const actor of ACTORS) {
		const { outcome } = await knock(actor, "sample/[door]", `/api/sample/${door}`, { door }, {});
		expect([actor, outcome]).toEqual([actor, expected(SAMPLE_ROWS[door], actor)]);
	}
	expect(await wholeDatabase(site.db)).toBe(before); // there is no sample here to remove
});

test("[S18] [T20] the door that ends letters asks who holds the letter, and nothing else", async () => {
	const before = await wholeDatabase(site.db);
	const end = (actor: Actor, token: string) => knock(actor, "unsubscribe", "/api/unsubscribe", {}, { token });
	for (const actor of ACTORS)
		expect([actor, (await end(actor, "all.guess.guess")).outcome]).toEqual([actor, "link-used-or-expired"]);
	expect(await wholeDatabase(site.db)).toBe(before);
	const reader = quiet.people.viewer?.personId ?? "";
	const token = unsubscribeToken(site.runtime.config, reader, "mention");
	expect((await end("stranger", token)).outcome).toBe("done");
	const paces = await site.db.query.noticePaces.findMany();
	expect(paces.map(({ personId, kind, pace }) => [personId, kind, pace])).toContainEqual([
		reader,
		"mention",
		"never",
	]);
});

test("[S18] [Q8] the door of calendars asks who holds the address, and whatever is none looks alike", async () => {
	const before = await wholeDatabase(site.db);
	const read = async (actor: Actor, feed: string) => {
		const person = scene.people[actor];
		const cookie = person ? await cookieOf(site, person) : undefined;
		const module = await routeAt("calendar/[feed]");
		const asked = request(site, `/api/calendar/${feed}`, undefined, { ...AWAY, cookie });
		const answer = await module.GET?.(asked, { params: Promise.resolve({ feed }) });
		return [answer?.status, await answer?.text(), JSON.stringify([...(answer?.headers ?? [])])];
	};
	const guess = `${"A".repeat(43)}.ics`;
	const [status, ...rest] = await read("stranger", guess);
	expect(status).toBe(404);
	for (const actor of ACTORS)
		for (const feed of [guess, "guess", "x.ics", `${"%".repeat(43)}.ics`])
			expect([actor, await read(actor, feed)]).toEqual([actor, [status, ...rest]]);
	expect(await wholeDatabase(site.db)).toBe(before);
});

test("[S18] a plan is exported to whoever has a seat, and a stranger imports nothing", async () => {
	const before = await wholeDatabase(site.db);
	for (const actor of ACTORS) {
		const route = "plans/[plan]/export";
		const ask = (plan: string) => knock(actor, route, `/api/plans/${plan}/export`, { plan });
		expect([actor, (await ask(scene.plan.plan)).outcome]).toEqual([actor, expected(seatedOnly, actor)]);
		expect((await ask(MISSING)).outcome).toBe(actor === "stranger" ? "sign-in" : "not-found");
		for (const format of ["docx", "md", "csv", "ledger", "pack", "json"]) {
			const of = (plan: string) => ({
				params: { plan, format },
				address: `/api/plans/${plan}/export/${format}${format === "csv" ? "?section=aims" : ""}`,
			});
			const get = ({ params, address }: ReturnType<typeof of>) =>
				knock(actor, "plans/[plan]/export/[format]", address, params);
			expect([actor, format, (await get(of(scene.plan.plan))).outcome]).toEqual([
				actor,
				format,
				expected(seatedOnly, actor),
			]);
			expect((await get(of(MISSING))).outcome).toBe(actor === "stranger" ? "sign-in" : "not-found");
		}
	}
	const file = { title: "Brought", organisations: [{ name: "Ambulance", id: "AMB" }] };
	const bring = (actor: Actor) => knock(actor, "plans/import", "/api/plans/import", {}, { file, own: "AMB" });
	expect((await bring("stranger")).outcome).toBe("sign-in");
	expect(await wholeDatabase(site.db)).toBe(before);
	expect((await bring("without a seat")).outcome).toBe("done");
});

/** Every route of the house and the methods it answers; those of next-auth are held by its own tests. */
const ROUTES: Record<string, readonly string[]> = {
	"account/[door]": ["POST"],
	"acts/[act]": ["POST"],
	"auth/[...nextauth]": ["GET", "POST"],
	"calendar/[feed]": ["GET"],
	"openapi.json": ["GET"],
	"plans/[plan]/export": ["GET"],
	"plans/[plan]/export/[format]": ["GET"],
	"plans/import": ["POST"],
	"queries/[query]": ["GET", "POST"],
	"sample/[door]": ["POST"],
	unsubscribe: ["POST"],
};

const filesUnder = (folder: string, name: RegExp): string[] =>
	readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
		name.test(path.basename(file)),
	);

test("[S18] a route without a row fails here", async () => {
	const routes = filesUnder("app", /^route\.[jt]sx?$/).map((file) => path.dirname(file));
	expect(routes.sort()).toEqual(
		Object.keys(ROUTES)
			.map((route) => path.join("api", route))
			.sort(),
	);
	for (const [route, methods] of Object.entries(ROUTES)) {
		const module = await routeAt(route);
		const answered = Object.keys(module).filter((name) => /^[A-Z]+$/.test(name));
		expect([route, answered.sort()]).toEqual([route, methods]);
	}
});

/** Pages for whoever is not signed in yet. They hold nothing of a plan. */
const OPEN_PAGES = ["page.tsx", "api", "sign-in", "forgot", "join", "password", "unsubscribe"];

test("[S18] every page asks who is there, but for the few that let people in", () => {
	const pages = filesUnder("app", /^page\.tsx$/);
	expect(pages.length).toBeGreaterThan(5);
	for (const page of pages) {
		if (OPEN_PAGES.includes(page.split(path.sep)[0] ?? "")) continue;
		const text = readFileSync(path.join(ROOT, "app", page), "utf8");
		expect([page, /require(Person|Seat)\(/.test(text)]).toEqual([page, true]);
		if (page.includes("[plan]")) expect([page, text.includes("requireSeat(")]).toEqual([page, true]);
	}
});

test("[N17] there is no middleware or proxy file that a door could come to rely on", () => {
	for (const name of ["middleware", "proxy"])
		for (const ending of ["ts", "js", "mjs", "tsx"])
			for (const folder of ["", "src", "app"])
				expect(existsSync(path.join(ROOT, folder, `${name}.${ending}`))).toBe(false);
});
