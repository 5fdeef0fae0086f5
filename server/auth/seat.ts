import type { PlanId } from "@/lib/ids";
import type { Seat } from "@/lib/seat/may";
import { activeSeat, type SeatRow } from "@/server/db/rows/seats";
import type { Db, Tx } from "@/server/runtime";
import type { Session } from "./session";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The seat that somebody has in a plan now, or none. Seats are minted in this file only. [S2]
 *
 * The catch: none is also the answer for a plan that does not exist, so that plans of others look like missing
 * ones. Whoever writes on the strength of it asks inside the transaction, after the plan's lock.
 */
export async function seatIn(db: Db | Tx, session: Session | null, planId: PlanId): Promise<Seat | null> {
	if (!session || !UUID.test(planId)) return null;
	const row = await activeSeat(db, planId, session.personId);
	if (!row) return null;
	return mintSeat(row, session.personName);
}

/** A seat as rights are asked of it; only for rows that were read as active a moment ago. */
export const mintSeat = (row: SeatRow, personName: string): Seat => ({ ...row, personName }) as Seat;
