import { saysSomething } from "@/lib/agreement/reason";
import { cardSubject } from "@/lib/agreement/subject";
import { because } from "@/lib/i18n/en/because";
import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { addStatus, lastSaid } from "@/server/db/rows/meetings";
import type { Act } from "./act";
import { readStands } from "./stands";
import { theOpenMeeting } from "./the-meeting";

/**
 * How an agreed strategy stands, said at the open meeting; until it closes the latest counts. [M3]
 *
 * The catch: only what the partners have agreed is tracked. Words that lapsed are put again before they are. And what a
 * colleague said meanwhile is not written over unseen: whoever names what they saw is told. [M30]
 */
export const sayProgress: Act<"say-progress"> = async (input, { tx, at, seat, site }) => {
	const { plan, meeting, strategy, progress, note, outcome, why, over } = input;
	const open = await theOpenMeeting(tx, plan, meeting);
	if ("refused" in open) return open;
	const stands = await readStands(tx, site, plan, at);
	const card = readCard(stands.doc, strategy);
	if (!card || card.deleted || card.kind !== "strategy") return refuse("not-found");
	if (stands.standing(cardSubject(strategy))?.kind !== "in-force")
		return refuse("not-in-this-state", { detail: because.notAgreedStrategy(card.code) });
	if (outcome !== "kept" && !saysSomething(why)) return refuse("reason-missing", { where: "why" });
	const last = await lastSaid(tx, meeting, strategy);
	const unseen = over !== undefined && last !== undefined && last.at.toISOString() !== over;
	if (unseen && last.personId !== seat.personId)
		return refuse("not-in-this-state", { detail: because.saidMeanwhile(last.personName) });
	const said = { meeting, strategy, progress, note, outcome, why };
	await addStatus(tx, {
		planId: plan,
		entry: stands.entry,
		meetingId: meeting,
		strategy,
		progress,
		note,
		outcome,
		why,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: said, announce: ["meetings"] };
};
