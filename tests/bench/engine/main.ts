import { existsSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { run } from "@/scripts/shared.mjs";
import { median } from "../table";
import { GOALS, type Goal } from "./goals";
import { endServers, SERVERS, type ServerName } from "./servers";
import { WORKLOADS } from "./workloads";

/**
 * `npm run bench`: our engine on both databases beside its peers and a bare relay, in one run, in turn. Prints one
 * table and writes docs/benchmark.md; ends with 1 when something acknowledged or seen was lost.
 */
const words = process.argv.slice(2);
const quick = words.includes("quick");
const named = words.filter((word) => word !== "quick");
const repeats = Number(process.env.REPEATS ?? (quick ? 1 : 5));
const scale = quick ? 0.2 : 1;
/** `SERVERS=ours,floor` measures these alone. */
const servers = process.env.SERVERS
	? SERVERS.filter((name) => process.env.SERVERS?.split(",").includes(name))
	: SERVERS;

for (const peer of ["yws", "hocus"]) {
	const folder = path.join(import.meta.dirname, "peers", peer);
	if (existsSync(path.join(folder, "node_modules"))) continue;
	const args = ["ci", "--no-audit", "--no-fund", ...(peer === "yws" ? ["--legacy-peer-deps"] : [])];
	if ((await run("npm", args, { cwd: folder, quiet: true })) !== 0)
		throw new Error(`${peer} could not be installed`);
}

const measured = new Map<string, Map<ServerName, number[]>>();
for (const [name, workload] of Object.entries(WORKLOADS)) {
	if (named.length > 0 && !named.includes(name)) continue;
	for (let repeat = 0; repeat < repeats; repeat++)
		for (const server of servers.filter((one) => workload.of(one))) {
			process.stderr.write(`${name} ${repeat + 1}/${repeats}: ${server}\n`);
			const figures = await workload.run(server, scale);
			for (const [figure, value] of Object.entries(figures)) {
				const of = measured.get(figure) ?? new Map<ServerName, number[]>();
				of.set(server, [...(of.get(server) ?? []), value]);
				measured.set(figure, of);
			}
		}
}
await endServers();

const shown = (value: number | undefined) =>
	value === undefined || Number.isNaN(value)
		? "–"
		: value >= 1_000
			? Math.round(value).toLocaleString("en-GB")
			: value >= 100
				? value.toFixed(0)
				: value >= 10
					? value.toFixed(1)
					: value.toFixed(2);

/** Ours beside the best of those that it is compared with, and whether that is what was to be reached. */
function verdict(figure: string, of: Map<ServerName, number[]>): string[] {
	const goal: Goal | undefined = GOALS[figure];
	const value = (name: ServerName) => {
		const values = of.get(name);
		return values && median(values);
	};
	const ours = [value("ours"), value("ours-pg")].filter((one) => one !== undefined);
	if (!goal) return ["", "", ""];
	const peers = (
		goal.beside === "floor" ? (["floor"] as const) : (["yws", "yws-level", "hocus"] as const)
	).flatMap((name) => value(name) ?? []);
	const best = goal.more ? Math.max(...peers) : Math.min(...peers);
	const told = goal.absolute ? ours : ours.map((one) => one / best);
	const reached = told.every((one) => (goal.more ? one >= goal.at : one <= goal.at));
	const text = told.map((one) => (goal.absolute ? shown(one) : `${one.toFixed(2)} ×`)).join(" / ");
	return [
		text,
		`${goal.more ? "≥" : "≤"} ${goal.at}${goal.absolute ? "" : ` × ${goal.beside === "floor" ? "floor" : "best peer"}`}`,
		reached ? "yes" : "**no**",
	];
}

const head = ["Figure", ...SERVERS, "ours, embedded / PostgreSQL", "goal", "reached"];
const lines = [
	head,
	head.map((_, at) => (at === 0 ? "---" : "--:")),
	...[...measured].map(([figure, of]) => [
		figure,
		...SERVERS.map((server) => shown(of.has(server) ? median(of.get(server) ?? []) : undefined)),
		...verdict(figure, of),
	]),
];
const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
process.stdout.write(`\n${table}\n`);
if (named.length === 0) writeFileSync(path.join("docs", "benchmark.md"), page(table));

const lost = [...measured]
	.filter(([figure]) => /lost/.test(figure))
	.flatMap(([figure, of]) =>
		(["ours", "ours-pg"] as const).flatMap((name) =>
			(of.get(name) ?? []).filter((one) => one > 0).map((one) => `${figure}: ${name} ${one}`),
		),
	);
if (lost.length > 0) process.stdout.write(`\nDoes not hold: ${lost.join("; ")}\n`);
process.exit(lost.length === 0 ? 0 : 1);

function page(text: string): string {
	return `# Benchmark

What \`npm run bench\` measured on ${new Date().toISOString().slice(0, 10)}, written by it: medians of ${repeats}, each server in turn in one
run. ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node} (Hocuspocus on Node 24). Compare columns, not days: ratios hold, single times do not.

- **ours**, **ours-pg**: this engine with its sessions, seats, guard and log, on the embedded database and on PostgreSQL
- **yws**, **yws-level**: \`@y/websocket-server\` 0.1.5, in memory and in LevelDB
- **hocus**: Hocuspocus 4.7 with its database extension on SQLite
- **floor**: a bare \`ws\` relay, without documents or storage

${text}

\`npm run bench -- quick\` takes a few minutes, \`npm run bench -- storm kill\` runs the named workloads only.

## How to read it
- Everybody else of ours sees an edit only once it is committed; the peers show first and store later, or never. CPU is that
  of the server and of what it stores in (PostgreSQL's processes are counted), in seconds for 10,000 updates.
- "Seen and lost": what another window had been shown, and was gone after \`kill -9\` and a new start.
- Memory is what the sockets and plans add to the resting process.
- Our limit on how fast one person may send is lifted here; the peers have none.

## What it does not show
- A network. Everything is on one computer's loopback, and the load shares its two cores with the server.
- Browsers and editors: \`npm run bench:browser\` measures the whole product.
- PostgreSQL on a disk that waits: here it runs without fsync, as the tests start it. On a real disk each commit waits for
  the disk, and more edits share one.
- Other versions of the peers, or other settings than their own documentation gives.
`;
}
