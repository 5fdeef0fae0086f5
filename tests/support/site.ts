import pino from "pino";
import type { ActInput, ActName, ActResult } from "@/lib/acts";
import { newId, type PersonId, type PlanId } from "@/lib/ids";
import type { Announcement } from "@/lib/protocol/announcement";
import type { Role } from "@/lib/seat/may";
import { isRefusal, type Verdict } from "@/lib/verdict";
import { perform } from "@/server/acts/perform";
import { PlanWords } from "@/server/acts/plan-words";
import { PEER_HEADER } from "@/server/auth/peer";
import { type Session, sessionCookie, sessionOf } from "@/server/auth/session";
import { parseConfig } from "@/server/config";
import { addSeat } from "@/server/db/rows/seats";
import { people } from "@/server/db/schema";
import { type Db, provideRuntime, type Runtime } from "@/server/runtime";

/** Thursday, 12 March 2026, 10:42: the moment of the design's pictures. */
export const THURSDAY = new Date("2026-03-12T10:42:00.000Z");

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export interface Letter {
	to: string;
	subject: string;
	text: string;
}

/** A site without a socket: its database is real, its clock stands still, and what it tells others is kept. */
export interface TestSite {
	runtime: Runtime;
	db: Db;
	clock: { now: Date };
	announced: { planId: PlanId; announcement: Announcement }[];
	rechecked: PlanId[];
	ended: PersonId[];
	letters: Letter[];
	logged: string[];
}

export function testSite(db: Db, settings: Record<string, string> = {}): TestSite {
	const clock = { now: THURSDAY };
	const announced: TestSite["announced"] = [];
	const rechecked: PlanId[] = [];
	const ended: PersonId[] = [];
	const letters: Letter[] = [];
	const logged: string[] = [];
	const config = parseConfig({
		SESSION_SECRET: "a secret for tests only, of enough letters",
		LOG_LEVEL: "info",
		...settings,
	});
	const runtime: Runtime = {
		config,
		db,
		log: pino({ level: "info" }, { write: (line: string) => void logged.push(line) }),
		now: () => clock.now,
		firstAccountCode: "ABCDE-FGHJK",
		words: new PlanWords(),
		// Tests look when they want to: `observePlan(site.runtime, plan)`.
		observer: { soon: () => undefined, settled: async () => undefined, stop: async () => undefined },
		mail: {
			configured: config.smtpUrl !== null,
			send: async (letter) => void letters.push(letter),
		},
		sync: {
			upgrade: (_request, socket) => socket.destroy(),
			announce: (planId, announcement) => void announced.push({ planId, announcement }),
			recheckSeats: async (planId) => void rechecked.push(planId),
			endSessions: async (personId) => void ended.push(personId),
			present: () => new Map(),
			gauges: () => ({ rooms: 0, sockets: 0, waitingRows: 0, waitingBytes: 0, degraded: 0, near: true }),
			stop: async () => undefined,
		},
	};
	provideRuntime(Promise.resolve(runtime));
	return { runtime, db, clock, announced, rechecked, ended, letters, logged };
}

let joined = 0;

/** Somebody with an account and a session. No password unless one is given: hashing takes a moment. */
export async function somebody(
	site: TestSite,
	name: string,
	more: { email?: string; passwordHash?: string; sample?: 0 | 1 } = {},
): Promise<Session> {
	joined += 1;
	const id = newId();
	const email = more.email ?? `${name.toLowerCase().replace(/\W+/g, ".")}.${joined}@example.org`;
	await site.db.insert(people).values({ id, name, ...more, email, createdAt: site.clock.now });
	return { personId: id, personName: name, sessionVersion: 1, sample: more.sample === 1 };
}

/** The cookie header of somebody's browser. */
export async function cookieOf(site: TestSite, person: Session): Promise<string> {
	const { personId: id, sessionVersion } = person;
	const cookie = await sessionCookie(site.runtime.config, { id, sessionVersion });
	return cookie.split(";", 1)[0] ?? "";
}

export const isSignedIn = async (site: TestSite, cookie: string) =>
	(await sessionOf(cookie, site.runtime)) !== null;

/** Does an act that must succeed. */
export async function doAct<N extends ActName>(
	site: TestSite,
	person: Session,
	name: N,
	input: ActInput<N>,
): Promise<ActResult<N>> {
	const verdict: Verdict<ActResult<N>> = await perform(site.runtime, person, name, input);
	if (isRefusal(verdict))
		throw new Error(`Expected ${name} to be done, it was refused: ${JSON.stringify(verdict)}`);
	return verdict.done;
}

/** The code of the refusal that an act ends with, or "done". */
export async function refusalOf<N extends ActName>(
	site: TestSite,
	person: Session,
	name: N,
	input: ActInput<N>,
): Promise<string> {
	const verdict = await perform(site.runtime, person, name, input);
	return isRefusal(verdict) ? verdict.refused : "done";
}

export interface TestPlan {
	plan: PlanId;
	lead: Session;
	leadSeat: string;
	/** Partner ids by their codes: HB Harbour (the plan lead's), CL Clinic, HM Homes. */
	partners: Record<"HB" | "CL" | "HM", string>;
}

/** A plan of three partners, led by somebody of Harbour. */
export async function threePartners(site: TestSite, lead?: Session): Promise<TestPlan> {
	const person = lead ?? (await somebody(site, "Oriel Harbour"));
	const { plan } = await doAct(site, person, "create-plan", {
		title: "Home from hospital",
		place: "Wexmoor",
		model: "multi_agency_team",
		purpose: "People go home when they are ready.",
		start: "2026-04-01",
		cycle: "quarterly",
		own: { name: "Harbour NHS Trust", code: "HB", kind: "nhs_provider" },
		others: [
			{ name: "Clinic Federation", code: "CL", kind: "primary_care" },
			{ name: "Homes", code: "HM", kind: "housing" },
		],
	});
	const rows = await site.db.query.partners.findMany({ where: (row, { eq }) => eq(row.planId, plan) });
	const byCode = Object.fromEntries(rows.map((row) => [row.code, row.id])) as TestPlan["partners"];
	const seat = await site.db.query.seats.findFirst({ where: (row, { eq }) => eq(row.planId, plan) });
	return { plan, lead: person, leadSeat: seat?.id ?? "", partners: byCode };
}

/** Somebody new with a seat in a plan. */
export async function seated(
	site: TestSite,
	{ plan, partners }: TestPlan,
	code: keyof TestPlan["partners"],
	role: Role,
	more: { name?: string; signatory?: boolean; person?: Session } = {},
): Promise<Session & { seat: string }> {
	const person = more.person ?? (await somebody(site, more.name ?? `${role} of ${code}`));
	const id = newId();
	await site.db.transaction((tx) =>
		addSeat(tx, {
			id,
			planId: plan,
			partnerId: partners[code],
			personId: person.personId,
			role,
			signatory: more.signatory ?? false,
			createdAt: site.clock.now,
		}),
	);
	return { ...person, seat: id };
}

export interface From {
	cookie?: string;
	/** A network address; without one the request comes from the site's own computer. */
	away?: string;
	headers?: Record<string, string>;
}

/** A request as one of our own pages makes it. */
export function request(site: TestSite, path: string, body: unknown, from: From = {}): Request {
	const { config } = site.runtime;
	return new Request(`${config.publicUrl}${path}`, {
		...(body === undefined
			? {}
			: { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
		headers: {
			...(body === undefined ? {} : { "content-type": "application/json", origin: config.publicUrl }),
			...(from.cookie ? { cookie: from.cookie } : {}),
			[PEER_HEADER]: from.away ? `away ${from.away}` : "here 127.0.0.1",
			...from.headers,
		},
	});
}
