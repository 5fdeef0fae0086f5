"use client";
import {
	AtSign,
	CalendarClock,
	Flag,
	Inbox,
	type LucideIcon,
	MessageSquareWarning,
	Stamp,
	Unlink,
} from "lucide-react";
import Link from "next/link";
import { type KeyboardEvent, useMemo, useState } from "react";
import { when } from "@/components/card/rail";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { SiteHeader } from "@/components/plan/site-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import type { InboxItem } from "@/lib/attention/inbox";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/attention/kinds";
import { wayTo } from "@/lib/attention/way-to";
import { grouped } from "@/lib/grouped";
import { attentionWords } from "@/lib/i18n/en/attention";
import { cardDate } from "@/lib/plan/dates";
import { useInbox } from "./use-inbox";

const say = attentionWords;

const ICONS: Record<NoticeKind, LucideIcon> = {
	mention: AtSign,
	assignment: Flag,
	put: Stamp,
	lapse: Unlink,
	matter: MessageSquareWarning,
	review: CalendarClock,
};
const TONES: Record<NoticeKind, string> = {
	mention: "text-primary",
	assignment: "text-primary",
	put: "text-waiting",
	lapse: "text-lapsed",
	matter: "text-object",
	review: "text-reserve",
};

/** What waits for the person, by plan. Nothing is ticked off: doing the thing takes it away. */
export function InboxPage() {
	const inbox = useInbox();
	const [kind, setKind] = useState<NoticeKind | "all">("all");
	const items = inbox.data?.items ?? [];
	const shown = kind === "all" ? items : items.filter((item) => item.kind === kind);
	const plans = useMemo(() => [...grouped(shown, ({ plan }) => plan.id).values()], [shown]);
	return (
		<div className="flex h-dvh flex-col">
			<SiteHeader />
			<main id="main" tabIndex={-1} className="flex-1 overflow-y-auto relative">
				<div className="max-w-[860px] mx-auto px-6 phone:px-4 pt-6 pb-10">
					<h1 className="text-2xl font-semibold tracking-tight">{say.title}</h1>
					<p className="text-ink-2 mt-0.5">{say.about}</p>
					{inbox.error && (
						<Note tone="object" className="mt-5">
							<p>{say.failed}</p>
						</Note>
					)}
					{inbox.isPending && (
						<p role="status" className="mt-5 text-ink-2">
							{say.loading}
						</p>
					)}
					{inbox.data && items.length === 0 && (
						<div className="mt-5">
							<EmptyState
								icon={Inbox}
								title={say.empty.title}
								actions={<ButtonLink href="/plans">{say.empty.plans}</ButtonLink>}
							>
								{say.empty.body}
							</EmptyState>
						</div>
					)}
					{items.length > 0 && <KindFilter items={items} kind={kind} setKind={setKind} />}
					{items.length > 0 && shown.length === 0 && <p className="mt-4">{say.filter.none}</p>}
					{/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links in the items. */}
					<div onKeyDown={walk}>
						{plans.map((ofPlan) => (
							<PlanGroup key={ofPlan[0]?.plan.id} items={ofPlan} />
						))}
					</div>
				</div>
			</main>
		</div>
	);
}

/** Arrows go from item to item. */
function walk(event: KeyboardEvent<HTMLElement>): void {
	const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
	if (step === 0) return;
	const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item] a")];
	const at = links.indexOf(document.activeElement as HTMLElement);
	const next = links[Math.max(0, Math.min(links.length - 1, at + step))];
	if (!next) return;
	event.preventDefault();
	next.focus();
}

function KindFilter({
	items,
	kind,
	setKind,
}: {
	items: readonly InboxItem[];
	kind: NoticeKind | "all";
	setKind: (kind: NoticeKind | "all") => void;
}) {
	const count = (one: NoticeKind) => items.filter((item) => item.kind === one).length;
	const there = NOTICE_KINDS.filter((one) => count(one) > 0 || one === kind);
	if (there.length < 2) return null;
	const chip = (one: NoticeKind | "all", label: string, many: number) => (
		<button
			key={one}
			type="button"
			className="btn btn-sm aria-pressed:bg-primary-tint aria-pressed:border-primary"
			aria-pressed={kind === one}
			onClick={() => setKind(one)}
		>
			{label} <span className="count">{many}</span>
		</button>
	);
	return (
		<fieldset aria-label={say.filter.label} className="mt-4 flex flex-wrap gap-2">
			{chip("all", say.filter.all, items.length)}
			{there.map((one) => chip(one, say.kinds[one], count(one)))}
		</fieldset>
	);
}

function PlanGroup({ items }: { items: readonly InboxItem[] }) {
	const [first] = items;
	if (!first) return null;
	const heading = `plan-${first.plan.id}`;
	return (
		<section aria-labelledby={heading} className="mt-6">
			<h2 id={heading} className="font-semibold text-md mb-2" dir="auto">
				{first.plan.title}
			</h2>
			<ul className="panel divide-y divide-line">
				{items.map((item) => (
					<Item key={item.id} item={item} />
				))}
			</ul>
		</section>
	);
}

function Item({ item }: { item: InboxItem }) {
	const Icon = ICONS[item.kind];
	const late = item.due !== null && item.due < today();
	return (
		<li className="inbox-item" data-item={item.kind}>
			<Icon className={`icon size-[18px] mt-0.5 shrink-0 ${TONES[item.kind]}`} aria-hidden="true" />
			<div className="min-w-0 flex-1 phone:basis-[calc(100%-40px)]">
				<p className="text-sm text-ink-2 flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
					{item.from && (
						<>
							<span aria-hidden="true">
								<PartnerMark partner={item.from.partner} />
							</span>
							<strong className="font-semibold text-ink">
								{say.from(item.from.personName, item.from.partner.name)}
							</strong>
						</>
					)}
					<span>{say.what[item.kind]}</span>
					<time dateTime={item.at}>{when(item.at)}</time>
				</p>
				<p className="font-semibold break-words" dir="auto">
					{item.about === null ? say.wholePlan : [item.code, item.title].filter(Boolean).join(", ")}
				</p>
				{item.excerpt && (
					<p className="text-ink-2 break-words" dir="auto">
						“{item.excerpt}”
					</p>
				)}
				{item.due && (
					<p className={late ? "text-sm font-semibold text-object" : "text-sm text-ink-2"}>
						{late ? say.overdue(cardDate(item.due)) : say.due(cardDate(item.due))}
					</p>
				)}
			</div>
			<Link href={wayTo(item)} className="btn btn-sm shrink-0 phone:min-h-touch phone:ml-[30px]">
				{say.verbs[item.kind]}
				<span className="sr-only">
					, {[item.code, item.title].filter(Boolean).join(", ") || say.wholePlan}
				</span>
			</Link>
		</li>
	);
}
