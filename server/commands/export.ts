import { exportPlan as planJson } from "@/lib/export/plan-json";
import { words } from "@/lib/i18n/words";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { planById } from "@/server/db/rows/plans";
import { type Command, CommandRefused } from "./command";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `npm run -s export -- PLAN`: prints the whole plan as JSON, in the form that import reads. */
export const exportPlan: Command = async ({ args, database, now, answer }) => {
	const [planId] = args;
	if (!planId) throw new CommandRefused(words.command.export.noPlan);
	const plan = UUID.test(planId) ? await planById(database.db, planId) : null;
	const draft = plan && (await loadPlanDoc(database.db, plan.id));
	if (!draft) throw new CommandRefused(words.command.export.missing(planId));
	const partners = (await partnersOfPlan(database.db, plan.id)).map(({ leftAt, ...partner }) => ({
		...partner,
		left: leftAt?.toISOString() ?? null,
	}));
	answer(JSON.stringify(planJson(draft.doc, plan, partners, now.toISOString()), null, "\t"));
};
