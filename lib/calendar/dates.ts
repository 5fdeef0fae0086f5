import type { AttestedView } from "@/lib/agreement/attested";
import { mattersOf } from "@/lib/agreement/matter";
import { cardOfSubject } from "@/lib/agreement/subject";
import { calendarWords as say } from "@/lib/i18n/en/calendar";
import type { CardId, PartnerId, PersonId, PlanId } from "@/lib/ids";
import { stateOf } from "@/lib/meeting/decision";
import type { Meeting } from "@/lib/meeting/meeting";
import { openMeeting } from "@/lib/meeting/meeting";
import { comingFrom, upcoming } from "@/lib/meeting/upcoming";
import { liveCards, type PlanDraft } from "@/lib/plan/read";
import { openRound, type RatingRound } from "@/lib/rating/rating";
import { itemOf, shortCode } from "@/lib/review/catalogue";

/** One all-day entry of a calendar. */
export interface CalendarDate {
	/** The same for the same thing for ever, so that a calendar moves it instead of showing it twice. */
	uid: string;
	/** "YYYY-MM-DD" */
	day: string;
	/** What it is, without a word of the plan: "B5.1 due". */
	what: string;
	/** The words of the plan that belong to it; only shown where its person asked for them. */
	title: string;
}

export interface AssignedThread {
	id: string;
	/** The card or factor that it is about. */
	about: string;
	/** Which of the threads about that it is, in the order in which they were begun: 1 is the first. */
	number: number;
	due: string | null;
	resolved: boolean;
	assigned: { kind: "person" | "partner"; id: string } | null;
}

/** How many meetings ahead a calendar shows. */
const MEETINGS_AHEAD = 4;

/**
 * The dates of one plan that concern one person: what their organisation owes, what is assigned to them, and meetings.
 * A strategy that is done or stopped is owed no more.
 * [Q7]
 *
 * The catch: an id names the thing and never its day or words; a date that moves must move in every calendar.
 */
export function datesFor(given: {
	planId: PlanId;
	plan: PlanDraft;
	me: { personId: PersonId; partnerId: PartnerId };
	view: Pick<AttestedView, "decisions" | "steps">;
	threads: readonly AssignedThread[];
	meetings: readonly Meeting[];
	rounds: readonly RatingRound[];
	today: string;
}): CalendarDate[] {
	const { planId, plan, me, view, threads, meetings, rounds, today } = given;
	const dates: CalendarDate[] = [];
	const add = (thing: string, day: unknown, what: string, title = "") => {
		if (typeof day === "string") dates.push({ uid: `${thing}.${planId}`, day, what, title });
	};
	const said = new Map(
		meetings.flatMap(({ statuses }) => statuses.map((one) => [one.strategy, one] as const)),
	);
	const isOver = (strategy: CardId): boolean => {
		const last = said.get(strategy);
		return last?.outcome === "stopped" || last?.progress === "done";
	};
	const codes = new Map<CardId, string>();
	const titles = new Map<CardId, string>();
	for (const { id, kind, code, title, fields, partners } of liveCards(plan)) {
		codes.set(id, code || shortCode(id));
		titles.set(id, title);
		const ours = fields.owner === me.partnerId;
		if (ours && kind === "strategy" && !isOver(id)) add(`due.${id}`, fields.due, say.due(code), title);
		if (ours && kind === "aim") add(`target.${id}`, fields.target, say.target(code), title);
		if (ours && kind === "measure") add(`measure.${id}`, fields.targetOn, say.target(code), title);
		if (kind === "resource" && fields.provider === me.partnerId)
			add(`ends.${id}`, fields.end, say.ends(code), title);
		if (ours || partners.includes(me.partnerId))
			add(`review.${id}`, fields.reviewBy, say.review(code), title);
	}
	for (const { decision, subject, owner, due, state } of mattersOf(view.decisions, view.steps))
		if (state === "open" && owner === me.partnerId)
			add(
				`matter.${decision.id}`,
				due,
				say.matter(
					decision.answer === "object" ? "object" : "reservation",
					codes.get(cardOfSubject(subject) ?? "") ?? "",
				),
			);
	for (const { id, about, number, due, resolved, assigned } of threads) {
		const mine = assigned?.id === (assigned?.kind === "person" ? me.personId : me.partnerId);
		if (!resolved && mine)
			add(
				`thread.${id}`,
				due,
				say.thread(codes.get(about) ?? itemOf(about)?.code ?? "", number),
				titles.get(about) ?? itemOf(about)?.text ?? "",
			);
	}
	for (const { decisions, number } of meetings)
		for (const [at, one] of decisions.entries())
			if (one.owner === me.partnerId && stateOf(one) === "open")
				add(`decision.${one.id}`, one.due, say.decision(at + 1, number), one.text);
	const round = openRound({ rounds });
	if (round?.asked.includes(me.partnerId) && !round.sealed.some(({ partner }) => partner === me.partnerId))
		add(`ratings.${round.id}`, round.by, say.ratings(round.number));
	const open = openMeeting(meetings);
	if (open) add(`meeting.${open.number}`, open.held, say.meeting(open.number));
	const { settled, from } = comingFrom(meetings);
	const ahead = upcoming(settled, from ?? plan.brief.start, plan.brief.cycle, today, MEETINGS_AHEAD);
	const next = (meetings.at(-1)?.number ?? 0) + 1;
	for (const [at, day] of ahead.entries()) add(`meeting.${next + at}`, day, say.meeting(next + at));
	return dates.sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
}
