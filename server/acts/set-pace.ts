import { setPaces } from "@/server/db/rows/notices";
import type { Act } from "./act";

/** How often one is written to about one kind of thing. The inbox shows it all the same. */
export const setPace: Act<"set-pace"> = async ({ kind, pace }, { tx, person }) => {
	await setPaces(tx, person.personId, [kind], pace);
	return { result: {}, planId: "", partnerId: null, entry: null, announce: [] }; // of no plan
};
