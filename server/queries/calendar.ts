import { feedOf } from "@/server/db/rows/calendar";
import type { Query } from "./query";

/** Whether the asker has a calendar feed, and since when. Its address is not kept and cannot be told. */
export const calendar: Query<"calendar"> = async (_params, { site, person }) => {
	const feed = await feedOf(site.db, person.personId);
	return { made: feed?.createdAt.toISOString() ?? null, titles: feed?.titles ?? false };
};
