import { because } from "@/lib/i18n/en/because";
import { newId, type PartnerId, type PersonId, type PlanId } from "@/lib/ids";
import { type ImportedPlan, toPlan } from "@/lib/import/convert";
import { readPlanFile, wrongSentence } from "@/lib/import/plan-file";
import type { Imported } from "@/lib/import/request";
import { partnerLook, sameCode } from "@/lib/seat/partner-look";
import { done, refuse, type Verdict } from "@/lib/verdict";
import { appendToLedger } from "@/server/db/rows/ledger";
import { firstRealPerson } from "@/server/db/rows/people";
import type { Db } from "@/server/runtime";
import { foundPlan } from "./found-plan";

/** Who leads the plan that is brought, and for which of its partners. */
interface Bringer {
	/** null on an empty site: the first account will lead it. */
	leadId: PersonId | null;
	/** A partner's code; without it the first partner that has not left. */
	own?: string;
	/** Who the ledger says brought it; null: the operator. */
	by: PersonId | null;
	sample: boolean;
}

/**
 * Makes a new plan out of a plan file, all of it or nothing. [L7]
 *
 * The catch: the file decides words only. Who sits, who leads and who signs is decided here, and nothing that it
 * says of agreements attests anything.
 */
export async function importPlan(
	db: Db,
	json: unknown,
	bringer: Bringer,
	at: Date,
): Promise<Verdict<Imported>> {
	const read = readPlanFile(json);
	if ("wrong" in read)
		return refuse("not-a-plan-file", { where: read.wrong.where, detail: wrongSentence(read.wrong) });
	const imported = toPlan(read.ok, { at: at.toISOString() });
	const own = ownPartner(imported, bringer.own);
	if (!own && bringer.own !== undefined)
		return refuse("bad-input", { where: "own", detail: because.ownMissing });
	const plan = await write(db, imported, bringer, own?.id ?? null, at);
	return done({ plan, report: imported.report });
}

/**
 * The operator's import: it needs no account. On an empty site the first account will lead the plan; later the
 * person who set the site up does, because a plan that nobody leads can be opened by nobody.
 */
export async function importByOperator(db: Db, json: unknown, at: Date): Promise<Verdict<Imported>> {
	const first = await firstRealPerson(db);
	return importPlan(db, json, { leadId: first?.id ?? null, by: null, sample: false }, at);
}

function ownPartner({ partners }: ImportedPlan, code: string | undefined) {
	const here = partners.filter((one) => one.left === null);
	return code === undefined ? here[0] : here.find((one) => sameCode(one.code, code));
}

async function write(
	db: Db,
	{ update, plan, partners, report }: ImportedPlan,
	{ leadId: lead, by, sample }: Bringer,
	ownId: PartnerId | null,
	at: Date,
): Promise<PlanId> {
	const planId = newId(at.getTime());
	const leadId = ownId === null ? null : lead; // a plan that every partner has left has no seat to lead it from
	const bound = { personId: by, partnerId: by === null ? null : ownId };
	await db.transaction(async (tx) => {
		await foundPlan(tx, {
			plan: { id: planId, ...plan, sample },
			partners: partners.map(({ left, ...one }, position) => ({
				...one,
				...partnerLook(position),
				leftAt: left === null ? null : new Date(left),
			})),
			seats:
				leadId === null || ownId === null
					? []
					: [{ personId: leadId, partnerId: ownId, role: "lead", signatory: true }],
			leadPersonId: leadId,
			update,
			by: bound,
			at,
		});
		const entry = {
			cards: report.total,
			keptAsText: report.keptAsText.length,
			partners: partners.map(({ id, name, code, kind }) => ({ id, name, code, kind })),
			lead: leadId,
		};
		await appendToLedger(tx, { planId, act: "import-plan", ...bound, at, entry });
	});
	return planId;
}
