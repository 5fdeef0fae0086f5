import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseConfig } from "@/server/config";
import { NewerDatabase } from "@/server/db/migrate";
import { openDatabase } from "@/server/db/open";
import { listenOn } from "@/server/http/listen";
import { sentenceFor } from "@/server/start-failure";
import { freePort } from "@/tests/support/server";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failureOf = (attempt: Promise<unknown>) =>
	attempt.then(
		() => new Error("it did not fail"),
		(error: unknown) => error,
	);

test("[O8] a port that is taken is said with the process that has it", async () => {
	const port = await freePort();
	const first = createServer().listen(port, "127.0.0.1");
	await once(first, "listening");
	const config = parseConfig({ PORT: String(port), CONCORDAT_DATA: folder });
	const failure = await failureOf(listenOn(createServer(), port, "127.0.0.1"));
	const said = await sentenceFor(failure, config);
	expect(said).toContain(`Port ${port} is already used by`);
	if (process.platform === "linux") expect(said).toContain(`process ${process.pid}`);
	first.close();
});

test("[O8] an address that this computer does not have is said", async () => {
	const config = parseConfig({ HOST: "203.0.113.7", CONCORDAT_DATA: folder });
	const failure = await failureOf(listenOn(createServer(), await freePort(), config.host));
	expect(await sentenceFor(failure, config)).toContain('HOST is "203.0.113.7"');
});

test("[O8] a PostgreSQL that does not answer is said, without its password", async () => {
	const url = `postgres://ada:hunter2hunter2@127.0.0.1:${await freePort()}/plans`;
	const config = parseConfig({ DATABASE_URL: url, CONCORDAT_DATA: folder });
	const said = await sentenceFor(await failureOf(openDatabase(config)), config);
	expect(said).toMatch(/^The database at DATABASE_URL does not answer \(.*ECONNREFUSED.*\)/);
	expect(said).not.toContain("hunter2");
});

test("[O8] a full disk, a folder that cannot be written to and a newer database are each said", async () => {
	const config = parseConfig({ CONCORDAT_DATA: folder });
	const coded = (code: string) => Object.assign(new Error(code), { code, syscall: "open" });
	expect(await sentenceFor(coded("ENOSPC"), config)).toContain("is full");
	expect(await sentenceFor(coded("EACCES"), config)).toContain("cannot be written to");
	expect(await sentenceFor(new NewerDatabase(), config)).toContain("newer Concordat");
});

test("[O8] a file that a command was given is not taken for the data folder", async () => {
	const config = parseConfig({ CONCORDAT_DATA: folder });
	const closed = (place: string) =>
		Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open", path: place });
	expect(await sentenceFor(closed("/backups/site.gz"), config)).toMatch(/^\/backups\/site\.gz cannot be/);
	expect(await sentenceFor(closed(path.join(folder, "lock.json")), config)).toContain("The data folder");
});

test("[O8] what nobody foresaw gets no sentence: the error itself must be seen", async () => {
	expect(await sentenceFor(new TypeError("ours"), parseConfig({}))).toBeNull();
});
