import type { AccountInput, AccountResult } from "@/lib/account";
import { done } from "@/lib/verdict";
import { raiseSessionVersion } from "@/server/db/rows/people";
import type { Handled, Knock } from "./account-door";
import { endedSessionCookie, type Session } from "./session";

/** Signs out everywhere at once: every browser at its next request, every open plan within seconds. [N10] */
export async function endSessions(
	_input: AccountInput<"end-sessions">,
	{ site, person }: Knock & { person: Session },
): Promise<Handled<AccountResult["end-sessions"]>> {
	await raiseSessionVersion(site.db, person.personId);
	await site.sync.endSessions(person.personId);
	return { verdict: done({}), cookie: endedSessionCookie(site.config) };
}
