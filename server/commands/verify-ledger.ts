import { commandWords } from "@/lib/i18n/en/command";
import { plansInLedger, verifyLedger as verify } from "@/server/db/rows/ledger";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { type Command, CommandRefused } from "./command";

/**
 * `npm run -s verify-ledger`: walks every plan's chain, compares what was attested with it, and prints one JSON object
 * a plan.
 */
export const verifyLedger: Command = async ({ database, answer }) => {
	let broken = 0;
	for (const plan of await plansInLedger(database.db)) {
		const { entries, brokenAt } = await verify(database.db, plan);
		const attested = await verifyAttested(database.db, plan);
		answer(JSON.stringify({ plan, entries, brokenAt, attested: attested.rows, differing: attested.broken }));
		if (brokenAt !== null || attested.broken.length > 0) broken += 1;
	}
	if (broken > 0) throw new CommandRefused(commandWords.verifyLedger.broken(broken));
};
