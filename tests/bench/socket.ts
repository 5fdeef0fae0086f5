import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as Y from "yjs";
import { cardMap, titleOf } from "@/lib/plan/document";
import { buildHost, startHost } from "../chaos/host-process";
import { synced, type Window, windowAt } from "../support/rooms";
import { until } from "../support/until";
import { type Figure, median, quantile, table } from "./table";

/**
 * Measures the socket alone, without a browser: a server process on the real embedded database, a plan of 300
 * cards, ten people. Prints a table.
 */
const CARDS = 300;
const KEYSTROKES = Number(process.env.KEYSTROKES ?? 200);

const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
const program = await buildHost();
const host = await startHost(program, folder, { HOST_CARDS: String(CARDS) });
const seed = host.seed ?? { plan: "", cookies: [] };
const windowOf = (index: number, doc = new Y.Doc()) =>
	synced(
		windowAt({ url: host.url, origin: host.origin, plan: seed.plan, cookie: seed.cookies[index] ?? "", doc }),
	);

const figures: Figure[] = [];
const note = (what: string, ms: number[], goalMs: number | null, share = 0.5) => {
	const value = share === 0.5 ? median(ms) : quantile(ms, share);
	const goal = goalMs === null ? "" : `${goalMs} ms`;
	figures.push({
		what,
		measured: `${value.toFixed(1)} ms`,
		goal,
		reached: goalMs === null || value <= goalMs,
	});
};

async function timed(work: () => Promise<Window>): Promise<number> {
	const began = performance.now();
	const window = await work();
	const ms = performance.now() - began;
	window.close();
	return ms;
}

note("first opening after a start, plan received", [await timed(() => windowOf(0))], 1_500);
const openings: number[] = [];
for (let n = 0; n < 10; n++) openings.push(await timed(() => windowOf(n)));
note(`opening the ${CARDS}-card plan, median of 10`, openings, 1_500);

const windows = await Promise.all(seed.cookies.map((_, index) => windowOf(index)));
const [writer, reader] = windows as [Window, Window];
const cards = [...writer.doc.getMap("cards").keys()];
const cardAt = (index: number) => cards[index % cards.length] ?? "B01";
const typing = windows
	.slice(2)
	.map(({ doc }, index) =>
		setInterval(() => titleOf(cardMap(doc, cardAt(index)) ?? new Y.Map())?.insert(0, "x"), 200),
	);
const seen: number[] = [];
const saved: number[] = [];
const text = (doc: Y.Doc) => titleOf(cardMap(doc, cardAt(20)) ?? new Y.Map());
for (let n = 0; n < KEYSTROKES; n++) {
	const began = performance.now();
	const arrived = new Promise<number>((resolve) =>
		text(reader.doc)?.observe(function here() {
			text(reader.doc)?.unobserve(here);
			resolve(performance.now() - began);
		}),
	);
	text(writer.doc)?.insert(0, "y");
	const done = writer.saved().then(() => performance.now() - began);
	seen.push(await arrived);
	saved.push(await done);
}
for (const timer of typing) clearInterval(timer);
note("a keystroke on another screen, ten in the plan, p50", seen, null);
note("a keystroke on another screen, ten in the plan, p95", seen, 50, 0.95);
note("a keystroke until it is acknowledged, p50", saved, null);
await Promise.all(windows.map((window) => window.saved()));
await until("all screens show the same", () =>
	windows.every(({ doc }) => Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(writer.doc))),
);
for (const window of windows) window.close();

process.stdout.write(`${table(figures)}\n`);
host.process.kill("SIGKILL");
rmSync(folder, { recursive: true, force: true });
rmSync(path.dirname(program), { recursive: true, force: true });
process.exit(0);
