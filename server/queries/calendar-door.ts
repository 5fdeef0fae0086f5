import { createEvents, type EventAttributes } from "ics";
import { type CalendarDate, datesFor } from "@/lib/calendar/dates";
import { aboutOf } from "@/lib/comment/anchor";
import { readThreads } from "@/lib/comment/read-threads";
import { calendarWords as say } from "@/lib/i18n/en/calendar";
import type { PersonId, PlanId } from "@/lib/ids";
import { addDays } from "@/lib/plan/dates";
import { readPlan } from "@/lib/plan/read";
import { dayIn } from "@/server/acts/day-in";
import { door } from "@/server/auth/door";
import { tokenHash } from "@/server/auth/tokens";
import { decisionsOfPlan, matterStepsOfPlan } from "@/server/db/rows/agreements";
import { threadsThatCall } from "@/server/db/rows/attention";
import { feedByHash } from "@/server/db/rows/calendar";
import { threadNumbers } from "@/server/db/rows/comments";
import { meetingsOfPlan } from "@/server/db/rows/meetings";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { planById } from "@/server/db/rows/plans";
import { ratingRoundsOf } from "@/server/db/rows/ratings";
import { seatsOfPerson } from "@/server/db/rows/seats";
import type { Db } from "@/server/runtime";

/** 256 bits in base64url, as `newToken` makes them. */
const FEED = /^([A-Za-z0-9_-]{43})\.ics$/;
const HEADERS = {
	"cache-control": "no-store",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
};

/**
 * A person's calendar: `GET /api/calendar/<token>.ics`, without a session. [Q8]
 *
 * The catch: the address is the whole right. Whatever is no feed looks like one that was ended, to the last byte; and
 * what is in it is asked of the seats that the person has at that moment.
 */
export function calendarDoor(name: string): Promise<Response> {
	return door("/api/calendar/…", async ({ db, now, config }) => {
		const token = FEED.exec(name)?.[1];
		const feed = token ? await feedByHash(db, tokenHash(token)) : null;
		if (!feed) return new Response(null, { status: 404, headers: HEADERS });
		const events: EventAttributes[] = [];
		for (const { planId, partnerId } of await seatsOfPerson(db, feed.personId)) {
			const { title, dates } = await datesOf(
				db,
				planId,
				{ personId: feed.personId, partnerId },
				dayIn(now()),
			);
			events.push(
				...dates.map((date) =>
					eventOf(date, feed.titles ? title : null, `${config.publicUrl}/plans/${planId}`),
				),
			);
		}
		const { error, value } = createEvents(events, { calName: say.name, productId: "concordat" });
		if (error) throw error;
		return new Response(value ?? "", {
			headers: { ...HEADERS, "content-type": "text/calendar; charset=utf-8" },
		});
	});
}

async function datesOf(db: Db, planId: PlanId, me: { personId: PersonId; partnerId: string }, today: string) {
	const row = await planById(db, planId);
	const loaded = await loadPlanDoc(db, planId);
	if (!row || !loaded) return { title: "", dates: [] };
	const calling = await threadsThatCall(db, planId, me.personId, me.partnerId);
	const numbers = await threadNumbers(db, planId);
	const dates = datesFor({
		planId,
		plan: readPlan(loaded.doc),
		me,
		view: { decisions: await decisionsOfPlan(db, planId), steps: await matterStepsOfPlan(db, planId) },
		threads: readThreads(calling.threads, calling.comments, calling.steps).map(
			({ id, anchor, resolved, assigned }) => ({
				id,
				about: aboutOf(anchor),
				number: numbers.get(id) ?? 0,
				resolved: resolved !== null,
				due: assigned?.due ?? null,
				assigned: assigned?.to ?? null,
			}),
		),
		meetings: await meetingsOfPlan(db, planId),
		rounds: await ratingRoundsOf(db, planId),
		today,
	});
	return { title: row.title, dates };
}

/** @param plan the plan's title where words of plans may be shown, else null */
function eventOf({ uid, day, what, title }: CalendarDate, plan: string | null, url: string): EventAttributes {
	return {
		uid,
		start: dateOf(day),
		// The day after, as a whole day ends in a calendar; a length of one day is written in a way that is no longer valid.
		end: dateOf(addDays(day, 1)),
		url,
		title: plan === null ? say.of(what) : say.withTitle(plan, what, title),
		busyStatus: "FREE",
		transp: "TRANSPARENT",
	};
}

const dateOf = (day: string): [year: number, month: number, date: number] => {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	return [year, month, date];
};
