// The operator's commands: import, export, backup, restore, reset-password. Whatever this script says goes to
// standard error; standard output holds the command's answer alone.
import { spawn } from "node:child_process";
import path from "node:path";
import { checkNode, installIfNeeded, passSignals, ROOT } from "./shared.mjs";

checkNode();
await installIfNeeded({ dev: false });
const { buildServer } = await import("./build.mjs");
await buildServer();

// npm changes to the project's folder: a file named on the command line is one of the folder it was called from.
const from = process.env.INIT_CWD || process.cwd();
const child = spawn(
	process.execPath,
	["--enable-source-maps", "build/command.js", ...process.argv.slice(2)],
	{
		cwd: ROOT,
		stdio: "inherit",
		env: { ...process.env, NODE_ENV: "production", CONCORDAT_CALLED_FROM: path.resolve(from) },
	},
);
passSignals(child);
