import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { PartnerId, PlanId } from "@/lib/ids";
import type { OwnRating, Rating, RatingRound, Score } from "@/lib/rating/rating";
import { people, ratingReveals, ratingRounds, ratingSeals, ratings } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export const addRatingRound = async (tx: Tx, ...rows: (typeof ratingRounds.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(ratingRounds).values(rows);
};
export const addRating = async (tx: Tx, ...rows: (typeof ratings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(ratings).values(rows);
};
export const addSeal = async (tx: Tx, ...rows: (typeof ratingSeals.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(ratingSeals).values(rows);
};
export const addReveal = async (tx: Tx, ...rows: (typeof ratingReveals.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(ratingReveals).values(rows);
};

/** The newest round of a plan with who has sealed it; null when none was opened yet. */
export async function lastRatingRound(tx: Db | Tx, planId: PlanId) {
	const [row] = await tx
		.select({ round: ratingRounds, revealedAt: ratingReveals.at, personName: people.name })
		.from(ratingRounds)
		.innerJoin(people, eq(people.id, ratingRounds.personId))
		.leftJoin(ratingReveals, eq(ratingReveals.roundId, ratingRounds.id))
		.where(eq(ratingRounds.planId, planId))
		.orderBy(desc(ratingRounds.number))
		.limit(1);
	if (!row) return null;
	const sealed = await tx
		.select({ partnerId: ratingSeals.partnerId })
		.from(ratingSeals)
		.where(eq(ratingSeals.roundId, row.round.id));
	return {
		...row.round,
		personName: row.personName,
		revealed: row.revealedAt !== null,
		sealed: sealed.map(({ partnerId }) => partnerId),
	};
}

/** Whether a round is this plan's, open or over. */
export async function isRatingRound(tx: Tx, planId: PlanId, id: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: ratingRounds.id })
		.from(ratingRounds)
		.where(and(eq(ratingRounds.planId, planId), eq(ratingRounds.id, id)));
	return row !== undefined;
}

/** The latest row of each item that a partner has entered in a round, taken back ones left out. */
export async function enteredRatings(
	db: Db | Tx,
	roundId: string,
	partnerId: PartnerId,
): Promise<OwnRating[]> {
	const latest = db
		.selectDistinctOn([ratings.item], {
			item: ratings.item,
			score: ratings.score,
			reason: ratings.reason,
			personId: ratings.personId,
			at: ratings.at,
		})
		.from(ratings)
		.where(and(eq(ratings.roundId, roundId), eq(ratings.partnerId, partnerId)))
		.orderBy(ratings.item, desc(ratings.n))
		.as("latest");
	const rows = await db
		.select({
			item: latest.item,
			score: latest.score,
			reason: latest.reason,
			personName: people.name,
			at: latest.at,
		})
		.from(latest)
		.innerJoin(people, eq(people.id, latest.personId))
		.orderBy(asc(latest.item));
	return rows.flatMap(({ score, at, ...row }) =>
		score === null ? [] : [{ ...row, score: score as Score, at: at.toISOString() }],
	);
}

/**
 * The rounds of a plan, with the ratings of those that are revealed. [V3]
 *
 * The catch: this statement is what keeps the others blind. A rating is read only where its round has its reveal and its
 * partner had sealed; what was entered and never sealed is shown to nobody, ever.
 */
export async function ratingRoundsOf(db: Db | Tx, planId: PlanId): Promise<RatingRound[]> {
	// First: what is revealed here has its seals and ratings in all that is read after it.
	const reveals = await db.select().from(ratingReveals).where(eq(ratingReveals.planId, planId));
	const rounds = await db
		.select({ round: ratingRounds, personName: people.name })
		.from(ratingRounds)
		.innerJoin(people, eq(people.id, ratingRounds.personId))
		.where(eq(ratingRounds.planId, planId))
		.orderBy(asc(ratingRounds.number));
	const seals = await db
		.select()
		.from(ratingSeals)
		.where(eq(ratingSeals.planId, planId))
		.orderBy(asc(ratingSeals.entry));
	const shown = await db
		.selectDistinctOn([ratings.roundId, ratings.partnerId, ratings.item], {
			roundId: ratings.roundId,
			partner: ratings.partnerId,
			item: ratings.item,
			score: ratings.score,
			reason: ratings.reason,
			personName: people.name,
		})
		.from(ratings)
		.innerJoin(ratingReveals, eq(ratingReveals.roundId, ratings.roundId))
		.innerJoin(
			ratingSeals,
			and(eq(ratingSeals.roundId, ratings.roundId), eq(ratingSeals.partnerId, ratings.partnerId)),
		)
		.innerJoin(people, eq(people.id, ratings.personId))
		.where(eq(ratings.planId, planId))
		.orderBy(ratings.roundId, ratings.partnerId, ratings.item, sql`${ratings.n} desc`);
	return rounds.map(({ round, personName }) => {
		const reveal = reveals.find(({ roundId }) => roundId === round.id);
		return {
			id: round.id,
			number: round.number,
			openedAt: round.at.toISOString(),
			by: round.by,
			openedBy: personName,
			asked: round.asked,
			sealed: seals
				.filter(({ roundId }) => roundId === round.id)
				.map(({ partnerId, at }) => ({ partner: partnerId, at: at.toISOString() })),
			revealed: reveal
				? {
						at: reveal.at.toISOString(),
						closed: reveal.closed,
						ratings: shown.flatMap(({ roundId, score, ...row }): Rating[] =>
							roundId === round.id && score !== null ? [{ ...row, score: score as Score }] : [],
						),
					}
				: null,
		};
	});
}
