"use client";
import {
	AtSign,
	CalendarCheck,
	CalendarClock,
	ChartLine,
	Flag,
	ListChecks,
	type LucideIcon,
	MessageSquareWarning,
	SlidersHorizontal,
	Stamp,
	Unlink,
	UserCheck,
} from "lucide-react";
import Link from "next/link";
import { PartnerMark } from "@/components/partner/partner-mark";
import { momentInWords, today } from "@/components/plan/dates";
import { subjectOf } from "@/lib/agreement/subject";
import type { InboxItem } from "@/lib/attention/inbox";
import type { NoticeKind } from "@/lib/attention/kinds";
import { wayTo } from "@/lib/attention/way-to";
import { attentionWords } from "@/lib/i18n/en/attention";
import { meetingAsked } from "@/lib/i18n/en/meeting-asked";
import { cardDate } from "@/lib/plan/dates";

const say = attentionWords;

const ICONS: Record<NoticeKind, LucideIcon> = {
	mention: AtSign,
	assignment: Flag,
	put: Stamp,
	lapse: Unlink,
	matter: MessageSquareWarning,
	signatory: UserCheck,
	rate: SlidersHorizontal,
	meeting: CalendarCheck,
	decision: ListChecks,
	reading: ChartLine,
	review: CalendarClock,
};
const TONES: Record<NoticeKind, string> = {
	mention: "text-primary",
	assignment: "text-primary",
	put: "text-waiting",
	lapse: "text-lapsed",
	matter: "text-object",
	signatory: "text-waiting",
	rate: "text-waiting",
	meeting: "text-reserve",
	decision: "text-reserve",
	reading: "text-reserve",
	review: "text-reserve",
};

/** What waits because a day comes; nobody did it at a moment. */
const BY_DAY: readonly NoticeKind[] = ["meeting", "decision", "reading", "review"];

/** What an item is of: its card, the decision's own words, what a meeting asks, who is missing, or the whole plan. */
const headline = ({ kind, code, title, excerpt, asks }: InboxItem): string =>
	[code, title].filter(Boolean).join(", ") ||
	(kind === "decision" && excerpt) ||
	(asks && meetingAsked(asks)) ||
	(kind === "signatory" && say.nobodyDecides) ||
	say.wholePlan;

/** One thing that waits: what it is, who asks, of which card, and the one way to where it is done. */
export function InboxLine({ item }: { item: InboxItem }) {
	const Icon = ICONS[item.kind];
	const late = item.due !== null && item.due < today();
	const on = headline(item);
	return (
		<li className="inbox-item" data-item={item.kind}>
			<Icon className={`icon size-[18px] mt-0.5 shrink-0 ${TONES[item.kind]}`} aria-hidden="true" />
			<div className="min-w-0 flex-1 phone:basis-[calc(100%-40px)]">
				<p className="text-sm text-ink-2 flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
					{item.from && (
						<span className="inline-flex items-center gap-1.5 min-w-0">
							<span aria-hidden="true">
								<PartnerMark partner={item.from.partner} />
							</span>
							<strong className="font-semibold text-ink min-w-0 break-words">
								{say.from(item.from.personName, item.from.partner.name)}
							</strong>
						</span>
					)}
					<span>{whatOf(item)}</span>
					{!BY_DAY.includes(item.kind) && <time dateTime={item.at}>{momentInWords(item.at)}</time>}
				</p>
				<p className="font-semibold break-words" dir="auto">
					{on}
				</p>
				{item.excerpt && item.kind !== "decision" && (
					<p className="text-ink-2 break-words" dir="auto">
						“{item.excerpt}”
					</p>
				)}
				{item.due && (
					<p className={late ? "text-sm font-semibold text-object" : "text-sm text-ink-2"}>
						{late
							? say.overdue(cardDate(item.due))
							: (item.kind === "meeting" ? say.on : say.due)(cardDate(item.due))}
					</p>
				)}
			</div>
			<Link href={wayTo(item)} className="btn btn-sm shrink-0 phone:min-h-touch phone:ml-[30px]">
				{say.verbs[item.kind]}
				<span className="sr-only">, {on}</span>
			</Link>
		</li>
	);
}

function whatOf({ from, kind, subject, again }: InboxItem): string {
	if (from && kind === "lapse") return say.changedWords;
	if (from && again) return say.decideAgain;
	const doesNotApply = kind === "put" && subject !== null && subjectOf(subject).kind === "not-applicable";
	return doesNotApply ? say.putDoesNotApply : say.what[kind];
}
