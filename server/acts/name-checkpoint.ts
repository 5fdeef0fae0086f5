import { saysSomething } from "@/lib/agreement/reason";
import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { refuse } from "@/lib/verdict";
import { addCheckpoint, isCheckpointName } from "@/server/db/rows/checkpoints";
import { lastEntry } from "@/server/db/rows/ledger";
import { headOf } from "@/server/db/rows/plan-docs";
import { momentAt } from "@/server/db/rows/timeline";
import type { Act } from "./act";

/** Gives a moment of the plan a name. Nothing is copied: the log can make every moment again. */
export const nameCheckpoint: Act<"name-checkpoint"> = async ({ plan, name, moment }, { tx, at, seat }) => {
	if (!saysSomething(name)) return refuse("bad-input", { where: "name", detail: because.saysNothing });
	const head = await headOf(tx, plan);
	const last = await lastEntry(tx, plan);
	if (!head) return refuse("not-found");
	const { seq, entry } = moment ?? { seq: head.seq, entry: last };
	if (seq > head.seq || entry > last) return refuse("not-found");
	if (await isCheckpointName(tx, plan, name))
		return refuse("bad-input", { where: "name", detail: because.checkpointTaken(name) });
	const checkpoint = newId(at.getTime());
	// Now is now, also on a plan where nothing has moved for days.
	const ofAt = moment ? await momentAt(tx, plan, seq, entry) : at;
	await addCheckpoint(tx, {
		id: checkpoint,
		planId: plan,
		entry: last + 1,
		name,
		ofSeq: seq,
		ofEntry: entry,
		ofAt: ofAt ?? at,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return {
		result: { checkpoint },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { checkpoint, name, seq, entry },
		announce: ["checkpoints"],
	};
};
