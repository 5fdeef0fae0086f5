import { refuse } from "@/lib/verdict";
import { changedBetween as changedBetweenRows } from "@/server/db/rows/timeline";
import { numberIn } from "./number-in";
import type { Query } from "./query";

/** Who changed which card between two moments, for which organisation. [H6] */
export const changedBetween: Query<"changed-between"> = async ({ plan, from, to }, { site }) => {
	const [first, last] = [numberIn(from, 0), numberIn(to, 0)];
	if (first === null) return refuse("bad-input", { where: "from" });
	if (last === null) return refuse("bad-input", { where: "to" });
	return changedBetweenRows(site.db, plan, first, last);
};
