import { readFileSync, statSync } from "node:fs";
import { words } from "@/lib/i18n/words";
import { newId } from "@/lib/ids";
import { importSummary, toPlan } from "@/lib/import/convert";
import { readPlanFile, wrongSentence } from "@/lib/import/plan-file";
import { PLAN_FILE_BYTES_MAX } from "@/lib/limits";
import { partnerLook } from "@/lib/seat/partner-look";
import { foundPlan } from "@/server/acts/found-plan";
import { appendToLedger } from "@/server/db/rows/ledger";
import { partnerLeaves } from "@/server/db/rows/partners";
import { firstRealPerson } from "@/server/db/rows/people";
import { type Command, CommandRefused, fileHere } from "./command";

/**
 * `npm run -s import -- FILE`: makes a new plan of a plan file, and prints what became of it as one JSON object.
 *
 * The catch: whoever set the site up leads it, for the partner that the file names first; on an empty site that is
 * the first account, when there is one.
 */
export const importPlan: Command = async ({ args, database, now, answer }) => {
	const say = words.command.import;
	if (!args[0]) throw new CommandRefused(say.noFile);
	const read = readPlanFile(readJson(fileHere(args[0])));
	if ("wrong" in read) throw new CommandRefused(wrongSentence(read.wrong));
	const { update, plan, partners, report } = toPlan(read.ok, { at: now.toISOString() });

	const planId = newId(now.getTime());
	await database.db.transaction(async (tx) => {
		const lead = await firstRealPerson(tx);
		const own = partners.find((one) => one.left === null);
		const leads = lead !== null && own !== undefined;
		await foundPlan(tx, {
			plan: { id: planId, ...plan, sample: false },
			partners: partners.map(({ id, name, code, kind }, position) => ({
				id,
				name,
				code,
				kind,
				...partnerLook(position),
			})),
			seats: leads ? [{ personId: lead.id, partnerId: own.id, role: "lead", signatory: true }] : [],
			leadPersonId: leads ? lead.id : null,
			update,
			by: { personId: null, partnerId: null },
			at: now,
		});
		for (const { id, left } of partners)
			if (left !== null) await partnerLeaves(tx, planId, id, new Date(left));
		await appendToLedger(tx, {
			planId,
			act: "import-plan",
			personId: null,
			partnerId: null,
			at: now,
			entry: {
				cards: report.total,
				keptAsText: report.keptAsText.length,
				partners: partners.map(({ id, name, code, kind }) => ({ id, name, code, kind })),
				lead: leads ? lead.id : null,
			},
		});
	});
	answer(JSON.stringify(importSummary(planId, report)));
};

function readJson(file: string): unknown {
	let text: string;
	try {
		const megabytes = PLAN_FILE_BYTES_MAX / 1024 / 1024;
		if (statSync(file).size > PLAN_FILE_BYTES_MAX)
			throw new CommandRefused(words.importing.tooLarge(megabytes));
		text = readFileSync(file, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT")
			throw new CommandRefused(words.command.import.missing(file));
		throw error;
	}
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		throw new CommandRefused(words.importing.notJson((error as Error).message));
	}
}
