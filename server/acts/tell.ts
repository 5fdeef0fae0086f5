import type { SubjectKey } from "@/lib/agreement/subject";
import { lapseSource, seesToMatters } from "@/lib/attention/agreements";
import { type NoticeKind, USUAL_PACES } from "@/lib/attention/kinds";
import { seesToRatings } from "@/lib/attention/over-time";
import { namesSignatories } from "@/lib/attention/signatories";
import { assignmentSource, calledAs } from "@/lib/attention/talk";
import type { Named } from "@/lib/comment/thread";
import { newId, type PartnerId, type PersonId, type PlanId } from "@/lib/ids";
import { addNotices, pacesOf } from "@/server/db/rows/notices";
import { type NamedSeat, seatsOfPlan } from "@/server/db/rows/seats";
import type { Tx } from "@/server/runtime";

interface Told {
	planId: PlanId;
	at: Date;
	/** Who caused it, and is not told; null: the server saw it. */
	by: PersonId | null;
}

/** Notes a comment for whom it calls: a partner's name calls everybody who sits for it. */
export async function tellMentioned(
	tx: Tx,
	{ mentions, comment, ...told }: Told & { comment: string; mentions: readonly Named[] },
): Promise<void> {
	if (mentions.length > 0)
		await tell(tx, told, "mention", comment, (seat) => calledAs(seat, mentions) !== null);
}

/** Notes a thread for whom it is assigned to. */
export async function tellAssigned(
	tx: Tx,
	{ thread, to, ...told }: Told & { thread: string; to: Named | null },
): Promise<void> {
	if (!to) return;
	const source = assignmentSource(thread, told.at);
	await tell(tx, told, "assignment", source, (seat) => calledAs(seat, [to]) !== null);
}

/** Notes words that were put to partners for those who decide for them. */
export async function tellPut(
	tx: Tx,
	{ round, asked, ...told }: Told & { round: string; asked: readonly PartnerId[] },
): Promise<void> {
	await tell(tx, told, "put", round, (seat) => seat.signatory && asked.includes(seat.partnerId));
}

/** Notes an objection or reservation for those who see to it. */
export async function tellMatter(
	tx: Tx,
	{ matter, owner, ...told }: Told & { matter: string; owner: PartnerId },
): Promise<void> {
	await tell(tx, told, "matter", matter, (seat) => seesToMatters(seat, owner));
}

/** Notes that nobody decides for a partner, if so, for those who can name somebody. */
export async function tellNoSignatory(
	tx: Tx,
	{ partner, ...told }: Told & { partner: PartnerId },
): Promise<void> {
	const seats = await seatsOfPlan(tx, told.planId);
	if (seats.some((seat) => seat.partnerId === partner && seat.signatory)) return;
	await tell(tx, told, "signatory", partner, (seat) => namesSignatories(seat, partner));
}

/** Notes a rating round for those who rate for the partners that are asked. */
export async function tellToRate(
	tx: Tx,
	{ round, asked, ...told }: Told & { round: string; asked: readonly PartnerId[] },
): Promise<void> {
	await tell(tx, told, "rate", round, (seat) => seesToRatings(seat, asked));
}

/** Notes an agreement that lapsed for those who had agreed for their partner, and for whoever had put it. */
export async function tellLapsed(
	tx: Tx,
	lapse: Omit<Told, "by"> & {
		subject: SubjectKey;
		entry: number;
		agreed: readonly PartnerId[];
		putBy: PersonId | null;
	},
): Promise<void> {
	const { subject, entry, agreed, putBy, ...told } = lapse;
	await tell(
		tx,
		{ ...told, by: null },
		"lapse",
		lapseSource(subject, entry),
		(seat) => seat.personId === putBy || (seat.signatory && agreed.includes(seat.partnerId)),
	);
}

/**
 * Writes down, in the transaction of what happens, for whom it is news; the courier asks later whether it still is.
 * [T10]
 *
 * The catch: whoever wants no letters of a kind leaves no row, and the sample's invented people never do.
 */
export async function tell(
	tx: Tx,
	{ planId, at, by }: Told,
	kind: NoticeKind,
	source: string,
	concerns: (seat: NamedSeat) => boolean,
): Promise<void> {
	const seats = await seatsOfPlan(tx, planId);
	const people = seats
		.filter((seat) => seat.sample !== 1 && seat.personId !== by && concerns(seat))
		.map(({ personId }) => personId);
	const paces = await pacesOf(tx, kind, people);
	const wanted = people.filter((id) => (paces.get(id) ?? USUAL_PACES[kind]) !== "never");
	await addNotices(
		tx,
		wanted.map((personId) => ({ id: newId(at.getTime()), personId, planId, kind, source, at })),
	);
}
