import { cardWording } from "@/lib/agreement/wording";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { draftAt } from "@/server/db/rows/past";
import { numberIn } from "./number-in";
import type { Query } from "./query";

/** One card as it stood once a row of the plan's log was stored. [H1] */
export const cardAt: Query<"card-at"> = async ({ plan, card: id, seq }, { site }) => {
	const row = numberIn(seq, 1);
	if (row === null) return refuse("bad-input", { where: "seq" });
	const doc = await draftAt(site.db, plan, row);
	const card = doc && readCard(doc, id);
	if (!card) return refuse("not-found");
	const map = cardMap(doc, id);
	return { card, wording: cardWording(doc, card), prose: proseJson(map && bodyOf(map)) };
};
