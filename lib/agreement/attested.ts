import { type Appraisal, type BarrierView, barrierView } from "@/lib/barrier/appraisal";
import type { ClarityMark } from "@/lib/clarity/clarity";
import { grouped } from "@/lib/grouped";
import type { CardId, PartnerId } from "@/lib/ids";
import type { LastValue } from "@/lib/measure/measure";
import type { UnmetKey } from "@/lib/readiness/check";
import type { Digest } from "./digest";
import { type Matter, type MatterStep, mattersOf } from "./matter";
import { type Decision, type Round, type Standing, standing } from "./standing";
import type { SubjectKey } from "./subject";

/** Something that the server saw and wrote into the ledger by itself. */
export interface Notice {
	entry: number;
	at: string;
	/** What happened: words of a subject that partners had agreed left them, or came back; a condition broke or holds again. */
	event: "lapsed" | "restored" | "broken" | "met";
	/** The subject, or the condition's key. */
	of: SubjectKey | UnmetKey;
	/** Who had edited the words since they last stood. */
	editors: readonly { name: string; partner: PartnerId | null }[];
}

/** What the plan said when it went live, card by card, to tell what changed since. */
export interface LiveStart {
	round: string;
	at: string;
	brief: Digest;
	cards: Readonly<Record<CardId, Digest>>;
	/** The gaps it knowingly started with; none when every condition was met. */
	gaps: readonly UnmetKey[];
}

/** Everything that organisations have attested on a plan, as the database holds it. Small: no wording is in it. */
export interface AttestedView {
	/** How far the ledger goes. */
	entry: number;
	rounds: readonly Round[];
	decisions: readonly Decision[];
	steps: readonly MatterStep[];
	appraisals: readonly Appraisal[];
	clarity: readonly ClarityMark[];
	/** The last value of each measure that has one. */
	values: readonly LastValue[];
	notices: readonly Notice[];
	live: LiveStart | null;
}

/** What is attested, read against the words that are on the plan now. */
export interface Attested {
	standings: ReadonlyMap<SubjectKey, Standing>;
	matters: readonly Matter[];
	barriers: ReadonlyMap<CardId, BarrierView>;
	clarity: ReadonlyMap<CardId, readonly ClarityMark[]>;
	values: ReadonlyMap<CardId, LastValue>;
}

export const NOTHING_ATTESTED: Attested = {
	standings: new Map(),
	matters: [],
	barriers: new Map(),
	clarity: new Map(),
	values: new Map(),
};

/** The subjects that were ever put to partners. */
export const subjectsPut = ({ rounds }: Pick<AttestedView, "rounds">): SubjectKey[] => [
	...new Set(rounds.map(({ subject }) => subject)),
];

/**
 * Reads what was attested against the words as they are now. [A2]
 *
 * @param digestNow the digest of a subject's words now, given what its last round said beside them; null when the
 * subject is gone
 * @param stays whether a partner is still on the plan
 */
export function attestedNow(
	view: Pick<AttestedView, "rounds" | "decisions" | "steps" | "appraisals" | "clarity" | "values">,
	digestNow: (subject: SubjectKey, last: Pick<Round, "id" | "reason">) => Digest | null,
	stays: (partner: PartnerId) => boolean,
): Attested {
	const decisions = grouped(view.decisions, ({ subject }) => subject);
	const standings = new Map<SubjectKey, Standing>();
	for (const [subject, rounds] of grouped(view.rounds, ({ subject }) => subject)) {
		const last = rounds.at(-1);
		if (last)
			standings.set(subject, standing(digestNow(subject, last), rounds, decisions.get(subject) ?? [], stays));
	}
	const here = view.appraisals.filter(({ partner }) => stays(partner));
	return {
		standings,
		matters: mattersOf(view.decisions, view.steps),
		barriers: new Map(
			[...grouped(here, ({ barrier }) => barrier)].map(([id, rows]) => [id, barrierView(rows)]),
		),
		clarity: grouped(view.clarity, ({ role }) => role),
		values: new Map(view.values.map((one) => [one.measure, one])),
	};
}
