import type { AccountInput, AccountResult } from "@/lib/account";
import { done } from "@/lib/verdict";
import { personByEmail } from "@/server/db/rows/people";
import { passwordLetter } from "@/server/mail/password-letter";
import type { Runtime } from "@/server/runtime";
import type { Handled, Knock } from "./account-door";
import { makePasswordLinkFor } from "./password-link";
import { countTry, tooManyTries } from "./tries";

/**
 * Asks for a link by mail. The answer is the same whether or not the address has an account, and whether or not
 * the site can send mail. [N8]
 *
 * The catch: the letter is written after the answer, so that the time tells nothing either.
 */
export async function forgotPassword(
	{ email }: AccountInput<"forgot">,
	{ site, peer, at }: Knock,
): Promise<Handled<AccountResult["forgot"]>> {
	const counted = await countTry(site, "forgot", { account: email, address: peer.address });
	if (!counted.allowed) return { verdict: tooManyTries(counted) };
	if (site.mail.configured) {
		sendLink(site, email, at).catch((error: unknown) => {
			const name = error instanceof Error ? error.name : "unknown";
			site.log.error({ name }, "a password letter was not sent");
		});
	}
	return { verdict: done({}) };
}

async function sendLink(site: Runtime, email: string, at: Date): Promise<void> {
	const person = await personByEmail(site.db, email);
	if (!person || person.sample) return;
	const link = await makePasswordLinkFor(site.db, site.config, person.id, { madeBy: "mail", at });
	await site.mail.send(passwordLetter({ to: person.email, name: person.name, link }));
}
