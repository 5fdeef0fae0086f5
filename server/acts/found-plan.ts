import { newId, type PartnerId, type PersonId, type PlanId } from "@/lib/ids";
import type { Role } from "@/lib/seat/may";
import { addPartners } from "@/server/db/rows/partners";
import { createPlanDoc } from "@/server/db/rows/plan-docs";
import { addPlan } from "@/server/db/rows/plans";
import { addSeat } from "@/server/db/rows/seats";
import type { Tx } from "@/server/runtime";

/** Everything that a plan is born with. */
export interface Founding {
	plan: {
		id: PlanId;
		title: string;
		place: string;
		model: string;
		start: string | null;
		end: string | null;
		cycle: string | null;
		sample: boolean;
	};
	/** In joining order. */
	partners: {
		id: PartnerId;
		name: string;
		code: string;
		kind: string;
		colour: number;
		pattern: number;
		leftAt?: Date | null;
	}[];
	seats: { personId: PersonId; partnerId: PartnerId; role: Role; signatory: boolean }[];
	/** null: brought by the operator before anybody had an account. */
	leadPersonId: PersonId | null;
	/** The draft's first words, logged as seq 1. */
	update: Uint8Array;
	by: { personId: PersonId | null; partnerId: PartnerId | null };
	at: Date;
}

/** Where the log says that a first update came from: the server, with first content or an import. */
const ORIGIN_FIRST = 1;

/** Writes a whole new plan and gives its draft's epoch. Whoever calls adds the ledger's first entry in the same transaction. */
export async function foundPlan(
	tx: Tx,
	{ plan, partners, seats, leadPersonId, update, by, at }: Founding,
): Promise<string> {
	const { id, title, place, model, start, end, cycle, sample } = plan;
	await addPlan(tx, { id, title, place, model, start, end, cycle, sample, leadPersonId, createdAt: at });
	if (partners.length > 0) {
		await addPartners(
			tx,
			partners.map((one, position) => ({ ...one, planId: id, position, joinedAt: at })),
		);
	}
	for (const [index, seat] of seats.entries())
		await addSeat(tx, { ...seat, id: newId(at.getTime() + index), planId: id, createdAt: at }); // ids keep the order
	return createPlanDoc(tx, { planId: id, update, ...by, origin: ORIGIN_FIRST, at });
}
