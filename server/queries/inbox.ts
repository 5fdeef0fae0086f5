import { latestFirst } from "@/lib/attention/waiting";
import { INBOX_ITEMS_MAX } from "@/lib/limits";
import { seatsOfPerson } from "@/server/db/rows/seats";
import type { Query } from "./query";
import { waitingFor } from "./waiting-for";

/** What waits for the person who asks, on every plan that they have a seat in now. */
export const inbox: Query<"inbox"> = async (_params, { site, person, at }) => {
	const items = [];
	for (const { planId } of await seatsOfPerson(site.db, person.personId))
		items.push(...((await waitingFor(site, person.personId, planId, at)) ?? []));
	return { items: items.sort(latestFirst).slice(0, INBOX_ITEMS_MAX) };
};
