import { commandWords } from "@/lib/i18n/en/command";
import { planFileOf } from "@/server/queries/plan-file";
import { type Command, CommandRefused } from "./command";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `npm run -s export -- PLAN`: prints the whole plan as JSON, in the form that import reads. */
export const exportPlan: Command = async ({ args, database, now, answer }) => {
	const [planId] = args;
	if (!planId) throw new CommandRefused(commandWords.export.noPlan);
	const file = UUID.test(planId) ? await planFileOf(database.db, planId, now) : null;
	if (!file) throw new CommandRefused(commandWords.export.missing(planId));
	answer(JSON.stringify(file, null, "\t"));
};
