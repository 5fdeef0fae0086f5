import { endFeeds } from "@/server/db/rows/calendar";
import type { Act } from "./act";

/** Ends one's own calendar feed: its address is not there any more, at once. [Q8] */
export const endCalendar: Act<"end-calendar"> = async (_input, { tx, at, person }) => {
	await endFeeds(tx, person.personId, at);
	return { result: {}, planId: "", partnerId: null, entry: null, announce: [] }; // of no plan
};
