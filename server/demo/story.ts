import type { Progress } from "@/lib/meeting/meeting";
import type { SampleRound } from "./sample-agreements";
import type { SampleCard } from "./sample-cards";
import type { Change } from "./sample-changes";
import type { Drafting } from "./sample-draftings";
import type { SampleThread } from "./sample-threads";

/** One rating round of the sample. Days are those of the pictures; marks in joining order. */
export interface SampleRating {
	opened: string;
	/** The day on which those sealed who have; with everybody's it is revealed. */
	sealed: string;
	/** By item ("F01"), five marks; an item that is not here is rated as in the round before. */
	marks: Readonly<Record<string, string>>;
	/** Partners that have not sealed, and how many of the items they have entered. */
	waiting?: Readonly<Record<string, number>>;
}

/** A review meeting of the sample. */
export interface SampleMeeting {
	held: string;
	/** Partners that were there, by code. */
	present: string;
	names: string;
	/** What was said of a strategy, where more than how it stands was. */
	notes: Readonly<
		Record<string, { note: string; outcome?: "changed" | "stopped"; why?: string } | undefined>
	>;
	decided?: {
		text: string;
		owner: string;
		due: string;
		/** What its owner said of it since; absent: it is open. */
		settled?: { on: string; state: "done" | "dropped"; note: string };
	};
	next: string;
}

/** What an aim means to a partner, and how realistic it finds it. */
export interface SampleReading {
	aim: string;
	partner: string;
	on: string;
	words: string;
	realism: number;
}

/** Values of a measure: a day of the pictures, and hundredths. */
export type SampleValues = Readonly<Record<string, readonly (readonly [day: string, value: number])[]>>;

/** A plan of the sample: its words, what was changed in them, and what its organisations attested. */
export interface Story {
	title: string;
	/** The day that is shown as today; every date moves with it. */
	drawnOn: string;
	/** The day on which its partners began to draft it. */
	begunOn: string;
	cards: readonly SampleCard[];
	/** How the words of those cards came about. */
	draftings: readonly Drafting[];
	/** What the partners wrote on the barriers that every plan is born with. */
	barriers: Readonly<Record<string, string>>;
	/** What was written after the words were agreed. */
	changes: readonly Change[];
	rounds: readonly SampleRound[];
	/** Likelihood and impact in joining order, by barrier. */
	appraisals: Readonly<Record<string, string>>;
	/** How clear each responsibility is, and why it is not, where it is not clear to all. */
	clarity: Readonly<Record<string, string>>;
	unclear: Readonly<Record<string, string>>;
	/** Whom each partner believes accountable. */
	claims: Readonly<Record<string, string>>;
	threads: readonly SampleThread[];
	aims: readonly SampleReading[];
	ratings: readonly SampleRating[];
	/** When the whole plan was put to its partners, and when it went live; null: it is a draft. */
	live: { put: string; decided: string } | null;
	meetings: readonly SampleMeeting[];
	/** How each strategy stood, meeting after meeting; null: nothing was said of it, or it was not agreed yet. */
	progress: Readonly<Record<string, readonly (Progress | null)[]>>;
	values: SampleValues;
}
