import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PartnerId, PersonId, PlanId, SeatId } from "@/lib/ids";
import type { Role, SeatFacts } from "@/lib/seat/may";
import { partners, people, plans, seats } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

/** A seat as rows hold it: what `server/auth/seat.ts` mints a Seat from. */
export interface SeatRow extends SeatFacts {
	id: SeatId;
	planId: PlanId;
	partnerId: PartnerId;
	personId: PersonId;
}

const shape = {
	id: seats.id,
	planId: seats.planId,
	partnerId: seats.partnerId,
	personId: seats.personId,
	role: seats.role,
	signatory: seats.signatory,
	planLead: sql<boolean>`coalesce(${plans.leadPersonId} = ${seats.personId}, false)`,
};

/** The seat somebody has in a plan now. */
export async function activeSeat(db: Db | Tx, planId: PlanId, personId: PersonId): Promise<SeatRow | null> {
	const [row] = await db
		.select(shape)
		.from(seats)
		.innerJoin(plans, eq(plans.id, seats.planId))
		.where(and(eq(seats.planId, planId), eq(seats.personId, personId), isNull(seats.withdrawnAt)));
	return row ?? null;
}

/**
 * These people, each with the seats that they have now in these plans and the mark of its partner: one row a seat,
 * or one without a seat for who has none.
 */
export async function activeSeatsOf(db: Db | Tx, personIds: PersonId[], planIds: PlanId[]) {
	return db
		.select({
			person: { id: people.id, name: people.name, sessionVersion: people.sessionVersion },
			seat: shape,
			mark: {
				name: partners.name,
				code: partners.code,
				colour: partners.colour,
				pattern: partners.pattern,
			},
		})
		.from(people)
		.leftJoin(
			seats,
			and(eq(seats.personId, people.id), inArray(seats.planId, planIds), isNull(seats.withdrawnAt)),
		)
		.leftJoin(plans, eq(plans.id, seats.planId))
		.leftJoin(partners, eq(partners.id, seats.partnerId))
		.where(inArray(people.id, personIds));
}

export interface NamedSeat extends SeatRow {
	personName: string;
	email: string;
	/** 1: one of the sample's invented people. */
	sample: number;
}

/** Every active seat of a plan with its person, oldest first. */
export async function seatsOfPlan(db: Db | Tx, planId: PlanId): Promise<NamedSeat[]> {
	return db
		.select({ ...shape, personName: people.name, email: people.email, sample: people.sample })
		.from(seats)
		.innerJoin(plans, eq(plans.id, seats.planId))
		.innerJoin(people, eq(people.id, seats.personId))
		.where(and(eq(seats.planId, planId), isNull(seats.withdrawnAt)))
		.orderBy(asc(seats.createdAt), asc(seats.id));
}

/** Everybody who has, or had, a seat on a plan, by id with their name. */
export async function peopleOfPlan(db: Db | Tx, planId: PlanId): Promise<(readonly [PersonId, string])[]> {
	const rows = await db
		.selectDistinct({ id: people.id, name: people.name })
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.where(eq(seats.planId, planId));
	return rows.map(({ id, name }) => [id, name]);
}

/** Every active seat of a person, in all plans. */
export async function seatsOfPerson(db: Db | Tx, personId: PersonId): Promise<SeatRow[]> {
	return db
		.select(shape)
		.from(seats)
		.innerJoin(plans, eq(plans.id, seats.planId))
		.where(and(eq(seats.personId, personId), isNull(seats.withdrawnAt)));
}

export async function addSeat(tx: Tx, seat: typeof seats.$inferInsert): Promise<void> {
	await tx.insert(seats).values(seat);
}

export async function changeSeat(
	tx: Tx,
	planId: PlanId,
	id: SeatId,
	change: { role: Role; signatory: boolean },
): Promise<void> {
	await tx
		.update(seats)
		.set(change)
		.where(and(eq(seats.planId, planId), eq(seats.id, id)));
}

export async function withdrawSeat(tx: Tx, planId: PlanId, id: SeatId, at: Date): Promise<void> {
	await tx
		.update(seats)
		.set({ withdrawnAt: at })
		.where(and(eq(seats.planId, planId), eq(seats.id, id), isNull(seats.withdrawnAt)));
}

export async function withdrawSeatsOfPartner(
	tx: Tx,
	planId: PlanId,
	partnerId: PartnerId,
	at: Date,
): Promise<void> {
	await tx
		.update(seats)
		.set({ withdrawnAt: at })
		.where(and(eq(seats.planId, planId), eq(seats.partnerId, partnerId), isNull(seats.withdrawnAt)));
}
