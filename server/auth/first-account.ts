import { timingSafeEqual } from "node:crypto";
import type { AccountInput, AccountResult } from "@/lib/account";
import { done, refuse } from "@/lib/verdict";
import { hasRealAccount } from "@/server/db/rows/people";
import { makeAccount } from "./account";
import type { Handled, Knock } from "./account-door";
import { hashPassword, weakness } from "./password";
import { sessionCookie } from "./session";
import { tokenHash } from "./tokens";
import { countTry, tooManyTries } from "./tries";

/**
 * The first account of a site: from its own computer freely, from elsewhere with the code printed at the start.
 *
 * The catch: an empty site on the internet belongs to whoever comes first, so the code is asked of everybody
 * whose connection is not the computer's own, and tries at it are counted.
 */
export async function firstAccount(
	{ name, email, password, code }: AccountInput<"first">,
	{ site, peer, at }: Knock,
): Promise<Handled<AccountResult["first"]>> {
	if (await hasRealAccount(site.db)) return { verdict: refuse("site-has-accounts") };
	if (!peer.here) {
		const counted = await countTry(site, "first account", { address: peer.address });
		if (!counted.allowed) return { verdict: tooManyTries(counted) };
		if (!sameSecret(code ?? "", site.firstAccountCode))
			return { verdict: refuse("wrong-code", { where: "code" }) };
		await counted.succeeded();
	}
	const weak = weakness(password, [name, email]);
	if (weak) return { verdict: weak };
	const passwordHash = await hashPassword(password);
	const { person, ended } = await site.db.transaction((tx) =>
		makeAccount(tx, { name, email, passwordHash }, at, { mustBeFirst: true }),
	);
	await Promise.all(ended.map((id) => site.sync.endSessions(id)));
	return { verdict: done({ personId: person.id }), cookie: await sessionCookie(site.config, person) };
}

/**
 * Whether this is the printed code, however it was typed.
 *
 * The catch: both are hashed first, so that neither length nor beginning shows in the time.
 */
function sameSecret(given: string, secret: string): boolean {
	const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, "");
	return timingSafeEqual(Buffer.from(tokenHash(plain(given))), Buffer.from(tokenHash(plain(secret))));
}
