import type { PlanId } from "@/lib/ids";
import type { Seat } from "@/lib/seat/may";
import { activeSeat } from "@/server/db/rows/seats";
import type { Db, Tx } from "@/server/runtime";
import type { Session } from "./session";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The seat that somebody has in a plan now, or none. The only place where a Seat is minted. [S2]
 *
 * The catch: none is also the answer for a plan that does not exist, so that plans of others look like missing
 * ones. Whoever writes on the strength of it asks inside the transaction, after the plan's lock.
 */
export async function seatIn(db: Db | Tx, session: Session | null, planId: PlanId): Promise<Seat | null> {
	if (!session || !UUID.test(planId)) return null;
	const row = await activeSeat(db, planId, session.personId);
	if (!row) return null;
	return { ...row, personName: session.personName } as Seat;
}
