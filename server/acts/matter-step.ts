import { mattersOf } from "@/lib/agreement/matter";
import type { Json } from "@/lib/history/canonical";
import { because } from "@/lib/i18n/en/because";
import { newId, type PartnerId } from "@/lib/ids";
import { type Refusal, refuse } from "@/lib/verdict";
import { addMatterStep, decisionsOfPlan, matterStepsOfPlan } from "@/server/db/rows/agreements";
import { lastEntry } from "@/server/db/rows/ledger";
import type { Did, Seated } from "./act";
import { tellMatter } from "./tell";

/** One step of an open matter: another owner or date, or how it was settled. What is settled stays so. [A8] */
export async function matterStep(
	{ tx, at, seat }: Seated,
	id: string,
	step: { owner?: PartnerId; due?: string; settled?: string },
): Promise<Refusal | Did<object>> {
	const { planId } = seat;
	const matters = mattersOf(await decisionsOfPlan(tx, planId), await matterStepsOfPlan(tx, planId));
	const matter = matters.find((one) => one.id === id);
	if (!matter) return refuse("not-found");
	if (matter.state === "settled") return refuse("not-in-this-state", { detail: because.matterSettled });
	const { owner = matter.owner, due = matter.due, settled = null } = step;
	await addMatterStep(tx, {
		id: newId(at.getTime()),
		planId,
		entry: (await lastEntry(tx, planId)) + 1,
		decisionId: id,
		ownerPartnerId: owner,
		due,
		settled,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	if (owner !== matter.owner) await tellMatter(tx, { planId, at, by: seat.personId, matter: id, owner });
	const entry: Record<string, Json> = { matter: id, subject: matter.subject, owner, due, settled };
	return { result: {}, planId, partnerId: seat.partnerId, entry, announce: ["agreements"] };
}
