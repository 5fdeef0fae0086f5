import { newId } from "@/lib/ids";
import { newToken, tokenHash } from "@/server/auth/tokens";
import { addFeed, endFeeds } from "@/server/db/rows/calendar";
import type { Act } from "./act";

/** Makes the address that one's own calendar reads; an earlier one is of no use from then on. [Q8] */
export const makeCalendar: Act<"make-calendar"> = async ({ titles }, { tx, at, person, site }) => {
	const token = newToken();
	await endFeeds(tx, person.personId, at);
	await addFeed(tx, {
		id: newId(at.getTime()),
		personId: person.personId,
		tokenHash: tokenHash(token),
		titles,
		createdAt: at,
	});
	const url = `${site.config.publicUrl}/api/calendar/${token}.ics`;
	return { result: { url }, planId: "", partnerId: null, entry: null, announce: [] }; // of no plan
};
