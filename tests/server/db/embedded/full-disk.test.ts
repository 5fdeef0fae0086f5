import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseConfig } from "@/server/config";
import { panicWatch } from "@/server/db/embedded/panic.mjs";
import { openDatabase } from "@/server/db/open";
import { newDataDir } from "@/tests/support/database";
import { until } from "@/tests/support/until";

/** One message as PostgreSQL sends it. */
function message(type: string, body: string): Buffer {
	const bytes = Buffer.from(body, "latin1");
	const head = Buffer.alloc(5, type);
	head.writeInt32BE(bytes.length + 4, 1);
	return Buffer.concat([head, bytes]);
}

const error = (severity: string) => message("E", `S${severity}\0V${severity}\0C53100\0Mno space left\0\0`);
const row = message("D", "\0\x01\0\0\0\x14VPANIC\0 E\0\0\0\x10VPANIC\0\0");

describe("[O10] the database's last words", () => {
	test("[O10] are told from a statement's own error, and from words that a person typed", () => {
		expect(panicWatch()(error("PANIC"))).toBe(true);
		expect(panicWatch()(error("FATAL"))).toBe(true);
		expect(panicWatch()(error("ERROR"))).toBe(false);
		expect(panicWatch()(row)).toBe(false);
	});

	test("[O10] are found in whatever pieces they come", () => {
		const stream = Buffer.concat([row, error("ERROR"), row, error("PANIC")]);
		for (let size = 1; size <= stream.length; size++) {
			const isLastWord = panicWatch();
			const heard: boolean[] = [];
			for (let at = 0; at < stream.length; at += size) heard.push(isLastWord(stream.subarray(at, at + size)));
			expect(heard.indexOf(true), `pieces of ${size}`).toBe(heard.length - 1);
		}
	});
});

const MEGABYTE = 1_048_576;

/** A disk of our own that can be filled, where the system lets us have one. */
function smallDisk(megabytes: number): { folder: string; end(): void } | null {
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-disk-"));
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
	} catch {
		rmSync(folder, { recursive: true, force: true });
		return null; // not Linux, or not root: there is no small disk to be had
	}
	return {
		folder,
		end() {
			execFileSync("umount", [folder]);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

test("[O10] a full disk acknowledges nothing, loses nothing that it acknowledged, and heals when there is room", async ({
	skip,
}) => {
	const disk = smallDisk(150);
	if (!disk) return skip("needs root on Linux, for a disk of its own");
	const lost: Error[] = [];
	const config = parseConfig({ CONCORDAT_DATA: newDataDir(disk.folder) });
	const database = await openDatabase(config, { lost: (reason) => lost.push(reason) });
	const { pool } = database;
	const count = async () => Number((await pool.query("select n from counter")).rows[0]?.n);
	try {
		await pool.query("create table counter (n int, words text) with (fillfactor = 10)");
		await pool.query("insert into counter values (0, repeat('x', 1500))");
		const { bavail, bsize } = statfsSync(disk.folder);
		const filler = path.join(disk.folder, "filler");
		writeFileSync(filler, Buffer.alloc(bavail * bsize - MEGABYTE / 10));

		let acknowledged = 0;
		const add = () =>
			pool.query(
				"update counter set n = n + 1, words = (select string_agg(md5(random()::text), '') from generate_series(1, 40))",
			);
		await expect(
			(async () => {
				for (;;) {
					await add();
					acknowledged += 1;
				}
			})(),
		).rejects.toThrow();
		// The log of the database itself found no room: it ends, and says no to everything until there is.
		await until("the database is told to be lost", () => lost.length > 0);
		await expect(add()).rejects.toThrow();

		rmSync(filler);
		expect(await until("the database is back", async () => (await count()) + 1)).toBe(acknowledged + 1);
		await add();
		expect(await count()).toBe(acknowledged + 1);
	} finally {
		await database.close();
		disk.end();
	}
}, 120_000);
