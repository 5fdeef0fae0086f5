import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { addAimReading } from "@/server/db/rows/aims";
import { lastEntry } from "@/server/db/rows/ledger";
import type { Act } from "./act";

/** What an aim means to one's own organisation, and how realistic it is. Earlier readings stay on record. [V10] */
export const readAim: Act<"read-aim"> = async ({ plan, aim, reading, realism }, { tx, at, seat, site }) => {
	const found = await site.words.underLock(tx, plan);
	const card = found && readCard(found.doc, aim);
	if (!card || card.deleted || card.kind !== "aim") return refuse("not-found");
	const said = { aim, reading, realism };
	await addAimReading(tx, {
		...said,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		partnerId: seat.partnerId,
		personId: seat.personId,
		at,
	});
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: said, announce: ["aims"] };
};
