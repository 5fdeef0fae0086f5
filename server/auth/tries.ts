import { createHmac } from "node:crypto";
import { becauseOnScreen } from "@/lib/i18n/en/because-on-screen";
import { newId } from "@/lib/ids";
import { TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS, TRIES_WINDOW_MINUTES } from "@/lib/limits";
import { type Refusal, refuse } from "@/lib/verdict";
import { addTries, countTries, forgetTries, momentsOfTries, removeTries } from "@/server/db/rows/tries";
import type { Runtime } from "@/server/runtime";

/** What is counted: tries at one account, wherever they come from, and tries from one network address. */
export interface Try {
	account?: string;
	address: string;
}

export interface CountedTry {
	/** False when there were too many in the last fifteen minutes: refuse without looking at the password. */
	allowed: boolean;
	/** How many minutes, rounded up, until the next try would be looked at; 0 when this one is. */
	minutes: number;
	/** Takes the try back, and the account's earlier ones with it: it was the right person. */
	succeeded(): Promise<void>;
}

/**
 * Counts a try before it is looked at. A delay, not a lockout: the oldest tries fall out of the window. [N5]
 *
 * The catch: counting first and looking afterwards is what holds when a hundred tries arrive at once. A try that
 * is refused is taken back, so nobody prolongs somebody else's wait by going on. Keys are hashed with the site's
 * secret: the table names no address.
 */
export async function countTry(
	{ db, config, now }: Pick<Runtime, "db" | "config" | "now">,
	purpose: string,
	{ account, address }: Try,
): Promise<CountedTry> {
	const key = (kind: string, value: string) => tryKey(config.secret, purpose, kind, value);
	const at = now();
	const since = new Date(at.getTime() - TRIES_WINDOW_MINUTES * 60_000);
	const mine = [
		{ id: newId(at.getTime()), key: key("address", address), at, most: TRIES_PER_ADDRESS },
		...(account === undefined
			? []
			: [{ id: newId(at.getTime()), key: key("account", account), at, most: TRIES_PER_ACCOUNT }]),
	];
	await addTries(db, mine, since);
	const counts = await Promise.all(
		mine.map(async (one) => (await countTries(db, one.key, since)) <= one.most),
	);
	const allowed = counts.every(Boolean);
	const ids = mine.map((one) => one.id);
	if (!allowed) await removeTries(db, ids);
	const waits = allowed ? [] : await Promise.all(mine.map((one) => msUntilNext(db, one, since)));
	return {
		allowed,
		minutes: Math.ceil(Math.max(0, ...waits) / 60_000),
		succeeded: async () => {
			await removeTries(db, ids);
			if (account !== undefined) await forgetTries(db, key("account", account));
		},
	};
}

/** How long until enough of a key's tries have fallen out of the window. */
async function msUntilNext(
	db: Runtime["db"],
	{ key, most }: { key: string; most: number },
	since: Date,
): Promise<number> {
	const moments = await momentsOfTries(db, key, since);
	const last = moments[moments.length - most];
	return last ? last.getTime() - since.getTime() : 0;
}

/** The refusal that says how long the wait is. */
export const tooManyTries = ({ minutes }: CountedTry): Refusal =>
	refuse("too-many-tries", { detail: becauseOnScreen.waitForTries(Math.max(1, minutes)) });

/** Forgets an account's tries: whoever has just set a new password by a link need not wait. */
export async function forgiveTries(
	{ db, config }: Pick<Runtime, "db" | "config">,
	purpose: string,
	account: string,
): Promise<void> {
	await forgetTries(db, tryKey(config.secret, purpose, "account", account));
}

function tryKey(secret: string, purpose: string, kind: string, value: string): string {
	return createHmac("sha256", secret)
		.update(`${purpose} ${kind} ${value.trim().toLowerCase()}`)
		.digest("base64url");
}
