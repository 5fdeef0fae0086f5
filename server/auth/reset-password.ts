import type { AccountInput, AccountResult } from "@/lib/account";
import { done, refuse } from "@/lib/verdict";
import { passwordLinkOwner, spendPasswordLink } from "@/server/db/rows/password-links";
import { personById, setPassword } from "@/server/db/rows/people";
import { RolledBack } from "./account";
import type { Handled, Knock } from "./account-door";
import { hashPassword, weakness } from "./password";
import { tokenHash } from "./tokens";
import { forgiveTries } from "./tries";

/**
 * Sets a new password by a one-use link, and ends every session of the account. [N9]
 *
 * The catch: a password that is refused does not use the link up, and the slow hash is made outside of the
 * transaction; so the link is looked at before and used up inside.
 */
export async function resetPassword(
	{ token, password }: AccountInput<"reset">,
	{ site, at }: Knock,
): Promise<Handled<AccountResult["reset"]>> {
	const hash = tokenHash(token);
	const owner = await passwordLinkOwner(site.db, hash, at);
	const person = owner === null ? null : await personById(site.db, owner);
	if (!person) return { verdict: refuse("link-used-or-expired") };
	const weak = weakness(password, [person.name, person.email]);
	if (weak) return { verdict: weak };
	const passwordHash = await hashPassword(password);
	await site.db.transaction(async (tx) => {
		if ((await spendPasswordLink(tx, hash, at)) !== person.id)
			throw new RolledBack(refuse("link-used-or-expired"));
		await setPassword(tx, person.id, passwordHash);
	});
	await forgiveTries(site, "sign in", person.email);
	await site.sync.endSessions(person.id);
	return { verdict: done({}) };
}
