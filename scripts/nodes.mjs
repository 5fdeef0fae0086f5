// `npm run nodes`: what compose.yaml runs, without containers: two nodes of one site on a real PostgreSQL and a real
// Redis, behind one address. `NODES=3` runs three. Everything is made anew and goes when it stops, but for the nodes' logs.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkNode, installIfNeeded, ROOT, tell } from "./shared.mjs";

checkNode();
await installIfNeeded({ dev: true });
const { findPostgres } = await import("./find-postgres.mjs");
const { findRedis } = await import("./find-redis.mjs");
const { buildAll } = await import("./build.mjs");
const { bin } = await findPostgres();
const redis = await findRedis();
await buildAll();

const port = Number(process.env.PORT || 3000);
const many = Number(process.env.NODES || 2);
const folder = mkdtempSync(path.join(tmpdir(), "concordat-nodes-"));
const logs = path.resolve(ROOT, process.env.CONCORDAT_DATA || "data", "nodes");
mkdirSync(logs, { recursive: true, mode: 0o700 });
const running = [];
let stopping = false;
let failed = false;

function launch(name, program, args, options = {}) {
	const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"], ...options });
	const gone = new Promise((resolve) => child.once("exit", resolve));
	running.push({ name, child, gone });
	gone.then((code) => !stopping && tell(`${name} ended (${code ?? "by a signal"}).`));
	return child;
}

/** A port that is free now. */
const freePort = () =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const { port: free } = probe.address();
			probe.close(() => resolve(free));
		});
	});

/** Looks again and again until it is so. */
async function until(what, isSo) {
	for (let tries = 0; tries < 600; tries++) {
		if (await isSo()) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`Waited in vain until ${what}`);
}
const answersAt = (at) =>
	new Promise((resolve) => {
		const probe = connect(at, "127.0.0.1", () => {
			probe.destroy();
			resolve(true);
		});
		probe.once("error", () => resolve(false));
	});

/** PostgreSQL refuses to run as root, so then it runs as its own user. */
function postgresUser() {
	if (process.getuid?.() !== 0) return {};
	const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
	return { uid: id("-u"), gid: id("-g") };
}

async function startPostgres() {
	const who = postgresUser();
	if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
	const data = path.join(folder, "database");
	const init = ["-D", data, "-U", "concordat", "-A", "trust", "-E", "UTF8", "--locale=C"];
	execFileSync(path.join(bin, "initdb"), init, { ...who, cwd: folder, stdio: "ignore" });
	const at = await freePort();
	const args = ["-D", data, "-p", String(at), "-h", "127.0.0.1", "-k", folder];
	launch("PostgreSQL", path.join(bin, "postgres"), args, { ...who, cwd: folder, stdio: "ignore" });
	const url = `postgres://concordat@127.0.0.1:${at}/postgres`;
	const { default: pg } = await import("pg");
	await until("PostgreSQL answers", async () => {
		const client = new pg.Client({ connectionString: url });
		return client.connect().then(
			() => client.end().then(() => true),
			() => false,
		);
	});
	return url;
}

async function startRedis() {
	const at = await freePort();
	launch(
		"Redis",
		redis.path,
		["--port", String(at), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
		{
			stdio: "ignore",
		},
	);
	await until("Redis answers", () => answersAt(at));
	return `redis://127.0.0.1:${at}`;
}

async function startNode(name, settings) {
	const at = await freePort();
	const env = { ...process.env, ...settings, PORT: String(at), NODE_ENV: "production" };
	const file = path.join(logs, `${name.toLowerCase().replace(" ", "-")}.log`);
	const log = openSync(file, "w", 0o600);
	launch(name, process.execPath, ["--enable-source-maps", "build/main.js"], {
		cwd: ROOT,
		env,
		stdio: ["ignore", log, "inherit"],
	});
	closeSync(log); // the node has its own
	await until(`${name} is ready`, () =>
		fetch(`http://127.0.0.1:${at}/readyz`).then(
			(one) => one.ok,
			() => false,
		),
	);
	tell(`${name} is at http://localhost:${at}; its log is ${file}`);
	return at;
}

/**
 * One address for all: each connection goes to the next node that answers.
 *
 * The catch: to a node everything from here comes from this computer. It keeps /metrics to itself all the same,
 * because a request for it names this port and not the node's.
 */
function balance(nodes) {
	let turn = 0;
	const server = createServer({ allowHalfOpen: true }, (socket) => {
		const onward = (tries) => {
			const at = nodes[turn++ % nodes.length];
			let joined = false;
			const node = connect({ port: at, host: "127.0.0.1", allowHalfOpen: true }, () => {
				joined = true;
				socket.pipe(node);
				node.pipe(socket);
			});
			node.once("error", () => (tries > 1 && !joined ? onward(tries - 1) : socket.destroy()));
			socket.once("close", () => node.destroy());
		};
		socket.once("error", () => socket.destroy());
		onward(nodes.length);
	});
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => resolve(server));
	});
}

async function stop() {
	if (stopping) process.exit(1);
	stopping = true;
	const nodes = running.filter(({ name }) => name.startsWith("Node"));
	for (const { child } of nodes) child.kill("SIGTERM");
	await Promise.all(nodes.map(({ gone }) => gone));
	for (const { child, gone } of running.filter((one) => !nodes.includes(one))) {
		child.kill("SIGINT");
		await gone;
	}
	rmSync(folder, { recursive: true, force: true });
	process.exit(failed ? 1 : 0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

try {
	tell(`The nodes' logs are in ${logs}.`);
	const settings = {
		PUBLIC_URL: `http://localhost:${port}`,
		DATABASE_URL: await startPostgres(),
		REDIS_URL: await startRedis(),
		SESSION_SECRET: randomBytes(32).toString("base64url"),
	};
	const ports = [];
	for (let n = 1; n <= many; n++) ports.push(await startNode(`Node ${n}`, settings));
	await balance(ports);
	tell(
		`${many} nodes serve http://localhost:${port}; Ctrl-C stops them and forgets everything but their logs.`,
	);
} catch (error) {
	if (!stopping) {
		failed = true;
		tell(String(error));
		await stop(); // or PostgreSQL and Redis would go on by themselves
	}
}
