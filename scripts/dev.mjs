// `npm run dev`: the site from its sources, pages rebuilt as they are edited. Restart it after a change in server/.
import { spawn } from "node:child_process";
import { checkNode, installIfNeeded, passSignals, ROOT } from "./shared.mjs";

checkNode();
await installIfNeeded({ dev: true });
const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
	cwd: ROOT,
	stdio: "inherit",
	env: { ...process.env, NODE_ENV: "development" },
});
passSignals(server);
