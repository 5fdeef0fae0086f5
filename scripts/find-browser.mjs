// Finds or fetches the browser that the tests drive: the one that is named, one on this system, Playwright's own
// download, Debian's package; in that order, saying which.
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fail, ROOT, run, tell } from "./shared.mjs";

/** The engine without a desktop's browser around it: the same pages, a third less work for a computer that shows none. */
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const NAMES = [
	"chromium",
	"chromium-browser",
	"google-chrome-stable",
	"google-chrome",
	"chrome",
	"microsoft-edge",
];
const APPLICATIONS = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a program on the PATH, or null. */
export function onPath(names, folders = (process.env.PATH ?? "").split(path.delimiter)) {
	for (const name of names)
		for (const folder of folders) {
			const file = path.join(folder, process.platform === "win32" ? `${name}.exe` : name);
			try {
				accessSync(file, constants.X_OK);
				return file;
			} catch {
				// not here; the next folder may have it
			}
		}
	return null;
}

/** Installs packages with Debian's apt, when that is here and we may. */
export async function installWithApt(packages) {
	if (process.getuid?.() !== 0 || !onPath(["apt-get"])) return false;
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	tell(`Installing ${packages.join(" ")} with apt-get…`);
	if ((await run("apt-get", ["update", "-qq"], { env, quiet: true })) !== 0) return false;
	const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
	return (await run("apt-get", install, { env, quiet: true })) === 0;
}

/**
 * The browser's path and how it was found. Ends the process with a sentence when there is none to be had.
 *
 * @param whole a browser as a person has it, for what is measured; the tests take the engine alone where there is one
 */
export async function findBrowser({ whole = false } = {}) {
	const named = process.env.CHROME_PATH;
	if (named) {
		if (!existsSync(named)) fail(`CHROME_PATH is ${named}, but there is no such file.`);
		return { path: named, how: "named by CHROME_PATH" };
	}
	const names = whole ? NAMES : [...SHELLS, ...NAMES];
	const here = onPath(names) ?? APPLICATIONS.find((file) => existsSync(file)) ?? null;
	if (here) return { path: here, how: "found on this system" };
	const downloaded = await playwrightsOwn();
	if (downloaded) return { path: downloaded, how: "downloaded by Playwright" };
	for (const name of whole ? ["chromium"] : ["chromium-headless-shell", "chromium"]) {
		const installed = (await installWithApt([name])) ? onPath(names) : null;
		if (installed) return { path: installed, how: "installed from Debian's packages" };
	}
	return fail(
		"No browser was found and none could be fetched; install Chromium or Chrome, or set CHROME_PATH to one.",
	);
}

async function playwrightsOwn() {
	const { chromium } = await import("@playwright/test");
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	const cli = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
	tell("Fetching a browser with Playwright…");
	const code = await run(process.execPath, [cli, "install", "chromium"], { quiet: true });
	return code === 0 && existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const found = await findBrowser();
	tell(found.how);
	process.stdout.write(`${found.path}\n`);
}
