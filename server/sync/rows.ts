import * as Y from "yjs";
import type { Waiting } from "./committer";
import type { Connection } from "./connection";
import type { Draft, Effect } from "./draft";
import { type NewRow, ORIGIN } from "./store";
import { sentence } from "./why";

/** One person's edit as rows of the log: theirs, and the server's own with the codes that it called for. */
export function rowsOf(effect: Effect, from: Connection, at: Date): Omit<Waiting, "ticket">[] {
	const row: NewRow = {
		data: effect.update,
		personId: from.personId,
		partnerId: from.seat.partnerId,
		origin: ORIGIN.person,
		cards: effect.cards,
		clients: effect.clients,
		brief: effect.brief,
		at,
	};
	const rows: Omit<Waiting, "ticket">[] = [{ row, from, follows: false }];
	if (effect.codes) {
		const { update, cards, clients } = effect.codes;
		const server = { personId: null, partnerId: null, origin: ORIGIN.server, brief: null, at };
		rows.push({ row: { ...server, data: update, cards, clients }, from: null, follows: true });
	}
	return rows;
}

/**
 * Takes every edit that waits into another document; gives what waits from now on.
 *
 * The catch: codes are given anew, since the ones before may have built on what is gone. An edit that built on what
 * is gone itself is refused.
 */
export function takeAgain(draft: Draft, waiting: Waiting[]): Waiting[] {
	return waiting.flatMap(({ row, from, ticket }) => {
		if (row.origin !== ORIGIN.person || !from) return [];
		const taken = draft.take(row.data, Y.decodeUpdate(row.data), from.personId);
		if (taken.kind === "effect") return rowsOf(taken.effect, from, row.at).map((one) => ({ ...one, ticket }));
		if (taken.kind === "nothing") return [];
		from.reject({ code: "gap", where: "", text: sentence("gap") });
		return [];
	});
}
