import type { Awareness } from "y-protocols/awareness";
import type { CardId, PartnerId, PersonId } from "@/lib/ids";

/** Somebody whose window is open on this plan: one for each window. */
export interface Present {
	clientId: number;
	personId: PersonId;
	personName: string;
	partnerId: PartnerId;
	card: CardId | null;
	/** The field in which that person types ("title", "body", a field's name); null while only looking. */
	editing: string | null;
	self: boolean;
}

export interface Where {
	card: CardId | null;
	editing: string | null;
}

const word = (value: unknown): string | null =>
	typeof value === "string" && value !== "" && value.length <= 200 ? value : null;
const record = (value: unknown): Record<string, unknown> =>
	typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/**
 * Who is here now, from the awareness of the room.
 *
 * Identity is what the server wrote over the state (`user`); what a client says of itself is never used. A state
 * without it, or with anything odd in it, is left out rather than drawn.
 */
export function presentIn(awareness: Awareness): Present[] {
	const present: Present[] = [];
	for (const [clientId, state] of awareness.getStates()) {
		const user = record(record(state).user);
		const where = record(record(state).where);
		const personId = word(user.personId);
		const personName = word(user.name);
		const partnerId = word(user.partnerId);
		if (!personId || !personName || !partnerId) continue;
		present.push({
			clientId,
			personId,
			personName,
			partnerId,
			card: word(where.card),
			editing: word(where.editing),
			self: clientId === awareness.clientID,
		});
	}
	return present.sort((a, b) => a.clientId - b.clientId);
}
