"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { momentInWords } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import type { SinceView } from "@/lib/attention/inbox";
import { type CardPart, wayToCard } from "@/lib/attention/way-to";
import { sinceWords } from "@/lib/i18n/en/since";
import { words } from "@/lib/i18n/words";

const say = sinceWords;

/** All that others did since the last visit, each with the way to it. */
export function SinceList({ view }: { view: SinceView }) {
	const { shortName } = usePartners();
	const { cards, comments, events } = view;
	const who = (by: readonly string[]) => words.card.and(by.map(shortName));
	return (
		<div className="since-list">
			<Part title={say.headings.cards} count={cards.length}>
				{cards.map(({ card, code, title, kind, by }) => (
					<li key={card}>
						<ToCard about={card}>
							<span className="num">{code}</span> <span dir="auto">{title}</span>
						</ToCard>{" "}
						<span className="text-ink-2">{say.card[kind](who(by))}</span>
					</li>
				))}
			</Part>
			<Part title={say.headings.comments} count={comments.length}>
				{comments.map(({ about, code, title, count }) => (
					<li key={about}>
						<ToCard about={about} part="threads">
							<span className="num">{code}</span> <span dir="auto">{title}</span>
						</ToCard>{" "}
						<span className="text-ink-2">{say.comments(count)}</span>
					</li>
				))}
			</Part>
			<Part title={say.headings.events} count={events.length}>
				{events.map((event) => (
					<EventLine key={event.entry} event={event} shortName={shortName} />
				))}
			</Part>
		</div>
	);
}

function EventLine({
	event: { act, at, personName, partner, about, code },
	shortName,
}: {
	event: SinceView["events"][number];
	shortName: (partner: string) => string;
}) {
	const who = personName
		? [personName, partner ? shortName(partner) : ""].filter(Boolean).join(", ")
		: say.somebody;
	const text = say.act(act, who, code);
	return (
		<li>
			<time dateTime={at} className="text-ink-2 num">
				{momentInWords(at)}
			</time>{" "}
			{about ? (
				<ToCard about={about} part="agreement">
					{text}
				</ToCard>
			) : (
				text
			)}
		</li>
	);
}

function ToCard({ about, part, children }: { about: string; part?: CardPart; children: ReactNode }) {
	const { view } = useRoom();
	const href = wayToCard(`/plans/${view.plan.id}`, about, { part });
	return (
		<Link href={href} className="link phone:inline-block phone:py-3" prefetch={false}>
			{children}
		</Link>
	);
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
	if (count === 0) return null;
	return (
		<section>
			<h3 className="text-sm font-semibold mb-1">
				{title} <span className="count">{count}</span>
			</h3>
			<ul className="flex flex-col gap-1 text-sm">{children}</ul>
		</section>
	);
}
