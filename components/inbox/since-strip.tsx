"use client";
import { ChevronDown, ChevronUp, History } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { when } from "@/components/card/rail";
import { Button } from "@/components/ui/button";
import type { SinceView } from "@/lib/attention/inbox";
import { sinceCounts } from "@/lib/attention/since-line";
import { attentionWords } from "@/lib/i18n/en/attention";
import { words } from "@/lib/i18n/words";
import { isFactor } from "@/lib/review/catalogue";

const say = attentionWords.since;

/** What others did while this person was away: one line over the plan, and the whole list when asked for. */
export function SinceStrip({
	view,
	base,
	onDismiss,
}: {
	view: SinceView;
	base: string;
	onDismiss: () => void;
}) {
	const { shortName } = usePartners();
	const [open, setOpen] = useState(false);
	const counts = sinceCounts(view);
	if (view.since === null || !counts) return null;
	const parts = [
		counts.cards > 0 ? say.cards(counts.cards, words.card.and(counts.by.slice(0, 3).map(shortName))) : "",
		counts.comments > 0 ? say.comments(counts.comments) : "",
		counts.lapsed.length > 0 ? say.lapsed(counts.lapsed.join(", ")) : "",
		counts.events > 0 ? say.events(counts.events) : "",
	].filter(Boolean);
	return (
		<section aria-label={say.label} className="since-strip" data-since>
			<div className="flex items-center gap-x-3 gap-y-1 flex-wrap px-4 py-1.5">
				<History className="icon size-4 text-ink-2 shrink-0" aria-hidden="true" />
				<p role="status" className="min-w-0 flex-1 text-sm">
					<strong className="font-semibold">{say.title(when(view.since))}:</strong> {parts.join(", ")}.
				</p>
				<Button
					size="sm"
					look="quiet"
					icon={open ? ChevronUp : ChevronDown}
					aria-expanded={open}
					onClick={() => setOpen(!open)}
				>
					{open ? say.hide : say.show}
				</Button>
				<Button size="sm" look="quiet" onClick={onDismiss}>
					{say.dismiss}
				</Button>
			</div>
			{open && <Everything view={view} base={base} />}
		</section>
	);
}

function Everything({ view, base }: { view: SinceView; base: string }) {
	const { shortName } = usePartners();
	const toAbout = (about: string) => `${base}?${isFactor(about) ? "factor" : "card"}=${about}`;
	return (
		<div className="since-list">
			{view.cards.length > 0 && (
				<List title={say.headings.cards}>
					{view.cards.map(({ card, code, title, kind, by }) => (
						<li key={card}>
							<Link href={toAbout(card)} className="link" prefetch={false}>
								<span className="num">{code}</span> <span dir="auto">{title}</span>
							</Link>{" "}
							<span className="text-ink-2">{say.card[kind](words.card.and(by.map(shortName)))}</span>
						</li>
					))}
				</List>
			)}
			{view.comments.length > 0 && (
				<List title={say.headings.comments}>
					{view.comments.map(({ about, code, count }) => (
						<li key={about}>
							<Link href={toAbout(about)} className="link" prefetch={false}>
								{say.onCard(code, count)}
							</Link>
						</li>
					))}
				</List>
			)}
			{view.events.length > 0 && (
				<List title={say.headings.events}>
					{view.events.map(({ entry, act, at, personName, partner, about, code }) => {
						const who = personName
							? [personName, partner ? shortName(partner) : ""].filter(Boolean).join(", ")
							: say.somebody;
						const text = say.act(act, who, code);
						return (
							<li key={entry}>
								<span className="text-ink-3 num">{when(at)}</span>{" "}
								{about ? (
									<Link href={toAbout(about)} className="link" prefetch={false}>
										{text}
									</Link>
								) : (
									text
								)}
							</li>
						);
					})}
				</List>
			)}
		</div>
	);
}

function List({ title, children }: { title: string; children: React.ReactNode }) {
	return (
		<section>
			<h3 className="text-sm font-semibold mb-1">{title}</h3>
			<ul className="flex flex-col gap-1 text-sm">{children}</ul>
		</section>
	);
}
