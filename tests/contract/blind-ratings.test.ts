import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "@/lib/export/formats";
import { newId } from "@/lib/ids";
import { addCard } from "@/lib/plan/edit";
import { type QueryName, queries } from "@/lib/queries";
import type { RatingsView } from "@/lib/rating/rating";
import { ITEMS } from "@/lib/review/catalogue";
import type { Session } from "@/server/auth/session";
import { verifyLedger } from "@/server/db/rows/ledger";
import { exportDoor } from "@/server/queries/export-door";
import { queryDoor } from "@/server/queries/query-door";
import type { Db } from "@/server/runtime";
import { draft } from "@/tests/support/agreeing";
import { DATABASES } from "@/tests/support/database";
import { greet, heardOn, type Line, openLineAs, openRooms } from "@/tests/support/rooms";
import { sealAll } from "@/tests/support/sealing";
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
import { soon } from "@/tests/support/soon";
import { type Twins, twins } from "@/tests/support/twin";

/** What the Clinic says in the one world and in the other; nothing else differs. */
const HIDDEN = [
	{ score: 1, reason: "We hear of it on the doorstep, and this sentence is a long one." },
	{ score: 5, reason: "" },
] as const;

describe.each(DATABASES)("on the %s database", (kind) => {
	let plan: TestPlan;
	let clinic: Session & { seat: string };
	let homes: Session & { seat: string };
	/** Of every organisation but the Clinic somebody, in every role. */
	let others: Session[];
	let round: string;
	let aim: string;
	let worlds: Twins;

	beforeAll(async () => {
		worlds = await twins(kind, async (db) => {
			const site = testSite(db);
			plan = await threePartners(site);
			clinic = await seated(site, plan, "CL", "editor", { signatory: true });
			homes = await seated(site, plan, "HM", "lead", { signatory: true });
			others = [plan.lead, homes];
			for (const role of ["viewer", "commenter", "editor"] as const)
				others.push(await seated(site, plan, "HM", role));
			aim = newId();
			await draft(site, plan.plan, plan.lead, (doc) =>
				addCard(doc, { kind: "aim", id: aim, title: "Home on the day", by: "somebody", at: "2026-03-12" }),
			);
			round = (await doAct(site, plan.lead, "open-rating-round", { plan: plan.plan })).round;
			for (const item of ITEMS)
				await doAct(site, clinic, "give-rating", {
					plan: plan.plan,
					round,
					item: item.id,
					score: 4,
					reason: "",
				});
		});
	}, 240_000);
	afterAll(() => worlds.close());

	const sites = () => worlds.databases.map((db) => testSite(db)) as [TestSite, TestSite];
	const siteOf = (db: Db) => testSite(db);

	/** Everything that everybody of the other organisations can be told, to the last byte and header. */
	async function transcript(db: Db): Promise<string> {
		const lines: string[] = [];
		const say = async (what: string, answer: Response) => {
			const body = Buffer.from(await answer.arrayBuffer());
			const headers = JSON.stringify([...answer.headers].filter(([name]) => name !== "date"));
			lines.push(`${what} ${answer.status} ${headers} ${body.length} ${body.toString("base64")}`);
		};
		for (const person of others) {
			const site = siteOf(db); // its clock stands, so that no answer tells of the time
			const cookie = await cookieOf(site, person);
			for (const name of Object.keys(queries) as QueryName[]) {
				if (queries[name].by === "POST") continue;
				const query = `plan=${plan.plan}&about=B05&card=${aim}&seq=2&entry=3&from=0&to=99&digest=none`;
				const asked = request(site, `/api/queries/${name}?${query}`, undefined, { cookie });
				await say(name, await queryDoor(asked, name));
			}
			for (const format of Object.keys(FORMATS).filter((one) => one !== "docx")) {
				const asked = request(site, `/api/plans/${plan.plan}/export/${format}?section=aims`, undefined, {
					cookie,
				});
				await say(format, await exportDoor(asked, plan.plan, format));
			}
		}
		const { rows } = await db.execute(
			`select seq, act, person_id, partner_id, at, entry, previous_hash, hash from ledger where plan_id = '${plan.plan}' order by seq`,
		);
		lines.push(JSON.stringify(rows));
		return lines.join("\n");
	}
	const both = async () => [await transcript(worlds.databases[0]), await transcript(worlds.databases[1])];
	const inBoth = async (run: (site: TestSite, world: 0 | 1) => Promise<unknown>) => {
		for (const [world, db] of worlds.databases.entries()) await run(siteOf(db), world as 0 | 1);
	};
	const view = async (site: TestSite, person: Session): Promise<RatingsView> => {
		const asked = request(site, `/api/queries/ratings?plan=${plan.plan}`, undefined, {
			cookie: await cookieOf(site, person),
		});
		return ((await (await queryDoor(asked, "ratings")).json()) as { done: RatingsView }).done;
	};

	test("[V3] two worlds that differ in one hidden rating are one world to everybody else, until the reveal", async () => {
		const alike = async (when: string) => {
			const [one, other] = await both();
			expect(one === other, when).toBe(true);
			return one ?? "";
		};
		const before = await alike("before anything differs");
		expect(before.length).toBeGreaterThan(10_000);
		await inBoth((site, world) =>
			doAct(site, clinic, "give-rating", { plan: plan.plan, round, item: "B05", ...HIDDEN[world] }),
		);
		expect((await alike("when one rating differs")) === before).toBe(true);
		// More differences that only counts, lengths or times could betray.
		await inBoth(async (site, world) => {
			const rate = (item: string, score: 1 | 4 | 5 | null, reason = "") =>
				doAct(site, clinic, "give-rating", { plan: plan.plan, round, item, score, reason });
			if (world === 0) return;
			for (const score of [5, null, 1, 4] as const)
				await rate("F03", score, "A mind that changes. ".repeat(40));
			await rate("F10", null);
			await rate("B02", 4, "A reason where the other world has none. ".repeat(40));
		});
		expect((await alike("when minds changed, one rating is gone and one reason is long")) === before).toBe(
			true,
		);
		await inBoth((site) => sealAll(site, clinic, plan.plan, round));
		const sealed = await alike("when it is sealed");
		expect(sealed === before).toBe(false);
		for (const { reason } of HIDDEN)
			if (reason) expect(Buffer.from(sealed).includes(Buffer.from(reason))).toBe(false);
		await inBoth(async (site) => {
			for (const item of ["B05", "F01"])
				await doAct(site, plan.lead, "give-rating", { plan: plan.plan, round, item, score: 3, reason: "" });
			await sealAll(site, plan.lead, plan.plan, round);
		});
		await alike("when another partner has sealed too");
		// Nothing was announced to anybody when a rating was entered, in either world.
		const announced = await Promise.all(
			sites().map(async (site) => {
				await doAct(site, homes, "give-rating", {
					plan: plan.plan,
					round,
					item: "F02",
					score: 4,
					reason: "",
				});
				return site.announced.length;
			}),
		);
		expect(announced).toEqual([0, 0]);
	}, 120_000);

	test("[V3] [V4] an open socket hears nothing while ratings are entered, and of the reveal only to look again; readers meanwhile see none or all", async () => {
		const [db] = worlds.databases;
		const site = siteOf(db);
		const rooms = await openRooms(site);
		const line: Line = await openLineAs(site, rooms, plan.plan, others[2] as Session);
		greet(line);
		await soon(() => expect(heardOn(line).some(({ kind }) => kind === "welcome")).toBe(true));
		const announcements = () => heardOn(line).filter(({ kind }) => kind === "announce");
		for (const item of ITEMS)
			await doAct(site, homes, "give-rating", {
				plan: plan.plan,
				round,
				item: item.id,
				score: 2,
				reason: "Late.",
			});
		expect(announcements()).toEqual([]);
		const reader = others[3] as Session;
		let over = false;
		const seen: number[] = [];
		const reading = Promise.all(
			Array.from({ length: 4 }, async () => {
				while (!over) {
					const { rounds } = await view(site, reader);
					const { revealed, sealed } = rounds[0] as RatingsView["rounds"][number];
					seen.push(revealed?.ratings.length ?? 0);
					if (revealed) expect(sealed).toHaveLength(3);
				}
			}),
		);
		await soon(() => expect(seen.length).toBeGreaterThan(8));
		const { revealed } = await sealAll(site, homes, plan.plan, round);
		expect(revealed).toBe(true);
		await soon(() => expect(seen.filter((many) => many > 0).length).toBeGreaterThan(8));
		over = true;
		await reading;
		expect([...new Set(seen)].sort((a, b) => a - b)).toEqual([0, 20 + 2 + 20]);
		await soon(() => expect(announcements()).toHaveLength(1));
		expect(JSON.stringify(announcements())).not.toContain("Late");
		line.ws.close();
		await rooms.close();
		expect(await verifyLedger(db, plan.plan)).toMatchObject({ brokenAt: null });
		const { rows } = await db.execute(
			`select entry from ledger where plan_id = '${plan.plan}' and act = 'seal-ratings' order by seq`,
		);
		const entries = rows.map(({ entry }) => entry as { revealed?: { ratings: unknown[] } });
		expect(entries.map(({ revealed }) => revealed?.ratings.length ?? 0)).toEqual([0, 0, 42]);
	}, 120_000);

	test("[V3] the two worlds differ from the reveal on, in exactly those ratings", async () => {
		const [one, other] = worlds.databases;
		const second = siteOf(other);
		await sealAll(second, homes, plan.plan, round);
		const [first, last] = [await view(siteOf(one), plan.lead), await view(siteOf(other), plan.lead)];
		const said = (shown: RatingsView) =>
			shown.rounds[0]?.revealed?.ratings.find(
				({ partner, item }) => partner === plan.partners.CL && item === "B05",
			);
		expect([said(first)?.score, said(last)?.score]).toEqual([1, 5]);
		expect(said(first)?.reason).toBe(HIDDEN[0].reason);
		const clinics = (shown: RatingsView) =>
			shown.rounds[0]?.revealed?.ratings.filter(({ partner }) => partner === plan.partners.CL) ?? [];
		expect([clinics(first).length, clinics(last).length]).toEqual([20, 19]);
		const differ = ["B05", "F03", "F10", "B02"];
		const others = (shown: RatingsView) => clinics(shown).filter(({ item }) => !differ.includes(item));
		expect(others(last)).toEqual(others(first));
	});
});
