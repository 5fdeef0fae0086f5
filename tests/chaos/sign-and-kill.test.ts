import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import { decisionsOfPlan } from "@/server/db/rows/agreements";
import { verifyLedger } from "@/server/db/rows/ledger";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { until } from "@/tests/support/until";
import { buildHost, type Host, type Seed, startHost } from "./host-process";
import { type Random, randomFrom, seedOf } from "./random";
import { report } from "./report";

const ROUNDS = Number(process.env.SIGN_KILLS ?? 3);

const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
let host: Host | null = null;
let program = "";
beforeAll(async () => {
	program = await buildHost();
});
afterAll(() => {
	host?.process.kill("SIGKILL");
	rmSync(folder, { recursive: true, force: true });
	rmSync(path.dirname(program), { recursive: true, force: true });
});

const count = (signatories: readonly Signatory[]) =>
	signatories.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

/** A signatory who decides, changes their mind and withdraws, and remembers what was acknowledged. */
class Signatory {
	readonly acknowledged: string[] = [];
	private said = 0;

	constructor(
		readonly cookie: string,
		private readonly random: Random,
		/** Somebody always objects, or the words would come in force and be ended by a withdrawal. */
		private readonly objects: boolean,
	) {}

	async sign(at: Host, { plan, words }: Seed): Promise<void> {
		this.said += 1;
		const reason = `${this.cookie.slice(-12)} says this for the ${this.said}th time`;
		const withdraws = !this.objects && this.random.chance(0.2);
		const act = withdraws ? "withdraw-agreement" : "decide";
		const body = withdraws
			? { plan, round: words?.round, reason }
			: {
					plan,
					...words,
					answer: this.objects ? "object" : this.random.pick(["object", "reservation"]),
					reason,
				};
		const url = `${at.url.replace("ws:", "http:").replace("/sync", "")}/api/acts/${act}`;
		const headers = { "content-type": "application/json", cookie: this.cookie };
		const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
		if (answer.ok) this.acknowledged.push(reason);
	}
}

test(
	`[A11] no acknowledged decision is lost and none is half done over ${ROUNDS} kills -9 while partners sign`,
	async () => {
		const seed = seedOf("kill -9 while signing");
		const random = randomFrom(seed);
		host = await startHost(program, folder);
		const plan = host.seed as Seed;
		const signatories = plan.cookies.map(
			(cookie, index) => new Signatory(cookie, randomFrom(seed + index), index === 0),
		);
		for (let round = 0; round < ROUNDS; round++) {
			const at = host as Host;
			let dead = false;
			const signing = signatories.map(async (one) => {
				while (!dead) await one.sign(at, plan).catch(() => undefined); // killed before it answered: nothing was promised
			});
			const enough = count(signatories) + 4 + random.below(30);
			await until(`${enough} decisions are acknowledged`, () => count(signatories) >= enough, {
				within: 60_000,
			});
			const gone = once(at.process, "exit");
			at.process.kill("SIGKILL");
			await gone;
			dead = true;
			await Promise.all(signing);
			host = round === ROUNDS - 1 ? null : await startHost(program, folder);
		}
		const { db, close } = await openDatabase(parseConfig({ CONCORDAT_DATA: folder }));
		try {
			const recorded = (await decisionsOfPlan(db, plan.plan)).map(({ reason }) => reason);
			const acknowledged = signatories.flatMap((one) => one.acknowledged);
			expect([seed, acknowledged.filter((reason) => !recorded.includes(reason))]).toEqual([seed, []]);
			expect(await verifyLedger(db, plan.plan)).toMatchObject({ brokenAt: null });
			expect([seed, (await verifyAttested(db, plan.plan)).broken]).toEqual([seed, []]);
			expect(acknowledged.length).toBeGreaterThan(ROUNDS * 3);
			report("kill -9 while partners sign", {
				rounds: ROUNDS,
				work: `${acknowledged.length} decisions acknowledged`,
				found: "0 lost, 0 half done; the ledger verifies",
				seed,
			});
		} finally {
			await close();
		}
	},
	30_000 + ROUNDS * 30_000,
);
