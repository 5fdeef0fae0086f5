import type { AccountInput, AccountResult } from "@/lib/account";
import { done, isRefusal, refuse } from "@/lib/verdict";
import { takeSeat } from "@/server/acts/take-seat";
import { invitationByToken } from "@/server/db/rows/invitations";
import { appendToLedger } from "@/server/db/rows/ledger";
import { makeAccount, RolledBack } from "./account";
import type { Handled, Knock } from "./account-door";
import { hashPassword, weakness } from "./password";
import { sessionCookie } from "./session";
import { tokenHash } from "./tokens";

/** A new person with an invitation: account and seat in one transaction, or neither. [N7] */
export async function signUp(
	{ token, name, email, password }: AccountInput<"sign-up">,
	{ site, at }: Knock,
): Promise<Handled<AccountResult["sign-up"]>> {
	// Hashing costs a tenth of a second: not for whoever has no invitation.
	if (!(await invitationByToken(site.db, tokenHash(token)))) return { verdict: refuse("invitation-missing") };
	const weak = weakness(password, [name, email]);
	if (weak) return { verdict: weak };
	const passwordHash = await hashPassword(password);
	const { made, taken } = await site.db.transaction(async (tx) => {
		const made = await makeAccount(tx, { name, email, passwordHash }, at, { mustBeFirst: false });
		const taken = await takeSeat(tx, token, made.person, at);
		if (isRefusal(taken)) throw new RolledBack(taken);
		const { planId, partnerId, entry } = taken;
		const personId = made.person.id;
		if (entry) await appendToLedger(tx, { planId, act: "accept-invitation", personId, partnerId, at, entry });
		return { made, taken };
	});
	for (const kind of taken.announce) site.sync.announce(taken.planId, { kind, id: taken.planId });
	await Promise.all(made.ended.map((id) => site.sync.endSessions(id)));
	const { person } = made;
	return {
		verdict: done({ personId: person.id, plan: taken.planId }),
		cookie: await sessionCookie(site.config, person),
	};
}
