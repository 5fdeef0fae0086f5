import type { AttestedView } from "@/lib/agreement/attested";
import type { Standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import type { PartnerId, PlanId } from "@/lib/ids";
import { shortNames } from "@/lib/plan/partner-name";
import { digestIn, type PlanNow, planNow } from "@/lib/readiness/plan-now";
import { attestedOf } from "@/server/db/rows/attested";
import { type PartnerRow, partnersOfPlan } from "@/server/db/rows/partners";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Runtime, Tx } from "@/server/runtime";
import type { Words } from "./plan-words";

/** A plan as it stands under its lock: its stored words, its partners, what was attested, and what follows. */
export interface Stands extends Words {
	partners: readonly PartnerRow[];
	/** Partners that have not left, in joining order. */
	here: readonly PartnerId[];
	view: AttestedView;
	now: PlanNow;
	standing(subject: SubjectKey): Standing | undefined;
	/** "Wexmoor" */
	name(partner: PartnerId): string;
	/** Every partner's name now, to be kept beside words that are captured. */
	names: Record<PartnerId, string>;
	/** The place that this act will take in the ledger. */
	entry: number;
}

/**
 * Reads how a plan stands, inside a transaction that holds its lock. [A5]
 *
 * The catch: everything an act decides by is read here after the lock, from the database alone.
 */
export async function readStands(
	tx: Tx,
	site: Pick<Runtime, "words">,
	planId: PlanId,
	at: Date,
): Promise<Stands> {
	const words = await site.words.underLock(tx, planId);
	if (!words) throw new Error(`Expected the words of plan ${planId}, found none`);
	const rows = await partnersOfPlan(tx, planId);
	const partners = rows.map(({ id, name, code, leftAt }) => ({
		id,
		name,
		code,
		left: leftAt?.toISOString() ?? null,
	}));
	const seats = await seatsOfPlan(tx, planId);
	const view = await attestedOf(tx, planId);
	const { doc, plan, seq } = words;
	const now = planNow({
		plan,
		partners,
		signatories: new Set(seats.filter(({ signatory }) => signatory).map(({ partnerId }) => partnerId)),
		today: at.toISOString().slice(0, 10),
		view,
		digestNow: digestIn(doc, plan),
	});
	const short = shortNames(partners);
	return {
		doc,
		plan,
		seq,
		partners: rows,
		here: rows.filter(({ leftAt }) => !leftAt).map(({ id }) => id),
		view,
		now,
		standing: (subject) => now.attested.standings.get(subject),
		name: (partner) => short.get(partner) ?? "",
		names: Object.fromEntries(rows.map(({ id, name }) => [id, name])),
		entry: view.entry + 1,
	};
}
