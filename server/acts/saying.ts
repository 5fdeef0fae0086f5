import { type Anchor, aboutOf } from "@/lib/comment/anchor";
import type { Named } from "@/lib/comment/thread";
import { KINDS } from "@/lib/plan/cards";
import { readCard } from "@/lib/plan/read";
import { isFactor } from "@/lib/review/catalogue";
import { isRefusal, type Refusal, refuse } from "@/lib/verdict";
import { addComment, commentOfPlan } from "@/server/db/rows/comments";
import { lastEntry } from "@/server/db/rows/ledger";
import { partnerOfPlan } from "@/server/db/rows/partners";
import { activeSeat, seatsOfPlan } from "@/server/db/rows/seats";
import type { Seated } from "./act";
import { tellMentioned } from "./tell";

type Wanted = Pick<Named, "kind" | "id" | "name">;

/**
 * Whether something can be said at a place: its card is there and not in the bin, its field or cell exists. [K2]
 *
 * Words of a text are not looked at: they may have been rewritten while somebody typed a comment on them.
 */
export async function placeRefused({ tx, site, seat }: Seated, anchor: Anchor): Promise<Refusal | null> {
	if (anchor.on === "factor") return isFactor(anchor.factor) ? null : refuse("not-found");
	const found = await site.words.underLock(tx, seat.planId);
	const card = found && readCard(found.doc, anchor.card);
	if (!card) return refuse("not-found");
	if (card.deleted) return refuse("card-in-bin");
	if (anchor.on === "field" && !KINDS[card.kind].fields.some(({ name }) => name === anchor.field))
		return refuse("not-found");
	if (anchor.on === "cell") {
		if (card.kind !== "role") return refuse("not-found");
		const partner = await partnerOfPlan(tx, seat.planId, anchor.partner);
		if (!partner || partner.leftAt) return refuse("not-found");
	}
	return null;
}

/**
 * Whom a text calls: those whose name still stands in it after an `@`. Nobody is called who cannot read it. [K3]
 */
export async function mentionsOf(
	{ tx, seat }: Seated,
	text: string,
	wanted: readonly Wanted[],
): Promise<Named[] | Refusal> {
	const called = wanted.filter(({ name }) => text.includes(`@${name}`));
	if (called.length === 0) return [];
	const seats = await seatsOfPlan(tx, seat.planId);
	for (const { kind, id, name } of called) {
		const partner = kind === "partner" ? await partnerOfPlan(tx, seat.planId, id) : null;
		const here =
			kind === "partner" ? partner !== null && !partner.leftAt : seats.some((one) => one.personId === id);
		if (!here) return refuse("mentioned-without-seat", { where: name });
	}
	const once = new Map(called.map(({ kind, id, name }) => [`${kind} ${id}`, { kind, id, name }]));
	return [...once.values()];
}

/** The person or partner of this plan that something is assigned to, by the name it has now. */
export async function assigneeOf(
	{ tx, seat }: Seated,
	to: Pick<Named, "kind" | "id">,
): Promise<Named | Refusal> {
	if (to.kind === "partner") {
		const partner = await partnerOfPlan(tx, seat.planId, to.id);
		return partner && !partner.leftAt
			? { kind: to.kind, id: to.id, name: partner.name }
			: refuse("mentioned-without-seat");
	}
	const row = await activeSeat(tx, seat.planId, to.id);
	const person = row && (await seatsOfPlan(tx, seat.planId)).find(({ personId }) => personId === to.id);
	return person ? { kind: to.kind, id: to.id, name: person.personName } : refuse("mentioned-without-seat");
}

/**
 * Writes a comment down and calls whom it mentions.
 *
 * The catch: the screen made the id, so that a comment whose answer was lost on the way is sent again: then it is
 * there already, and is not said twice. [K4]
 *
 * @returns null when it was said
 */
export async function say(
	acting: Seated,
	thread: { id: string; anchor: Anchor },
	said: { comment: string; text: string; mentions: readonly Wanted[] },
): Promise<Refusal | null> {
	const { tx, seat, at } = acting;
	const mentions = await mentionsOf(acting, said.text, said.mentions);
	if (isRefusal(mentions)) return mentions;
	await addComment(tx, {
		id: said.comment,
		planId: seat.planId,
		threadId: thread.id,
		entry: (await lastEntry(tx, seat.planId)) + 1,
		about: aboutOf(thread.anchor),
		words: said.text,
		mentions,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	await tellMentioned(tx, { planId: seat.planId, at, by: seat.personId, comment: said.comment, mentions });
	return null;
}

/** Whether this very person has said this already in this thread: an answer was lost on the way. */
export async function saidBefore({ tx, seat }: Seated, comment: string, thread: string): Promise<boolean> {
	const row = await commentOfPlan(tx, seat.planId, comment);
	return row !== null && row.personId === seat.personId && row.threadId === thread;
}
