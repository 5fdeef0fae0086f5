import { commandWords } from "@/lib/i18n/en/command";
import { isRefusal } from "@/lib/verdict";
import { resetPasswordLink } from "@/server/auth/password-link";
import { type Command, CommandRefused } from "./command";

/**
 * `npm run -s reset-password -- ADDRESS`: prints a link that sets a new password once. [D11]
 *
 * The catch: a terminal rarely has the site's PORT or PUBLIC_URL, so the address that the running site gave itself
 * comes before the one that this environment makes.
 */
export const resetPassword: Command = async ({ args, config, database, now, answer }) => {
	const say = commandWords.resetPassword;
	const [email] = args;
	if (!email) throw new CommandRefused(say.noAddress);
	const made = await resetPasswordLink(
		database.db,
		{ publicUrl: database.site ?? config.publicUrl },
		email,
		now,
	);
	if (isRefusal(made)) throw new CommandRefused(say.unknown(email));
	answer(made.done.link);
};
