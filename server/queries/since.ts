import { faceOf } from "@/lib/attention/held";
import { ACTS_TOLD, cardsChanged, eventOf, sinceWhen } from "@/lib/attention/since";
import { SINCE_CARDS_MAX, SINCE_EVENTS_MAX } from "@/lib/limits";
import { actsSince, changedSince, commentsSince } from "@/server/db/rows/since";
import { visitOf } from "@/server/db/rows/visits";
import type { Query } from "./query";

/** What others did on a plan since the asker's last visit; the asker's own doing is not in it. */
export const since: Query<"since"> = async ({ plan }, { site, seat, at }) => {
	const when = sinceWhen(await visitOf(site.db, seat.personId, plan), at);
	const nothing = { since: when?.toISOString() ?? null, cards: [], comments: [], events: [] };
	if (!when) return nothing;
	const changed = await changedSince(site.db, plan, seat.personId, when, SINCE_CARDS_MAX);
	const said = await commentsSince(site.db, plan, seat.personId, when, SINCE_CARDS_MAX);
	const told = await actsSince(site.db, plan, seat.personId, when, {
		acts: ACTS_TOLD,
		limit: SINCE_EVENTS_MAX,
	});
	if (changed.length + said.length + told.length === 0) return nothing;
	const cards = await site.words.faces(site.db, plan);
	if (!cards) return nothing;
	return {
		...nothing,
		cards: cardsChanged(changed, cards, when),
		comments: said.flatMap(({ about, count }) => {
			const face = faceOf({ cards }, about);
			return face ? { about, code: face.code, title: face.title, count } : [];
		}),
		events: told.map((one) => eventOf(one, cards)),
	};
};
