import { createHmac, timingSafeEqual } from "node:crypto";
import { scopeOfToken, type UnsubscribeScope } from "@/lib/attention/unsubscribe";
import type { PersonId } from "@/lib/ids";
import type { Config } from "@/server/config";

/** Another number makes every link of letters that were sent before useless. */
const VERSION = 1;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What an unsubscribe link carries: what it ends, for whom, and the site's own mark on both.
 *
 * The catch: whoever holds a letter may use its link, for good and without signing in. All it can do is end letters
 * to the one person whom the letter was written to.
 */
export function unsubscribeToken(
	config: Pick<Config, "secret">,
	personId: PersonId,
	scope: UnsubscribeScope,
): string {
	return `${scope}.${personId}.${markOf(config, personId, scope)}`;
}

/** Whom a link is for and what it ends, or null when it is not one of ours. */
export function readUnsubscribeToken(
	config: Pick<Config, "secret">,
	token: string,
): { personId: PersonId; scope: UnsubscribeScope } | null {
	const [, personId = "", mark = "", more] = token.split(".");
	const scope = scopeOfToken(token);
	if (scope === null || more !== undefined || !UUID.test(personId)) return null;
	const [given, ours] = [Buffer.from(mark), Buffer.from(markOf(config, personId, scope))];
	return given.length === ours.length && timingSafeEqual(given, ours) ? { personId, scope } : null;
}

const markOf = ({ secret }: Pick<Config, "secret">, personId: PersonId, scope: UnsubscribeScope): string =>
	createHmac("sha256", secret).update(`unsubscribe ${VERSION} ${personId} ${scope}`).digest("base64url");
