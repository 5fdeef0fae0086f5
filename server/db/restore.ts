import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Pool, PoolClient } from "pg";
import { BACKUP_VERSION, type Counts } from "./backup";
import { tablesInOrder } from "./tables";

/** Why a file was not restored; nothing of it was written. */
export class NotRestored extends Error {
	constructor(readonly why: "not-a-backup" | "damaged" | "newer" | "site-not-empty") {
		super(why);
	}
}

interface Head {
	migration: number;
	tables: { name: string; columns: string[] }[];
}

/** Rows sent in one statement: enough to be quick; a statement stays under a few megabytes. */
const ROWS_AT_ONCE = 200;
const BYTES_AT_ONCE = 1_000_000;

/**
 * Brings a backup back on a site that has nothing yet, all of it or nothing. [D6]
 *
 * The catch: the site knows less now than the browsers that were open when the backup was made and after it. Each
 * plan's draft therefore begins a new history (epoch), and what those browsers still hold is handed to their
 * people as a copy instead of being taken for part of this one.
 */
export async function restoreFrom(file: string, pool: Pool): Promise<Counts> {
	const head = await check(file);
	const client = await pool.connect();
	try {
		await client.query("begin");
		const counts = await write(file, head, client);
		await client.query("commit");
		client.release();
		return counts;
	} catch (error) {
		client.release(true); // takes the half-written transaction with it
		throw error;
	}
}

/** Reads the file once to its end: whole, unchanged, and of a kind that this program knows. */
async function check(file: string): Promise<Head> {
	let head: Head | null = null;
	let said: string | null = null;
	const digest = createHash("sha256");
	try {
		for await (const line of linesOf(file)) {
			if (head === null) {
				head = headOf(line);
				digest.update(`${line}\n`);
			} else if (line.startsWith("{")) said = String((JSON.parse(line) as { sha256?: unknown }).sha256);
			else digest.update(`${line}\n`);
		}
	} catch (error) {
		if (error instanceof NotRestored || (error as NodeJS.ErrnoException).code === "ENOENT") throw error;
		throw new NotRestored(head === null ? "not-a-backup" : "damaged"); // gzip's and JSON's own complaints
	}
	if (head === null) throw new NotRestored("not-a-backup");
	if (said !== digest.digest("hex")) throw new NotRestored("damaged");
	return head;
}

function headOf(line: string): Head {
	const head = JSON.parse(line) as Partial<Head> & { concordat?: unknown; version?: unknown };
	if (head.concordat !== "backup" || !Array.isArray(head.tables)) throw new NotRestored("not-a-backup");
	if (head.version !== BACKUP_VERSION) throw new NotRestored("newer");
	return { migration: Number(head.migration), tables: head.tables };
}

async function write(file: string, head: Head, client: PoolClient): Promise<Counts> {
	const tables = new Map(tablesInOrder().map((table) => [table.name, table]));
	const migration = await client.query("select max(created_at) as at from drizzle.__drizzle_migrations");
	const known = head.tables.every(({ name, columns }) =>
		columns.every((column) => tables.get(name)?.columns.includes(column)),
	);
	if (!known || head.migration > Number(migration.rows[0]?.at)) throw new NotRestored("newer");
	await client.query(`lock table ${[...tables.keys()].map((name) => `"${name}"`).join(", ")}`);
	for (const name of ["people", "plans", "ledger", "plan_updates"])
		if ((await client.query(`select 1 from "${name}" limit 1`)).rows.length > 0)
			throw new NotRestored("site-not-empty");

	const columnsOf = new Map(head.tables.map(({ name, columns }) => [name, columns]));
	const counts: Counts = Object.fromEntries(head.tables.map(({ name }) => [name, 0]));
	let table = "";
	let rows: string[] = [];
	let bytes = 0;
	const flush = async () => {
		if (rows.length === 0) return;
		const columns = columnsOf
			.get(table)
			?.map((column) => `"${column}"`)
			.join(", ");
		await client.query(
			`insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
			[`[${rows.join(",")}]`],
		);
		counts[table] = (counts[table] ?? 0) + rows.length;
		rows = [];
		bytes = 0;
	};
	for await (const line of linesOf(file)) {
		if (!line.startsWith("[")) continue;
		const comma = line.indexOf(",");
		const name = line.slice(2, comma - 1);
		if (!columnsOf.has(name)) throw new NotRestored("damaged");
		if (name !== table || rows.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) await flush();
		table = name;
		const row = line.slice(comma + 1, -1);
		rows.push(row);
		bytes += row.length;
	}
	await flush();
	await client.query("update plan_docs set epoch = gen_random_uuid()");
	return counts;
}

function linesOf(file: string): AsyncIterable<string> {
	const unpacked = createGunzip();
	createReadStream(file)
		.once("error", (error) => unpacked.destroy(error))
		.pipe(unpacked);
	return createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
}
