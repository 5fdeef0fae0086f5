import type { CommentView, Named, ThreadView } from "@/lib/comment/thread";
import { may } from "@/lib/seat/may";
import { excerptOf } from "./excerpt";
import { faceOf, fromOf, type Held, itemFor } from "./held";
import type { InboxItem } from "./inbox";

/** Whether a name calls this person: as themselves, or through their partner. */
export function calledAs(
	{ personId, partnerId }: Pick<Held["me"], "personId" | "partnerId">,
	names: readonly Pick<Named, "kind" | "id">[],
): Named["kind"] | null {
	if (names.some(({ kind, id }) => kind === "person" && id === personId)) return "person";
	return names.some(({ kind, id }) => kind === "partner" && id === partnerId) ? "partner" : null;
}

/**
 * Comments by others that call the person, until they have looked, somebody called has answered, or it is settled.
 * [T1]
 *
 * The catch: whoever is called by name is waited for by name; a partner has answered when any of its people has.
 */
export function mentions(held: Held): InboxItem[] {
	return held.threads.flatMap((thread) => {
		const face = faceOf(held, thread.about);
		if (!face || thread.resolved) return [];
		return thread.comments.flatMap((comment, index) => {
			if (!waits(held, thread, comment, index)) return [];
			const { id, at, personName, partner, text } = comment;
			const from = fromOf(held, personName, partner);
			return itemFor(held, "mention", id, face, {
				at,
				thread: thread.id,
				from,
				excerpt: excerptOf(text ?? ""),
			});
		});
	});
}

function waits(
	{ me, seen }: Held,
	thread: Held["threads"][number],
	comment: CommentView,
	index: number,
): boolean {
	if (comment.text === null || comment.personId === me.personId) return false;
	const as = calledAs(me, comment.mentions);
	if (as === null || (as === "partner" && comment.at < me.since)) return false;
	if ((seen.get(thread.about) ?? 0) >= comment.entry) return false;
	const later = thread.comments.slice(index + 1);
	return !later.some((one) =>
		as === "person" ? one.personId === me.personId : one.partner === me.partnerId,
	);
}

/** What an assignment is known by: the same thread assigned again is another. */
export const assignmentSource = (thread: string, at: Date): string => `${thread} ${at.getTime()}`;

/** Threads that the person or their partner is to see to, until they are resolved or somebody else's. [T2] */
export function assignments(held: Held): InboxItem[] {
	return held.threads.flatMap((thread) => {
		const { assigned, resolved } = thread;
		const face = faceOf(held, thread.about);
		if (!face || !assigned || resolved) return [];
		const as = calledAs(held.me, [assigned.to]);
		// A partner's thread is for those of its people who can do something about it.
		if (as === null || (as === "partner" && !may(held.me, "comment"))) return [];
		const { at, personName, partner, due } = assigned;
		const from = fromOf(held, personName, partner);
		const excerpt = excerptOf(firstWords(thread));
		const source = assignmentSource(thread.id, new Date(at));
		return itemFor(held, "assignment", source, face, { at, thread: thread.id, from, excerpt, due });
	});
}

const firstWords = ({ comments }: ThreadView): string =>
	comments.find(({ text }) => text !== null)?.text ?? "";
