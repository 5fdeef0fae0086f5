import { openRound } from "@/lib/rating/rating";
import { enteredRatings, ratingRoundsOf } from "@/server/db/rows/ratings";
import type { Query } from "./query";

/** The rating rounds of a plan, and of an open one what the asker's own partner has entered. [V3] */
export const ratings: Query<"ratings"> = async ({ plan }, { site, seat }) => {
	const rounds = await ratingRoundsOf(site.db, plan);
	const open = openRound({ rounds });
	return { rounds, own: open ? await enteredRatings(site.db, open.id, seat.partnerId) : [] };
};
