import { createHash } from "node:crypto";
import { once } from "node:events";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { createGzip } from "node:zlib";
import type { Pool } from "pg";
import { tablesInOrder } from "./tables";

/** The backup file's own version; `docs/operations.md` describes it. */
export const BACKUP_VERSION = 1;
/** Rows of one answer: large enough to be quick, small enough for a table of snapshots. */
const ROWS_AT_ONCE = 200;

export type Counts = Record<string, number>;

/**
 * Writes the whole site as it stood at one moment into one file, while people go on working. [D5]
 *
 * The catch: the embedded database serves one transaction at a time, so this one never waits for the disk: what it
 * reads is kept compressed in memory and written once it has ended. The file appears under its name when whole.
 */
export async function backupTo(file: string, pool: Pool, at: Date): Promise<Counts> {
	const packed = createGzip();
	const chunks: Buffer[] = [];
	packed.on("data", (chunk: Buffer) => chunks.push(chunk));
	const digest = createHash("sha256");
	const write = async (line: string) => {
		digest.update(`${line}\n`);
		if (!packed.write(`${line}\n`)) await once(packed, "drain");
	};
	const counts = await readAll(pool, at, write);
	const end = { end: true, counts, sha256: digest.digest("hex") };
	packed.end(`${JSON.stringify(end)}\n`);
	await once(packed, "end");
	writeWhole(file, chunks);
	return counts;
}

async function readAll(pool: Pool, at: Date, write: (line: string) => Promise<void>): Promise<Counts> {
	const client = await pool.connect();
	const counts: Counts = {};
	try {
		await client.query("begin transaction isolation level repeatable read, read only");
		const tables = tablesInOrder();
		const known = await client.query("select max(created_at) as at from drizzle.__drizzle_migrations");
		await write(
			JSON.stringify({
				concordat: "backup",
				version: BACKUP_VERSION,
				madeAt: at.toISOString(),
				migration: Number(known.rows[0]?.at),
				tables: tables.map(({ name, columns }) => ({ name, columns })),
			}),
		);
		for (const { name } of tables) {
			counts[name] = 0;
			await client.query(
				`declare backup no scroll cursor for select to_json(t)::text as row from "${name}" t`,
			);
			for (;;) {
				const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from backup`);
				for (const { row } of rows) await write(`["${name}",${row}]`);
				counts[name] += rows.length;
				if (rows.length < ROWS_AT_ONCE) break;
			}
			await client.query("close backup");
		}
		await client.query("commit");
		client.release();
		return counts;
	} catch (error) {
		client.release(true); // its transaction is broken: the connection goes with it
		throw error;
	}
}

/** The catch: it holds the hashes of passwords, so only its owner may read it. */
function writeWhole(file: string, chunks: Buffer[]): void {
	const unfinished = `${file}.unfinished`;
	const handle = openSync(unfinished, "w", 0o600);
	try {
		for (const chunk of chunks) writeSync(handle, chunk);
		fsyncSync(handle);
	} catch (error) {
		rmSync(unfinished, { force: true });
		throw error;
	} finally {
		closeSync(handle);
	}
	renameSync(unfinished, file);
}
