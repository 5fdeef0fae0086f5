"use client";
import "@/components/comment/comment.css";
import { MessageSquarePlus, ShieldPlus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { ThreadList } from "@/components/comment/thread-list";
import { PartnerMark } from "@/components/partner/partner-mark";
import { ReviewTag } from "@/components/review/review-tag";
import { useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { type Anchor, samePlace } from "@/lib/comment/anchor";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import type { FactorRow } from "@/lib/rating/factor-map";
import { shortCode } from "@/lib/review/catalogue";
import { may } from "@/lib/seat/may";
import { GapMark } from "./gap-mark";
import { trendSaid } from "./trend-line";

const nowhere = () => null;

/** One item of the map: who rated it how and why, what it calls for, its cards, and what is said about it. */
export function ItemPanel({ row, onClose }: { row: FactorRow; onClose: () => void }) {
	const { view, me } = useRoom();
	const { partner } = usePartners();
	const [begun, setBegun] = useState(0);
	const [thread, setThread] = useState<string | null>(null);
	const { item } = row;
	const speaks = may(me.seat, "comment");
	const base = `/plans/${view.plan.id}`;
	const anchor: Anchor =
		item.kind === "factor" ? { on: "factor", factor: item.id } : { on: "card", card: item.id };
	return (
		<>
			<header className="flex items-start gap-2">
				<div className="min-w-0 flex-1">
					<p className="flex flex-wrap items-center gap-2">
						<ReviewTag id={item.id} />
						<GapMark gap={row.gap} />
					</p>
					<h3 className="mt-1 text-lg font-semibold">{item.text}</h3>
				</div>
				<Button look="quiet" size="sm" hotkey="Esc" onClick={onClose}>
					{say.closePanel}
				</Button>
			</header>
			{row.calls.map((call) => (
				<Note key={call.kind} tone={call.kind === "talk" ? "waiting" : "reserve"} className="mt-3">
					<p>
						{call.kind === "talk" ? say.calls.talk : say.calls.strategy(shortCode(call.barrier), row.agreed)}
					</p>
					{call.kind === "talk" && !speaks ? null : call.kind === "talk" ? (
						<Button size="sm" className="mt-2" icon={MessageSquarePlus} onClick={() => setBegun(begun + 1)}>
							{say.startTalk}
						</Button>
					) : (
						<Link
							href={`${base}/barriers?row=${call.barrier}`}
							className={buttonClass({ size: "sm" }, "mt-2")}
						>
							<ShieldPlus className="icon size-4" aria-hidden="true" />
							{say.propose}
						</Link>
					)}
				</Note>
			))}
			<h4 className="mt-4 font-semibold">{say.reasons}</h4>
			{row.trend && <p className="text-sm text-ink-2">{trendSaid(row.trend)}</p>}
			<ul className="mt-1 flex flex-col gap-2.5">
				{row.marks.map(({ partner: id, score, reason, personName }) => {
					const one = partner(id);
					return (
						<li key={id} className="flex items-start gap-2">
							{one && <PartnerMark partner={one} />}
							<span className="num w-4 shrink-0 font-semibold">{score}</span>
							<div className="min-w-0 flex-1">
								{reason ? (
									<p dir="auto" className="attested s-draft">
										{reason}
									</p>
								) : (
									<p className="text-ink-2">{say.noReason}</p>
								)}
								<p className="hint">{personName}</p>
							</div>
						</li>
					);
				})}
				{row.missing.map((id) => {
					const one = partner(id);
					return (
						<li key={id} className="flex items-center gap-2 text-ink-2">
							{one && <PartnerMark partner={one} outline />}
							{say.didNotRate}
						</li>
					);
				})}
			</ul>
			<h4 className="mt-4 font-semibold">{say.itsCards}</h4>
			{row.cards.length === 0 ? (
				<p className="text-ink-2">{say.noCards}</p>
			) : (
				<ul className="mt-1 flex flex-col gap-1">
					{row.cards.map(({ id, code, title }) => (
						<li key={id}>
							<Link href={`${base}?card=${id}`} className="link">
								<span className="num font-semibold">{code}</span> <span dir="auto">{title}</span>
							</Link>
							{(row.threadsOn.get(id) ?? 0) > 0 && (
								<span className="hint"> {say.openOnCard(row.threadsOn.get(id) ?? 0)}</span>
							)}
						</li>
					))}
				</ul>
			)}
			<h4 className="mt-4 mb-1 font-semibold">{say.talk}</h4>
			<ThreadList
				about={item.id}
				only={(one) => samePlace(one.anchor, anchor)}
				anchor={anchor}
				anchorWords={null}
				placeOf={nowhere}
				chosen={thread}
				begun={begun}
				onChoose={setThread}
			/>
		</>
	);
}
