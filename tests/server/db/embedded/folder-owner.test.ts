import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseConfig } from "@/server/config";
import { refuseOthersFolder } from "@/server/db/embedded/folder-owner";
import { joinDatabase, openDatabase } from "@/server/db/open";
import { sentenceFor } from "@/server/start-failure";
import { newDataDir } from "@/tests/support/database";

const here = process.getuid?.() ?? 0;
const stranger = 64_999;
const onlyRoot = test.skipIf(process.getuid?.() !== 0);
const onlyUnix = test.skipIf(process.getuid === undefined);

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "concordat-owner-"));
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true, force: true });
});

const refusal = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error: unknown) => error);

/** What the system answers to whoever asks who runs this process. */
const runAs = (uid: number) => vi.spyOn(process as { getuid(): number }, "getuid").mockReturnValue(uid);

onlyUnix("[O13] another user than the owner of the data folder opens nothing, and is told both", async () => {
	const dataDir = newDataDir(folder);
	const before = readdirSync(dataDir);
	const config = parseConfig({ CONCORDAT_DATA: dataDir });
	runAs(stranger);
	for (const attempt of [openDatabase(config), joinDatabase(config, { makes: false })]) {
		const said = await sentenceFor(await refusal(attempt), config);
		expect(said).toContain(dataDir);
		expect(said).toContain(`user ${here}`);
		expect(said).toContain(`user ${stranger}`);
		expect(said).toContain(here === 0 ? "sudo -u root" : "sudo -u ");
	}
	expect(readdirSync(dataDir)).toEqual(before);
});

onlyRoot("[O13] root makes no database in a folder that was made for another user", async () => {
	const dataDir = path.join(folder, "data");
	mkdirSync(dataDir);
	chownSync(dataDir, stranger, stranger);
	const config = parseConfig({ CONCORDAT_DATA: dataDir });
	const said = await sentenceFor(await refusal(openDatabase(config)), config);
	expect(said).toContain(`sudo -u '#${stranger}'`);
	expect(readdirSync(dataDir)).toEqual([]);
});

onlyUnix("[O13] a folder that its owner opened to others, a container's volume, may be begun in", () => {
	const volume = path.join(folder, "volume");
	mkdirSync(volume);
	chmodSync(volume, 0o777);
	runAs(stranger);
	expect(() => refuseOthersFolder(volume)).not.toThrow();
	expect(() => refuseOthersFolder(path.join(folder, "not-there"))).not.toThrow();
});
