import { standing } from "@/lib/agreement/standing";
import { cardSubject } from "@/lib/agreement/subject";
import type { CardId, PartnerId } from "@/lib/ids";
import { isSettled } from "@/lib/meeting/strip";
import { may, type SeatFacts } from "@/lib/seat/may";
import type { Held } from "./held";

/** What a meeting asks of one partner: agreed strategies that it owns, and measures that it supplies. */
export interface MeetingAsks {
	strategies: number;
	measures: number;
}

/** What the meeting that is near is about. */
export type MeetingMatter = Pick<Held, "cards" | "lastSaid" | "left"> & {
	attested: Pick<Held["attested"], "rounds" | "decisions" | "notices">;
};

/**
 * What a near meeting asks of somebody: how strategies of theirs stand if they draft, values of their measures if they
 * speak for the partner. [T40]
 *
 * The catch: whether a strategy is agreed is read from what was put, decided and seen to lapse, without the words
 * themselves, because every open window asks. A word that lapsed a moment ago may be counted until that is written down.
 */
export function meetingAsks(matter: MeetingMatter, seat: SeatFacts & { partnerId: PartnerId }): MeetingAsks {
	const ours = [...matter.cards.values()].filter(
		({ deleted, fields }) => !deleted && fields.owner === seat.partnerId,
	);
	const strategies = ours.filter(
		(card) =>
			card.kind === "strategy" && !isSettled(matter.lastSaid.get(card.id)) && isAgreed(matter, card.id),
	);
	const measures = ours.filter(({ kind }) => kind === "measure");
	return {
		strategies: may(seat, "draft") ? strategies.length : 0,
		measures: may(seat, "attest-own") ? measures.length : 0,
	};
}

/** Whether a near meeting waits for somebody: for who opens it, and for who has something to say at it. [T37] [T40] */
export function meets(matter: MeetingMatter, seat: SeatFacts & { partnerId: PartnerId }): boolean {
	const { strategies, measures } = meetingAsks(matter, seat);
	return may(seat, "run-plan") || strategies + measures > 0;
}

function isAgreed({ attested, left }: MeetingMatter, card: CardId): boolean {
	const subject = cardSubject(card);
	const put = attested.rounds.filter((one) => one.subject === subject);
	const said = attested.decisions.filter((one) => one.subject === subject);
	const seen = attested.notices.findLast(
		({ of, event }) => of === subject && (event === "lapsed" || event === "restored"),
	);
	if (seen?.event === "lapsed" && seen.entry > (put.at(-1)?.entry ?? 0)) return false;
	return put.some(
		({ digest }) => standing(digest, put, said, (partner) => !left.has(partner)).kind === "in-force",
	);
}
