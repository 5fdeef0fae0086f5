import type { PartnerId, PersonId } from "@/lib/ids";
import type { UnmetKey } from "@/lib/readiness/check";
import type { Digest } from "./digest";
import type { SubjectKey } from "./subject";

/** One time that exact words were put to partners. `entry` is its place in the plan's ledger. */
export interface Round {
	id: string;
	entry: number;
	subject: SubjectKey;
	/** The first, second … time that this subject was put. */
	number: number;
	digest: Digest;
	asked: readonly PartnerId[];
	/** What the asker said beside the drafted words: why it does not apply, why to start with gaps. */
	reason: string;
	/** What starting with known gaps was asked for: the unmet conditions, and the digest of the plan's words. */
	known: { gaps: readonly UnmetKey[]; plan: Digest } | null;
	personId: PersonId;
	personName: string;
	partner: PartnerId;
	at: string;
}

export type Answer = "agree" | "reservation" | "object";

/** One partner's answer to one wording, or its withdrawal. */
export interface Decision {
	id: string;
	entry: number;
	round: string;
	subject: SubjectKey;
	digest: Digest;
	partner: PartnerId;
	personId: PersonId;
	personName: string;
	answer: Answer | "withdraw";
	reason: string;
	at: string;
}

export type StandingKind = "not-put" | "open" | "objected" | "in-force" | "lapsed" | "withdrawn";

/** Where one partner stands on the words. */
export interface PartnerAnswer {
	partner: PartnerId;
	/** null: not yet decided. */
	decision: Decision | null;
}

export interface Standing {
	kind: StandingKind;
	/** The round whose words these are: the one that counts now, or the last that did. null: never put. */
	round: Round | null;
	/** In the order asked; partners that have left are not waited for. */
	answers: readonly PartnerAnswer[];
	agreed: number;
	reservations: number;
	objections: number;
	asked: number;
	/** When the words came in force (ISO), while they are or before they lapsed. */
	inForceSince: string | null;
	/** Who ended it by withdrawing. */
	withdrawnBy: Decision | null;
}

const NOT_PUT: Standing = {
	kind: "not-put",
	round: null,
	answers: [],
	agreed: 0,
	reservations: 0,
	objections: 0,
	asked: 0,
	inForceSince: null,
	withdrawnBy: null,
};

type Event = { entry: number } & ({ round: Round } | { decision: Decision });

const inOrder = (rounds: readonly Round[], decisions: readonly Decision[]): Event[] =>
	[
		...rounds.map((round): Event => ({ entry: round.entry, round })),
		...decisions.map((decision): Event => ({ entry: decision.entry, decision })),
	].sort((a, b) => a.entry - b.entry);

const consents = (decision: Decision | undefined): boolean =>
	decision?.answer === "agree" || decision?.answer === "reservation";

/** How one wording stands, after everything that was ever said on it. */
class OneWording {
	round: Round | null = null;
	readonly answers = new Map<PartnerId, Decision>();
	since: string | null = null;
	endedBy: Decision | null = null;

	constructor(private readonly stays: (partner: PartnerId) => boolean) {}

	get asked(): PartnerId[] {
		return (this.round?.asked ?? []).filter(this.stays);
	}
	get complete(): boolean {
		const { asked } = this;
		return asked.length > 0 && asked.every((partner) => consents(this.answers.get(partner)));
	}

	put(round: Round): void {
		// After a withdrawal a new round asks everybody afresh; otherwise what was said on these words still counts.
		if (this.endedBy) this.answers.clear();
		this.endedBy = null;
		this.round = round;
		this.since = this.complete ? (this.since ?? round.at) : null;
	}

	answer(decision: Decision): void {
		if (this.endedBy) return;
		this.answers.set(decision.partner, decision);
		this.since = this.complete ? (this.since ?? decision.at) : null;
	}

	/** A withdrawal ends what was in force; of words still open it only takes the partner's answer back. */
	withdraw(decision: Decision): void {
		if (this.complete && this.answers.has(decision.partner)) this.endedBy = decision;
		else this.answers.delete(decision.partner);
		if (!this.endedBy) this.since = null;
	}
}

/**
 * How an agreement stands on the words that are on the card now, given every round and decision so far. [A2]
 *
 * A partner's latest decision on these very words counts, so words that come back bring their agreement back; a
 * withdrawal ends what the partner had said on any words before it. Words to which everybody has agreed replace those
 * that were put before them: old ones that come back are put again. [A28]
 *
 * The catch: partners that have left are not waited for, and one that joined later is asked in a new round.
 */
export function standing(
	now: Digest | null,
	rounds: readonly Round[],
	decisions: readonly Decision[],
	stays: (partner: PartnerId) => boolean,
): Standing {
	if (rounds.length === 0) return NOT_PUT;
	const wordings = new Map<Digest, OneWording>();
	let lastInForce: OneWording | null = null;
	let last: OneWording | null = null;
	for (const event of inOrder(rounds, decisions)) {
		if ("round" in event) {
			const wording = wordings.get(event.round.digest) ?? new OneWording(stays);
			wordings.set(event.round.digest, wording);
			wording.put(event.round);
			last = wording;
		} else if (event.decision.answer === "withdraw") {
			for (const wording of wordings.values()) wording.withdraw(event.decision);
			continue;
		} else wordings.get(event.decision.digest)?.answer(event.decision);
		const touched = wordings.get("round" in event ? event.round.digest : event.decision.digest);
		if (!touched?.complete) continue;
		lastInForce = touched;
		for (const [digest, older] of wordings) if (isReplaced(older, touched)) wordings.delete(digest);
	}
	const current = now === null ? undefined : wordings.get(now);
	if (current) return described(kindOf(current), current);
	const shown = lastInForce?.complete || lastInForce?.endedBy ? lastInForce : last;
	if (!shown) return NOT_PUT;
	return described(shown.endedBy ? "withdrawn" : "lapsed", shown);
}

/** Whether all have agreed to words that were put after these. */
const isReplaced = (older: OneWording, newer: OneWording): boolean =>
	older !== newer && (older.round?.entry ?? 0) < (newer.round?.entry ?? 0);

function kindOf(wording: OneWording): StandingKind {
	if (wording.endedBy) return "withdrawn";
	const answers = wording.asked.map((partner) => wording.answers.get(partner)?.answer);
	if (answers.includes("object")) return "objected";
	return wording.complete ? "in-force" : "open";
}

function described(kind: StandingKind, wording: OneWording): Standing {
	const answers = wording.asked.map((partner) => ({
		partner,
		decision: wording.answers.get(partner) ?? null,
	}));
	const count = (answer: Answer) => answers.filter(({ decision }) => decision?.answer === answer).length;
	const reservations = count("reservation");
	return {
		kind,
		round: wording.round,
		answers,
		agreed: count("agree") + reservations,
		reservations,
		objections: count("object"),
		asked: answers.length,
		inForceSince: wording.since,
		withdrawnBy: wording.endedBy,
	};
}

/** The partners that were asked on these words and have not decided. */
export const undecided = ({ answers }: Standing): PartnerId[] =>
	answers.flatMap(({ partner, decision }) => (decision ? [] : [partner]));

/** The partners that object to these words. */
export const objectors = ({ answers }: Standing): PartnerId[] =>
	answers.flatMap(({ partner, decision }) => (decision?.answer === "object" ? [partner] : []));
