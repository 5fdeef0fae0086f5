import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseConfig } from "@/server/config";
import { FolderInUse, livingHolder, lockFolder, startOf } from "@/server/db/embedded/folder-lock";
import { joinDatabase, openDatabase } from "@/server/db/open";
import { sentenceFor } from "@/server/start-failure";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "concordat-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => path.join(folder, "lock.json");
const writeLock = (lock: object) => writeFileSync(lockFile(), JSON.stringify(lock));

/** Runs our lock in a real second process, which says what came of it and then stays until it is ended. */
function secondProcess() {
	const program = `
		const { lockFolder } = await import("./server/db/embedded/folder-lock.ts");
		try { await lockFolder(process.argv[1], null); console.log("locked"); setInterval(() => {}, 1000); }
		catch (error) { console.log("refused", error.holder?.pid); }
	`;
	return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, folder], {
		stdio: ["ignore", "pipe", "inherit"],
	});
}

async function firstLine(child: ReturnType<typeof secondProcess>): Promise<string> {
	const [chunk] = await once(child.stdout, "data");
	return String(chunk).trim();
}

test("[O7] a second process on the folder is refused and told who has it", async () => {
	const lock = await lockFolder(folder, "http://localhost:3000");
	const child = secondProcess();
	expect(await firstLine(child)).toBe(`refused ${process.pid}`);
	lock.release();
	expect(existsSync(lockFile())).toBe(false);
});

test("[O7] a process that was killed with its lock counts as dead, and the next one takes over", async () => {
	const child = secondProcess();
	expect(await firstLine(child)).toBe("locked");
	await expect(lockFolder(folder, null)).rejects.toBeInstanceOf(FolderInUse);
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
	expect(existsSync(lockFile())).toBe(true);
	(await lockFolder(folder, null)).release();
});

test("[O7] a later process under the same number is not mistaken for the holder", async () => {
	writeLock({ pid: process.pid, started: "1", computer: hostname(), database: null, site: null });
	if (startOf(process.pid) === null) return; // a system that does not say when a process started
	(await lockFolder(folder, null)).release();
});

test.skipIf(process.platform !== "linux")("[O7] a zombie counts as dead", async () => {
	// The shell never waits for its child: it stays a zombie until the shell ends.
	const shell = spawn("sh", ["-c", "sh -c 'echo $$' & exec tail -f /dev/null"], {
		stdio: ["ignore", "pipe", "ignore"],
	});
	const [line] = await once(shell.stdout, "data");
	const pid = Number(String(line));
	try {
		await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ")).toBe(true);
		writeLock({ pid, started: null, computer: hostname(), database: null, site: null });
		expect(await livingHolder(folder)).toBeNull();
		(await lockFolder(folder, null)).release();
	} finally {
		shell.kill("SIGKILL");
	}
});

test("[O7] a lock that a full disk cut off names nobody", async () => {
	writeFileSync(lockFile(), '{"pid":');
	(await lockFolder(folder, null)).release();
});

test("[O7] a lock from another computer counts while its database answers", async () => {
	const elsewhere = { pid: process.pid, started: null, computer: "another", site: null };
	writeLock({ ...elsewhere, database: { host: folder, port: 5432 } });
	(await lockFolder(folder, null)).release();
});

test("[O7] of many that take over a dead lock at once, one succeeds", async () => {
	writeLock({ pid: 0, started: null, computer: hostname(), database: null, site: null });
	const children = [1, 2, 3].map(secondProcess);
	const said = await Promise.all(children.map(firstLine));
	expect(said.filter((line) => line === "locked")).toHaveLength(1);
	for (const child of children) child.kill("SIGKILL");
});

test("[O7] a second site on the folder is refused in one sentence; a command joins the first", async () => {
	const config = parseConfig({ CONCORDAT_DATA: folder });
	const first = await openDatabase(config);
	try {
		const refused = await openDatabase(config).catch((error: unknown) => error);
		expect(await sentenceFor(refused, config)).toContain(`process ${process.pid}`);
		const joined = await joinDatabase(config, { makes: false });
		await joined.pool.query("create table joined (n int)");
		await joined.pool.query("insert into joined values (1)");
		await joined.close();
		expect((await first.pool.query("select n from joined")).rows).toEqual([{ n: 1 }]);
	} finally {
		await first.close();
	}
	// Closed in order: what was written is there, and the folder is free.
	const alone = await joinDatabase(config, { makes: false });
	expect((await alone.pool.query("select n from joined")).rows).toEqual([{ n: 1 }]);
	await alone.close();
});
