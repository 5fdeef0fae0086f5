import * as Y from "yjs";
import { cardMap, titleOf } from "@/lib/plan/document";
import { bigPlan, numbers } from "@/tests/support/big-plan";
import { until } from "@/tests/support/until";
import { Client } from "./client";
import { type Running, type ServerName, start, stores } from "./servers";

/** Named figures of one run of one server. */
export type Figures = Record<string, number>;

export interface Workload {
	/** Which servers can be asked at all. */
	of(name: ServerName): boolean;
	run(name: ServerName, scale: number): Promise<Figures>;
}

const always = () => true;
/** Under whose client id the one writer types. */
const WRITER = 9_000_001;
const small = bigPlan(12, 3).update;
const medium = bigPlan(120).update;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** 2,000 cards, and what 100,000 keystrokes into them leave behind. */
function largeContent(): Uint8Array {
	const { doc } = bigPlan(2_000);
	const random = numbers(3);
	const cards = [...doc.getMap("cards").keys()];
	for (let n = 0; n < 100_000; n++) {
		const card = cardMap(doc, cards[Math.floor(random() * cards.length)] ?? "");
		const title = card && titleOf(card);
		if (!title) continue;
		if (random() < 0.3 && title.length > 20) title.delete(Math.floor(random() * title.length), 1);
		else title.insert(Math.floor(random() * (title.length + 1)), "x");
	}
	return Y.encodeStateAsUpdate(doc);
}
let large: Uint8Array | null = null;

/** Starts a server with plans of this content in it; the peers are given it by a first window of each. */
async function stocked(name: ServerName, plans: number, content: Uint8Array): Promise<Running> {
	const server = await start(name, plans, content);
	if (name.startsWith("ours") || name === "floor") return server;
	const doc = new Y.Doc();
	Y.applyUpdate(doc, content);
	for (const plan of server.plans) {
		const first = new Client(server, plan, 0, doc);
		await first.whenReady();
		first.send(Y.encodeStateAsUpdate(doc));
		const reader = new Client(server, plan, 1);
		await reader.whenReady();
		await until("the plan is there", async () => {
			if (reader.bytes >= content.length * 0.9) return true;
			const again = new Client(server, plan, 1);
			await again.whenReady();
			const there = again.bytes >= content.length * 0.9;
			again.close();
			return there;
		});
		first.close();
		reader.close();
	}
	// It lets go of a plan some time after the last window closed, and whoever comes meanwhile stays alone in it.
	if (name === "yws-level") await pause(1_000);
	return server;
}

/** Somebody who types: a document of their own, told of nothing that others do, so that the load stays light. */
class Typist {
	readonly doc = new Y.Doc();
	private readonly title: Y.Text;
	private readonly length: number;
	sent = 0;
	constructor(
		readonly client: Client,
		content: Uint8Array,
		clientId: number,
	) {
		Y.applyUpdate(this.doc, content);
		this.doc.clientID = clientId;
		const card = cardMap(this.doc, "B01");
		const title = card && titleOf(card);
		if (!title) throw new Error("the plan has no B01");
		this.title = title;
		this.length = title.length;
		this.doc.on("update", (update) => client.send(update));
	}
	type(): void {
		this.sent += 1;
		if (this.title.length > this.length + 40) this.title.delete(0, 1);
		else this.title.insert(0, "k");
	}
}

async function latency(name: ServerName, people: number, keys: number): Promise<number[]> {
	const server = await stocked(name, 1, small);
	const plan = server.plans[0] ?? "";
	const clients = Array.from({ length: people }, (_, n) => new Client(server, plan, n));
	await Promise.all(clients.map((one) => one.whenReady()));
	const [writer, ...readers] = clients as [Client, ...Client[]];
	const typist = new Typist(writer, small, WRITER);
	const took: number[] = [];
	for (let n = 0; n < keys; n++) {
		const missing = new Set(readers);
		await new Promise<void>((resolve, reject) => {
			const began = performance.now();
			const tooLong = setTimeout(() => reject(new Error(`${name}: a keystroke did not reach all`)), 20_000);
			for (const reader of readers)
				reader.onUpdate = () => {
					if (!missing.delete(reader) || missing.size > 0) return;
					clearTimeout(tooLong);
					took.push(performance.now() - began);
					resolve();
				};
			typist.type();
		});
		await pause(4);
	}
	for (const client of clients) client.close();
	await server.stop();
	return took;
}

const quantile = (values: number[], part: number) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
	Number.NaN;

/** Everybody types at once, paced by turns; CPU counts until all is delivered and stored. */
async function throughput(
	name: ServerName,
	plans: number,
	people: number,
	updates: number,
): Promise<Figures> {
	const server = await stocked(name, plans, small);
	const typists = await Promise.all(
		server.plans.flatMap((plan, at) =>
			Array.from({ length: people }, async (_, n) => {
				const client = new Client(server, plan, n);
				await client.whenReady();
				return { typist: new Typist(client, small, 9_000_000 + at * 100 + n), at };
			}),
		),
	);
	await pause(300);
	const each = Math.ceil(updates / typists.length);
	const cpu = server.cpu();
	const began = performance.now();
	const before = typists.map(({ typist }) => typist.client.received);
	for (let n = 0; n < each; n++) {
		for (const { typist } of typists) typist.type();
		await new Promise(setImmediate);
		// About as fast as the slowest takes them: a queue without end would measure memory, not work.
		if (n % 4 === 3) await pause(10);
	}
	if (name.startsWith("ours")) await Promise.all(typists.map(({ typist }) => typist.client.stored()));
	// A server may join what it sends, so frames are not counted: it is over when nothing comes any more.
	const last = () => Math.max(...typists.map(({ typist }) => typist.client.lastAt));
	await until("nothing comes any more", () => performance.now() - last() > 1_000, { within: 60_000 });
	const seconds = (last() - began) / 1_000;
	const least = Math.min(...typists.map(({ typist }, n) => typist.client.received - (before[n] ?? 0)));
	if (least < (name === "hocus" ? 1 : each * (people - 1)))
		throw new Error(`${name} delivered only ${least} frames`);
	if (stores(name) && !name.startsWith("ours")) await pause(name === "hocus" ? 4_000 : 1_000); // it stores a while later
	const used = server.cpu() - cpu;
	const total = each * typists.length;
	for (const { typist } of typists) typist.client.close();
	await server.stop();
	return { cpu: (used / total) * 10_000, deliveries: (total * (people - 1)) / seconds };
}

async function coldOpen(name: ServerName, content: Uint8Array): Promise<number> {
	const first = await stocked(name, 1, content);
	if (name === "hocus") await pause(4_000); // it stores two seconds after the last edit, ten at most
	const server = await first.restart();
	const began = performance.now();
	const client = new Client(server, server.plans[0] ?? "", 0);
	await client.has(content.length * 0.9);
	const took = performance.now() - began;
	client.close();
	await server.stop();
	return took;
}

async function idle(name: ServerName, plans: number, sockets: number): Promise<Figures> {
	const server = await stocked(name, plans, small);
	const rested = name.startsWith("ours") ? server : await server.restart();
	await pause(500);
	const before = rested.memory();
	const clients: Client[] = [];
	for (let n = 0; n < sockets; n += 50) {
		const some = Array.from(
			{ length: 50 },
			(_, m) => new Client(rested, rested.plans[(n + m) % plans] ?? "", m),
		);
		await Promise.all(some.map((one) => one.whenReady()));
		clients.push(...some);
	}
	await pause(1_000);
	const memory = rested.memory() - before;
	for (const client of clients) client.close();
	await rested.stop();
	return { memory };
}

async function storm(name: ServerName, people: number): Promise<Figures> {
	const first = await stocked(name, 1, medium);
	if (name === "hocus") await pause(4_000);
	const server = await first.restart();
	const timed = async (docs: (Y.Doc | null)[]) => {
		const began = performance.now();
		const clients = docs.map((doc, n) => new Client(server, server.plans[0] ?? "", n, doc));
		await Promise.all(clients.map((one) => one.has(one.doc ? 0 : medium.length * 0.9)));
		const took = performance.now() - began;
		for (const client of clients) client.close();
		await pause(300);
		return took;
	};
	const doc = new Y.Doc();
	Y.applyUpdate(doc, medium);
	const returning = await timed(Array.from({ length: people }, () => doc));
	const fresh = await timed(Array.from({ length: people }, () => null));
	await server.stop();
	return { returning, fresh };
}

async function presence(name: ServerName, plans: number, people: number, changes: number): Promise<Figures> {
	const server = await stocked(name, plans, small);
	const clients = await Promise.all(
		server.plans.flatMap((plan) =>
			Array.from({ length: people }, async (_, n) => {
				const client = new Client(server, plan, n);
				await client.whenReady();
				return client;
			}),
		),
	);
	const each = Math.ceil(changes / clients.length);
	const cpu = server.cpu();
	for (let clock = 1; clock <= each; clock++) {
		for (const [n, client] of clients.entries())
			client.sendAwareness(7_000_000 + n, clock, { place: { card: "B01", field: "title", at: clock } });
		await pause(20);
	}
	await pause(500);
	const used = server.cpu() - cpu;
	for (const client of clients) client.close();
	await server.stop();
	return { cpu: (used / (each * clients.length)) * 10_000 };
}

/** Types at a rate, kills the server, starts it again: what others had seen, or were told is stored, and is gone. */
async function killed(name: ServerName, perSecond: number, seconds: number): Promise<Figures> {
	const first = await stocked(name, 1, small);
	const plan = first.plans[0] ?? "";
	const client = new Client(first, plan, 0);
	const reader = new Client(first, plan, 1);
	await Promise.all([client.whenReady(), reader.whenReady()]);
	const typist = new Typist(client, small, WRITER);
	const seen = new Y.Doc();
	Y.applyUpdate(seen, small);
	const arrived: Uint8Array[] = [];
	reader.onUpdate = (update) => arrived.push(update);
	let acknowledged = 0;
	const ends = performance.now() + seconds * 1_000;
	const perTurn = Math.max(1, Math.round(perSecond / 100));
	while (performance.now() < ends) {
		for (let n = 0; n < perTurn; n++) typist.type();
		const clock = Y.getState(typist.doc.store, WRITER);
		if (name.startsWith("ours"))
			void client.stored().then(() => {
				acknowledged = Math.max(acknowledged, clock);
			});
		await pause((perTurn / perSecond) * 1_000);
	}
	const told = acknowledged;
	const server = await first.restart();
	for (const update of arrived) Y.applyUpdate(seen, update);
	const after = new Y.Doc();
	const late = new Client(server, server.plans[0] ?? "", 2, after);
	if (stores(name)) await late.whenReady();
	if (name === "yws-level") await pause(2_000); // it answers before it has read what it stored
	const had = Y.getState(seen.store, WRITER);
	const has = Y.getState(after.store, WRITER);
	client.close();
	reader.close();
	late.close();
	await server.stop();
	// Clocks count characters in the order they were typed, taken out again or not.
	return {
		seenLost: (100 * Math.max(0, had - has)) / Math.max(1, had),
		ackLost: name.startsWith("ours") ? Math.max(0, told - has) : Number.NaN,
	};
}

export const WORKLOADS: Record<string, Workload> = {
	latency: {
		of: always,
		async run(name, scale) {
			const figures: Figures = {};
			for (const people of [2, 10, 50]) {
				const took = await latency(name, people, Math.ceil(200 * scale));
				figures[`last of ${people}, p50 ms`] = quantile(took, 0.5);
				figures[`last of ${people}, p99 ms`] = quantile(took, 0.99);
			}
			return figures;
		},
	},
	throughput: {
		of: always,
		async run(name, scale) {
			const many = await throughput(name, 20, 5, 10_000 * scale);
			const few = await throughput(name, 4, 25, 10_000 * scale);
			return {
				"20 × 5, CPU s per 10,000 updates": many.cpu ?? 0,
				"4 × 25, CPU s per 10,000 updates": few.cpu ?? 0,
				"4 × 25, deliveries a second": few.deliveries ?? 0,
			};
		},
	},
	open: {
		of: stores,
		async run(name) {
			large ??= largeContent();
			return {
				"plan of 120 cards after a restart, ms": await coldOpen(name, medium),
				"plan of 2,000 cards and 100,000 edits, ms": await coldOpen(name, large),
			};
		},
	},
	idle: {
		of: always,
		async run(name, scale) {
			const { memory = 0 } = await idle(name, Math.ceil(200 * scale), Math.ceil(2_000 * scale));
			return { "2,000 sockets over 200 plans, MiB": memory / scale };
		},
	},
	storm: {
		of: stores,
		async run(name, scale) {
			const { returning = 0, fresh = 0 } = await storm(name, Math.ceil(500 * scale));
			return { "500 who come back, ms": returning, "500 new, ms": fresh };
		},
	},
	presence: {
		of: always,
		async run(name, scale) {
			const { cpu = 0 } = await presence(name, 4, 25, 10_000 * scale);
			return { "4 × 25, presence, CPU s per 10,000 changes": cpu };
		},
	},
	kill: {
		of: (name) => name !== "floor",
		async run(name) {
			const slow = await killed(name, 250, 4);
			const quick = await killed(name, 3_000, 2);
			const acked = (slow.ackLost ?? 0) + (quick.ackLost ?? 0);
			return {
				"kill -9 at 250 a second, seen and lost, %": slow.seenLost ?? 0,
				"kill -9 at 3,000 a second, seen and lost, %": quick.seenLost ?? 0,
				...(Number.isNaN(acked) ? {} : { "acknowledged and lost": acked }),
			};
		},
	},
};
