import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { synced, type Window, windowAt } from "@/tests/support/rooms";
import { buildHost, type Host, type Seed, startHost } from "./host-process";
import { type Random, randomFrom, seedOf } from "./random";

const ROUNDS = Number(process.env.KILLS ?? 10);

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

async function killHost(): Promise<void> {
	const child = host?.process;
	host = null;
	if (!child) return;
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
}

/** Somebody who types words into the plan's title and takes some out again, asking all the while what is saved. */
class Typist {
	readonly doc = new Y.Doc();
	readonly saved = { there: new Set<string>(), gone: new Set<string>() };
	typed = 0;
	answers = 0;
	private window: Window | null = null;
	private mine: string[] = [];
	/** Words that were to be taken out: until that is acknowledged they may be there or not. */
	private readonly doubtful = new Set<string>();
	private asked = 0;

	constructor(
		readonly name: string,
		private readonly random: Random,
	) {}

	async connect(at: Host, seed: Seed, cookie: string): Promise<void> {
		this.window = await synced(windowAt({ ...at, plan: seed.plan, cookie, doc: this.doc }));
	}

	type(): void {
		const title = briefTitle(this.doc);
		if (!title) return;
		this.typed += 1;
		const old = this.random.chance(0.25) ? this.mine.shift() : undefined;
		if (old !== undefined) {
			const at = title.toString().indexOf(old);
			if (at >= 0) title.delete(at, old.length);
			this.doubtful.add(old);
			this.saved.there.delete(old);
			this.ask({ gone: [old], there: [] });
			return;
		}
		const word = `<${this.name}${this.typed}>`;
		title.insert(this.random.chance(0.5) ? 0 : title.length, word);
		this.mine.push(word);
		this.ask({ gone: [], there: [word] });
	}

	private ask({ there, gone }: { there: string[]; gone: string[] }): void {
		this.asked += 1;
		this.window
			?.saved()
			.then(() => {
				this.answers += 1;
				for (const word of there) if (!this.doubtful.has(word)) this.saved.there.add(word);
				for (const word of gone) this.saved.gone.add(word);
			})
			.catch(() => undefined); // the server was killed before it answered: nothing was promised
	}

	leave(): void {
		this.window?.provider.destroy();
		this.window = null;
	}
}

test(`[Y15] whatever was acknowledged is there after kill -9, ${ROUNDS} times while two people type`, async () => {
	const seed = seedOf("kill -9");
	const random = randomFrom(seed);
	host = await startHost(program, folder);
	const plan = host.seed as Seed;
	const typists = [new Typist("a", randomFrom(seed + 1)), new Typist("b", randomFrom(seed + 2))];
	let slowest = 0;
	for (let round = 0; round < ROUNDS; round++) {
		await Promise.all(
			typists.map((typist, index) => typist.connect(host as Host, plan, plan.cookies[index] ?? "")),
		);
		const until = (typists[0]?.typed ?? 0) + 20 + random.below(180);
		await new Promise<void>((resolve) => {
			const timer = setInterval(() => {
				for (const typist of typists) typist.type();
				if ((typists[0]?.typed ?? 0) < until) return;
				clearInterval(timer);
				resolve();
			}, 2);
		});
		await killHost();
		for (const typist of typists) typist.leave();
		host = await startHost(program, folder);
		slowest = Math.max(slowest, host.readyMs);
		const doc = new Y.Doc();
		const reader = await synced(windowAt({ ...host, plan: plan.plan, cookie: plan.cookies[2] ?? "", doc }));
		const text = briefTitle(doc)?.toString() ?? "";
		for (const { saved } of typists) {
			const lost = [...saved.there].filter((word) => !text.includes(word));
			const back = [...saved.gone].filter((word) => text.includes(word));
			expect([seed, round, lost, back]).toEqual([seed, round, [], []]);
		}
		reader.close();
	}
	const acknowledged = typists.reduce((sum, { answers }) => sum + answers, 0);
	expect(acknowledged).toBeGreaterThan(ROUNDS * 10);
	process.stdout.write(
		`kill -9: ${ROUNDS} rounds, ${acknowledged} acknowledgements, none of them lost, ready again within ${Math.round(slowest)} ms\n`,
	);
}, 400_000);
