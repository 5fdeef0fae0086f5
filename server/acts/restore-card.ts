import { longDate } from "@/lib/plan/dates";
import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { momentAt } from "@/server/db/rows/timeline";
import type { Act } from "./act";
import { dayIn } from "./day-in";

/**
 * Who brought a card back, as it stood when: an agreement may stand again or lapse by it, so it is on record. [H10]
 *
 * The catch: the words themselves come through the draft, as all words do. This says that they did, and changes none.
 */
export const restoreCard: Act<"restore-card"> = async (
	{ plan, card: id, moment },
	{ tx, at, seat, site },
) => {
	const found = await site.words.underLock(tx, plan);
	const card = found && readCard(found.doc, id);
	if (!found || !card) return refuse("not-found");
	const { seq, entry } = moment;
	if (seq > found.seq || entry > (await lastEntry(tx, plan))) return refuse("not-found");
	const stood = (await momentAt(tx, plan, seq, entry)) ?? at;
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { about: id, seq, entry, text: longDate(dayIn(stood)) },
		announce: ["checkpoints"],
	};
};
