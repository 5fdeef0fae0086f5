"use client";
import Link from "next/link";
import { shortDayOfMoment } from "@/components/plan/dates";
import { usePlanStanding } from "@/components/plan/plan-status";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import type { CardDraft } from "@/lib/plan/read";
import type { ChangedSinceStart } from "@/lib/readiness/plan-now";
import { type Broken, brokenFirst } from "@/lib/readiness/plan-standing";
import type { Unmet } from "@/lib/readiness/readiness";
import { may } from "@/lib/seat/may";
import { ReopenPlan } from "./reopen-plan";
import { rowsOf } from "./rows";

const say = goingLive.live;

/** A live plan: since when, what broke, which known gaps are open, and what reads differently than at the start. */
export function LivePlan() {
	const { view } = useRoom();
	const { changed } = usePlanNow();
	const { gaps, broken } = usePlanStanding();
	const { live } = view.attested;
	return (
		<div className="mt-4 flex flex-col gap-4">
			{live && <p>{say.since(shortDayOfMoment(live.at))}</p>}
			{broken.length > 0 && (
				<section aria-labelledby="live-broken">
					<h3 id="live-broken" className="font-semibold">
						{say.broken}
					</h3>
					<p className="hint">{say.brokenAbout}</p>
					<Conditions unmet={broken.map(({ unmet }) => unmet)} broken={broken} />
				</section>
			)}
			{gaps.length > 0 && (
				<section aria-labelledby="live-gaps">
					<h3 id="live-gaps" className="font-semibold">
						{say.gaps}
					</h3>
					<p className="hint">{say.gapsAbout}</p>
					<Conditions unmet={gaps} broken={[]} />
				</section>
			)}
			{changed && <Changed changed={changed} />}
			{may(view.me.seat, "run-plan") && <ReopenPlan />}
		</div>
	);
}

/** Unmet conditions as on the left: what one deed mends is one line, with since when it is broken. */
function Conditions({ unmet, broken }: { unmet: readonly Unmet[]; broken: readonly Broken[] }) {
	const base = `/plans/${useRoom().view.plan.id}`;
	return (
		<ul className="mt-1 divide-y divide-line">
			{rowsOf(unmet, base).map((row) => {
				const lost = broken.filter((one) => row.of.includes(one.unmet));
				const since = brokenFirst(lost);
				return (
					<li key={row.key} className="py-1.5">
						<p>
							{row.codes.length > 0 && <span className="eyebrow num mr-2">{row.codes.join(", ")}</span>}
							<Link href={row.href} prefetch={false} className="hover:underline touch-link">
								{row.text}
							</Link>
						</p>
						{lost.length > 0 && (
							<p className="text-sm text-ink-2">{goingLive.brokenSince(since && shortDayOfMoment(since))}</p>
						)}
					</li>
				);
			})}
		</ul>
	);
}

function Changed({ changed: { brief, cards, gone } }: { changed: ChangedSinceStart }) {
	const base = `/plans/${useRoom().view.plan.id}`;
	const nothing = !brief && cards.length === 0 && gone === 0;
	return (
		<section aria-labelledby="live-changed">
			<h3 id="live-changed" className="font-semibold">
				{say.changed}
			</h3>
			{nothing ? (
				<p className="text-ink-2">{say.nothingChanged}</p>
			) : (
				<ul className="mt-1 divide-y divide-line">
					{brief && (
						<li className="py-1.5">
							<Link href={`${base}/about`} prefetch={false} className="hover:underline touch-link">
								{say.brief}
							</Link>
						</li>
					)}
					{cards.map((card) => (
						<li key={card.id} className="py-1.5 flex gap-2">
							{card.code && <span className="eyebrow num pt-0.5">{card.code}</span>}
							<Link
								href={`${base}?card=${card.id}`}
								prefetch={false}
								className="hover:underline min-w-0 touch-link"
							>
								{titleOf(card)}
							</Link>
						</li>
					))}
					{gone > 0 && <li className="py-1.5 text-ink-2">{say.cardsGone(gone)}</li>}
				</ul>
			)}
		</section>
	);
}

const titleOf = (card: CardDraft): string => card.title.trim() || words.board.untitled;
