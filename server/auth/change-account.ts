import type { AccountInput, AccountResult } from "@/lib/account";
import { because } from "@/lib/i18n/en/because";
import { done, refuse } from "@/lib/verdict";
import { personById, rename, setPassword } from "@/server/db/rows/people";
import type { Handled, Knock } from "./account-door";
import { hashPassword, passwordIs, weakness } from "./password";
import { type Session, sessionCookie } from "./session";
import { countTry, tooManyTries } from "./tries";

/**
 * Changes one's own name or password. A new password ends every other session; this browser stays signed in.
 *
 * The catch: the current password is asked for and counted like a sign-in, for whoever finds a screen unlocked.
 */
export async function changeAccount(
	{ name, password }: AccountInput<"change">,
	{ site, peer, person: session }: Knock & { person: Session },
): Promise<Handled<AccountResult["change"]>> {
	const person = await personById(site.db, session.personId);
	if (!person) return { verdict: refuse("sign-in") };
	let passwordHash: string | null = null;
	if (password) {
		const counted = await countTry(site, "sign in", { account: person.email, address: peer.address });
		if (!counted.allowed) return { verdict: tooManyTries(counted) };
		const detail = because.currentPasswordWrong;
		if (!(await passwordIs(person.passwordHash, password.current)))
			return { verdict: refuse("wrong-password", { where: "password.current", detail }) };
		await counted.succeeded();
		const weak = weakness(password.next, [name ?? person.name, person.email]);
		if (weak) return { verdict: { ...weak, where: "password.next" } };
		passwordHash = await hashPassword(password.next);
	}
	const changed = await site.db.transaction(async (tx) => {
		if (name !== undefined) await rename(tx, person.id, name);
		return passwordHash === null ? null : setPassword(tx, person.id, passwordHash);
	});
	if (!changed) return { verdict: done({}) };
	await site.sync.endSessions(person.id);
	return { verdict: done({}), cookie: await sessionCookie(site.config, changed) };
}
