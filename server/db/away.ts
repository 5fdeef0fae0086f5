import { sql } from "drizzle-orm";
import type { Db } from "@/server/runtime";

/** The error that began it: drivers wrap theirs, and a failed connection holds one for each address tried. */
export function rootOf(error: unknown): { code?: string; syscall?: string; path?: string; message?: string } {
	let inner = error as { code?: string; cause?: unknown; errors?: unknown[] };
	while (inner?.cause && !inner.code) inner = inner.cause as typeof inner;
	return (inner?.code ? inner : (inner?.errors?.[0] ?? inner ?? {})) as { code?: string; syscall?: string };
}

/** No way there, a wrong name or password, no such database, too many connections, starting up or shutting down. */
const CODES = /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|EPIPE|28|3D|53|57P|08)/;

/** What the driver says, without a code, of a connection that broke or never came. */
const SAID = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a conn)/;

/**
 * Whether this went wrong because the database does not answer: then nothing of ours is broken, and it may be there
 * again in a moment.
 *
 * The catch: a mail server that is away fails with the same codes, but its errors name the command it was asked.
 */
export function databaseIsAway(error: unknown): boolean {
	const { code = "", message = "", ...more } = rootOf(error) as { code?: string; message?: string };
	return !("command" in more) && (CODES.test(String(code)) || SAID.test(message));
}

/** Asks the database for a sign of life; throws what it, or the way there, says instead. */
export async function askForLife(db: Db): Promise<void> {
	await db.execute(sql`select 1`);
}
