import { cardChanges } from "@/server/db/rows/card-changes";
import type { Query } from "./query";

/** Who changed one card, by person and day; the words themselves are in the document. */
export const cardHistory: Query<"card-history"> = async ({ plan, card }, { site }) => {
	const changes = await cardChanges(site.db, plan, card ?? "");
	return changes.map(({ personId, personName, partnerId, at, seq }) => ({
		at: (at ?? site.now()).toISOString(),
		personId,
		personName,
		partnerId,
		seq: seq ?? 0,
	}));
};
