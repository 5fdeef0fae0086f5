import { refuse } from "@/lib/verdict";
import { setFeedTitles } from "@/server/db/rows/calendar";
import type { Act } from "./act";

/** Whether one's own feed shows words of plans; calendars hear of it the next time they look. [Q8] */
export const showCalendarTitles: Act<"show-calendar-titles"> = async ({ titles }, { tx, person }) => {
	if (!(await setFeedTitles(tx, person.personId, titles))) return refuse("not-found");
	return { result: {}, planId: "", partnerId: null, entry: null, announce: [] }; // of no plan
};
