"use client";
import { Inbox } from "lucide-react";
import Link from "next/link";
import { useMemo, useRef, useState } from "react";
import { SiteHeader } from "@/components/plan/site-header";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import type { InboxItem } from "@/lib/attention/inbox";
import { grouped } from "@/lib/grouped";
import { attentionWords } from "@/lib/i18n/en/attention";
import { InboxFilter, type Narrowed, narrowed, WHOLE } from "./inbox-filter";
import { InboxLine } from "./inbox-line";
import { useInbox } from "./use-inbox";
import { useWalk } from "./use-walk";

const say = attentionWords;
const NONE: readonly InboxItem[] = [];

/** What waits for the person, by plan. Nothing is ticked off: doing the thing takes it away. */
export function InboxPage() {
	const { data, error, isPending, isFetching, refetch } = useInbox();
	const [chosen, setChosen] = useState<Narrowed>(WHOLE);
	const items = data?.items ?? NONE;
	const shown = useMemo(() => narrowed(items, chosen), [items, chosen]);
	const plans = useMemo(() => [...grouped(shown, ({ plan }) => plan.id).values()], [shown]);
	const list = useRef<HTMLDivElement>(null);
	useWalk(list, items);
	return (
		<div className="flex h-dvh flex-col">
			<SiteHeader />
			<main id="main" tabIndex={-1} className="flex-1 overflow-y-auto relative">
				<div className="max-w-[860px] mx-auto px-6 phone:px-4 pt-6 pb-10">
					<h1 className="text-2xl font-semibold tracking-tight">{say.title}</h1>
					<p className="text-ink-2 mt-0.5">
						{say.about}{" "}
						<Link href="/account#letters" prefetch={false} className="link touch-link">
							{say.toLetters}
						</Link>
					</p>
					{error && (
						<Note tone="object" className="mt-5">
							<p>{say.failed}</p>
							<Button size="sm" className="mt-2" locked={isFetching} onClick={() => void refetch()}>
								{say.again}
							</Button>
						</Note>
					)}
					{isPending && (
						<p role="status" className="mt-5 text-ink-2">
							{say.loading}
						</p>
					)}
					{data && items.length === 0 && (
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
					<InboxFilter items={items} chosen={chosen} onChoose={setChosen} />
					{items.length > 0 && shown.length === 0 && <p className="mt-4">{say.filter.none}</p>}
					<div ref={list}>
						{plans.map((ofPlan) => (
							<PlanGroup key={ofPlan[0]?.plan.id} items={ofPlan} />
						))}
					</div>
				</div>
			</main>
		</div>
	);
}

function PlanGroup({ items }: { items: readonly InboxItem[] }) {
	const [first] = items;
	if (!first) return null;
	const heading = `plan-${first.plan.id}`;
	return (
		<section aria-labelledby={heading} className="mt-6">
			<h2 id={heading} className="font-semibold text-md mb-2 break-words" dir="auto">
				{first.plan.title}
			</h2>
			<ul className="panel divide-y divide-line">
				{items.map((item) => (
					<InboxLine key={item.id} item={item} />
				))}
			</ul>
		</section>
	);
}
