import { TZDate } from "@date-fns/tz";
import { isMonday, set, subDays } from "date-fns";
import { LETTER_GAP_MINUTES, LETTER_SETTLE_MINUTES } from "@/lib/limits";
import { type NoticeKind, type Pace, USUAL_PACES } from "./kinds";

/** Plans are joint plans of British organisations: gathered letters come by their clocks, in summer and winter. */
const ZONE = "Europe/London";
const HOUR = 7;

const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const plain = (date: Date): Date => new Date(date.getTime());

function morning(now: Date): TZDate {
	const today = set(new TZDate(now, ZONE), { hours: HOUR, minutes: 0, seconds: 0, milliseconds: 0 });
	return today.getTime() <= now.getTime() ? today : subDays(today, 1);
}

/** The last time that it was seven in the morning. Daily letters tell what came up to then. [T12] */
export const lastMorning = (now: Date): Date => plain(morning(now));

/** The last time that it was seven on a Monday morning. Weekly letters tell what came up to then. */
export function lastMonday(now: Date): Date {
	let day = morning(now);
	while (!isMonday(day)) day = subDays(day, 1);
	return plain(day);
}

/** What of one kind waits to be told to one person. */
export interface Open {
	kind: NoticeKind;
	/** What the person chose; null: the usual. */
	pace: Pace | null;
	oldest: Date;
}

/** Of one kind, what came up to a moment. */
export interface Due {
	kind: NoticeKind;
	upTo: Date;
}

/**
 * What a person is to be told of now, all of it in one letter. [T11] [T12]
 *
 * At once means: two minutes after the first of them, together with all that came since, and a quarter of an hour
 * after the last letter at the soonest. What somebody wants no letters about any more is due at once too: to be
 * closed.
 *
 * @param lastLetter when the person was last written to
 */
export function dueNow(open: readonly Open[], lastLetter: Date | null, now: Date): Due[] {
	const paced = open.map((one) => ({ ...one, pace: one.pace ?? USUAL_PACES[one.kind] }));
	const settled = before(now, LETTER_SETTLE_MINUTES);
	const gap = lastLetter === null || lastLetter <= before(now, LETTER_GAP_MINUTES);
	const atOnce = gap && paced.some(({ pace, oldest }) => pace === "at-once" && oldest <= settled);
	return paced.flatMap(({ kind, pace, oldest }): Due[] => {
		if (pace === "never") return [{ kind, upTo: now }];
		if (pace === "at-once") return atOnce ? [{ kind, upTo: now }] : [];
		const upTo = pace === "daily" ? lastMorning(now) : lastMonday(now);
		return oldest <= upTo ? [{ kind, upTo }] : [];
	});
}
