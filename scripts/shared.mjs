// What the scripts have in common. Plain Node without a dependency: on a fresh clone nothing is installed yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(ROOT, ...parts);

const NODE_LEAST = [20, 19];

/** Says what happens, on standard error: standard output belongs to what a command answers. */
export const tell = (line) => process.stderr.write(`${line}\n`);

/** @returns {never} */
export function fail(sentence) {
	tell(sentence);
	process.exit(1);
}

export function checkNode() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1])) return;
	fail(`Concordat needs Node ${NODE_LEAST.join(".")} or newer; this is ${process.versions.node}.`);
}

/** Runs a program to its end and gives its exit code; `quiet` keeps its words and shows them only if it fails. */
export function run(program, args, { env = {}, quiet = false, cwd = ROOT } = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: quiet ? ["ignore", "pipe", "pipe"] : ["inherit", process.stderr, process.stderr],
			// npm is a script on Windows, and scripts need a shell there.
			shell: process.platform === "win32" && program === "npm",
		});
		let said = "";
		child.stdout?.on("data", (chunk) => {
			said += chunk;
		});
		child.stderr?.on("data", (chunk) => {
			said += chunk;
		});
		child.once("error", (error) => {
			tell(String(error));
			resolve(1);
		});
		child.once("close", (code, signal) => {
			if (quiet && code !== 0) tell(said.trim());
			resolve(code ?? (signal ? 1 : 0));
		});
	});
}

/**
 * Whether what is installed is what the lock file says. npm keeps its own list of what it installed; packages for
 * other platforms are missing there by right.
 */
export function isInstalled({ dev }) {
	const list = at("node_modules", ".package-lock.json");
	if (!existsSync(list)) return false;
	const wanted = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
	const present = JSON.parse(readFileSync(list, "utf8")).packages;
	return Object.entries(wanted).every(
		([where, one]) =>
			where === "" ||
			one.link ||
			present[where]?.version === one.version ||
			(present[where] === undefined && (one.optional || one.devOptional || one.peer || (one.dev && !dev))),
	);
}

export async function installIfNeeded({ dev }) {
	if (isInstalled({ dev })) return;
	tell("Installing…");
	const code = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
	if (code !== 0) fail("The packages could not be installed; the reason is above.");
}

/** One digest of everything that a build is made from. */
export function digestOf(names) {
	const digest = createHash("sha256");
	const add = (name) => {
		digest.update(name).update(readFileSync(at(name)));
	};
	for (const name of names) {
		if (!existsSync(at(name))) continue;
		if (/\.\w+$/.test(name)) {
			add(name);
			continue;
		}
		for (const entry of readdirSync(at(name), { recursive: true, withFileTypes: true })
			.filter((one) => one.isFile())
			.map((one) => path.relative(ROOT, path.join(one.parentPath ?? one.path, one.name)))
			.sort())
			add(entry);
	}
	return digest.digest("hex");
}

/** Ends as the child ends, and hands on what the system asks of us meanwhile. */
export function passSignals(child) {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
	child.once("exit", (code, signal) =>
		process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
	);
}
