// `npm start`: installs what is missing, builds what is stale, and serves. Needs no setting and no second command.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { checkNode, fail, installIfNeeded, passSignals, ROOT } from "./shared.mjs";

checkNode();
await refuseSecondStart();
await installIfNeeded({ dev: false });
const { buildAll } = await import("./build.mjs");
await buildAll();

const server = spawn(process.execPath, ["--enable-source-maps", "build/main.js"], {
	cwd: ROOT,
	stdio: "inherit",
	env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
});
passSignals(server);

/**
 * Says at once that the site already runs, before a build replaces the pages under it. The server itself checks
 * the port and the folder properly; this only has to be quick.
 */
async function refuseSecondStart() {
	const port = Number(process.env.PORT || 3000);
	const host = process.env.HOST || "127.0.0.1";
	if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
	const taken = await new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", (error) => resolve(error.code === "EADDRINUSE"));
		probe.listen(port, host, () => probe.close(() => resolve(false)));
	});
	if (!taken) return;
	let holder = null;
	try {
		const folder = path.resolve(ROOT, process.env.CONCORDAT_DATA || "data");
		holder = JSON.parse(readFileSync(path.join(folder, "lock.json"), "utf8"));
	} catch {
		// no site of ours: some other program has the port
	}
	const who = holder?.site && new URL(holder.site).port === String(port) ? `process ${holder.pid}` : null;
	fail(
		`Port ${port} is already used by ${who ?? "another program"}; stop it, or set PORT to another number.`,
	);
}
