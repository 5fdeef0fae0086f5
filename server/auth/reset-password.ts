import type { AccountInput, AccountResult } from "@/lib/account";
import { done, refuse } from "@/lib/verdict";
import { usePasswordLink } from "@/server/db/rows/password-links";
import { personById, setPassword } from "@/server/db/rows/people";
import { RolledBack } from "./account";
import type { Handled, Knock } from "./account-door";
import { hashPassword, weakness } from "./password";
import { tokenHash } from "./tokens";
import { forgiveTries } from "./tries";

/** Sets a new password by a one-use link, and ends every session of the account. [N9] */
export async function resetPassword(
	{ token, password }: AccountInput<"reset">,
	{ site, at }: Knock,
): Promise<Handled<AccountResult["reset"]>> {
	const weak = weakness(password);
	if (weak) return { verdict: weak };
	const person = await site.db.transaction(async (tx) => {
		const personId = await usePasswordLink(tx, tokenHash(token), at);
		const person = personId === null ? null : await personById(tx, personId);
		if (!person) throw new RolledBack(refuse("link-used-or-expired"));
		const personal = weakness(password, [person.name, person.email]);
		if (personal) throw new RolledBack(personal); // the link is not used up by it
		await setPassword(tx, person.id, await hashPassword(password));
		return person;
	});
	await forgiveTries(site, "sign in", person.email);
	await site.sync.endSessions(person.id);
	return { verdict: done({}) };
}
