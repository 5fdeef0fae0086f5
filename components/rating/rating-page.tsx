"use client";
import "./rating.css";
import { Lock } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { useRoom } from "@/components/room/plan-room";
import { useAway } from "@/components/room/use-away";
import { buttonClass } from "@/components/ui/button";
import { ratingWords } from "@/lib/i18n/en/rating";
import { openRound, type RatingRound, type RatingsView, revealedRounds } from "@/lib/rating/rating";
import { ITEMS, THEMES } from "@/lib/review/catalogue";
import { may } from "@/lib/seat/may";
import { RatingForm } from "./rating-form";
import { SealPanel } from "./seal-panel";
import { useRatings } from "./use-ratings";

const say = ratingWords.form;

/** The twenty items in the order in which they are rated: theme by theme, by number. */
const ORDER = THEMES.flatMap(({ id }) => ITEMS.filter(({ theme }) => theme === id));

/** The own organisation's ratings in the open round, item by item; nobody else sees them before the reveal. */
export function RatingPage() {
	const { view } = useRoom();
	const away = useAway();
	const { ratings } = useRatings();
	const router = useRouter();
	const open = ratings && openRound(ratings);
	const wasOpen = useRef(false);
	useEffect(() => {
		if (open) wasOpen.current = true;
		// Revealed under one's hands: what everybody waited for is on the map.
		else if (ratings && wasOpen.current) router.replace(`/plans/${view.plan.id}/factors`);
	}, [open, ratings, router, view.plan.id]);
	if (ratings && open) return <OpenRound ratings={ratings} round={open} />;
	return (
		<div className="p-5">
			<p role="status" className="text-ink-2">
				{ratings ? say.noRound : away ? ratingWords.offline : ratingWords.loading}
			</p>
			<Link href={`/plans/${view.plan.id}/factors`} className={buttonClass({}, "mt-3")}>
				{say.toMap}
			</Link>
		</div>
	);
}

const KEYS: readonly ViewKey[] = [
	{ keys: ["1", "–", "5"], does: say.keys.rate },
	{ keys: ["W"], does: say.keys.why },
	{ keys: ["Enter"], does: say.keys.next },
	{ keys: ["Shift", "Enter"], does: say.keys.previous },
	{ keys: ["Ctrl", "Enter"], does: say.keys.onward },
	{ keys: ["0"], does: say.keys.skip },
];
/** Where nothing can be rated. */
const LOOK_KEYS = KEYS.filter(({ does }) => does === say.keys.next || does === say.keys.previous);

function OpenRound({ ratings, round }: { ratings: RatingsView; round: RatingRound }) {
	const { me } = useRoom();
	const { partner, shortName } = usePartners();
	const own = me.seat.partnerId;
	const byItem = new Map(ratings.own.map((one) => [one.item, one]));
	const [at, setAt] = useState(() =>
		Math.max(
			0,
			ORDER.findIndex(({ id }) => !byItem.has(id)),
		),
	);
	const item = ORDER[at] ?? ORDER[0];
	const list = useRef<HTMLElement>(null);
	useEffect(() => {
		const frame = list.current;
		// On a phone the list is part of the page, and the page stays at the item that is rated.
		if (frame && frame.scrollHeight > frame.clientHeight)
			frame.querySelector(`[data-step="${at}"]`)?.scrollIntoView({ block: "nearest" });
	}, [at]);
	const asked = round.asked.includes(own);
	const sealed = round.sealed.some((seal) => seal.partner === own);
	const mayRate = may(me.seat, "attest-own");
	const why = !asked ? say.notAsked : sealed ? say.sealedOwn : mayRate ? null : say.mayNot;
	usePlanKeys(why ? LOOK_KEYS : KEYS);
	const me_ = partner(own);
	const before = revealedRounds(ratings)
		.flatMap(({ number, revealed }) =>
			revealed.ratings
				.filter((one) => one.partner === own && one.item === item?.id)
				.map((one) => ({ number, ...one })),
		)
		.at(-1);
	return (
		<div className="rating-page">
			<nav className="rating-items" aria-label={say.items} ref={list}>
				<div className="px-4 pt-4 pb-2">
					<h2 className="font-semibold">{say.title(round.number)}</h2>
					<p className="text-sm text-ink-2">
						{say.ratingFor} {me_ && <PartnerMark partner={me_} />}{" "}
						<strong className="font-semibold text-ink">{me_?.name}</strong>
					</p>
					<div className="rating-bar" aria-hidden="true">
						<span style={{ width: `${(100 * byItem.size) / ORDER.length}%` }} />
					</div>
					<p className="num mt-1 text-xs text-ink-2">{say.progress(byItem.size)}</p>
					<p className="hint mt-1 text-xs!">{say.themes}</p>
				</div>
				{THEMES.map((theme) => (
					<section key={theme.id} aria-label={theme.name}>
						<h3 className="px-4 pt-2 pb-1 text-xs font-semibold" title={ratingWords.groupingTitle}>
							{theme.name}
						</h3>
						{ORDER.map(
							(one, index) =>
								one.theme === theme.id && (
									<button
										key={one.id}
										type="button"
										data-step={index}
										className="rating-item"
										aria-current={index === at ? "step" : undefined}
										onClick={() => setAt(index)}
									>
										<span className="num w-7 shrink-0 font-semibold text-ink-2">{one.code}</span>
										<span className="flex-1">{one.text}</span>
										<span className="num font-semibold">
											{byItem.get(one.id)?.score ?? (index === at ? say.now : ratingWords.none)}
										</span>
									</button>
								),
						)}
					</section>
				))}
			</nav>
			<div className="rating-middle">
				{item && (
					<RatingForm
						key={item.id}
						item={item}
						at={at}
						order={ORDER}
						round={round}
						entered={byItem.get(item.id) ?? null}
						before={before ? say.before(before.number, shortName(own), before.score) : null}
						locked={why}
						onGo={setAt}
					/>
				)}
			</div>
			<aside className="rating-side" aria-label={say.waiting}>
				<SealPanel round={round} ratings={ratings.own} sealed={sealed} asked={asked} />
			</aside>
			<PlanActions>
				<span className="hidden xl:inline-flex items-center gap-2 text-sm text-ink-2">
					<Lock className="icon size-4" aria-hidden="true" />
					{say.hidden}
				</span>
			</PlanActions>
		</div>
	);
}
