import { because } from "@/lib/i18n/en/because";
import { newId, type PersonId } from "@/lib/ids";
import { PASSWORD_LINK_HOURS } from "@/lib/limits";
import { done, refuse, type Verdict } from "@/lib/verdict";
import type { Config } from "@/server/config";
import { addPasswordLink } from "@/server/db/rows/password-links";
import { personByEmail } from "@/server/db/rows/people";
import type { Db, Tx } from "@/server/runtime";
import { newToken, tokenHash } from "./tokens";

/** Makes a link that sets a new password once, within a day. The token is in the fragment: no server logs it. */
export async function makePasswordLinkFor(
	db: Db | Tx,
	config: Pick<Config, "publicUrl">,
	personId: PersonId,
	{ madeBy, at }: { madeBy: "mail" | "operator" | PersonId; at: Date },
): Promise<string> {
	const token = newToken();
	await addPasswordLink(db, {
		id: newId(at.getTime()),
		personId,
		tokenHash: tokenHash(token),
		madeBy,
		createdAt: at,
		expiresAt: new Date(at.getTime() + PASSWORD_LINK_HOURS * 3_600_000),
	});
	return `${config.publicUrl}/password#${token}`;
}

/** The operator's way: a link for whoever has this address. For `npm run reset-password`, never for a door. */
export async function resetPasswordLink(
	db: Db,
	config: Pick<Config, "publicUrl">,
	email: string,
	at: Date,
): Promise<Verdict<{ link: string; personId: PersonId }>> {
	const person = await personByEmail(db, email);
	if (!person || person.sample)
		return refuse("not-found", { where: "email", detail: because.addressHasNoAccount });
	const link = await makePasswordLinkFor(db, config, person.id, { madeBy: "operator", at });
	return done({ link, personId: person.id });
}
