"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { TriangleAlert, Unlink } from "lucide-react";
import { type ComponentProps, type ReactNode, useMemo, useState } from "react";
import { cardEvents } from "@/components/agreement/card-events";
import { PillOf } from "@/components/agreement/pill-of";
import { firstName } from "@/components/board/presence-flag";
import { PastCard } from "@/components/history/past-card";
import type PastCardDialog from "@/components/history/past-card-dialog";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useRoom, useSafety } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { usePart } from "@/components/ui/part";
import { words } from "@/lib/i18n/words";
import type { CardChange } from "@/lib/queries";
import { useOpenCard, useOthersOn, usePartners } from "./card-context";

/** How the card stands by itself, and what is wrong or missing on it, with the partner who must act. */
export function Standing() {
	const { state } = useOpenCard();
	const { view } = useRoom();
	return (
		<section aria-labelledby="card-stands" className="panel overflow-hidden">
			<header className="flex items-center gap-2 border-b border-line px-3 py-2">
				<h3 id="card-stands" className="flex-1 font-semibold">
					{words.sheet.stands}
				</h3>
				<PillOf pill={state.pill} />
			</header>
			<div className="p-3">
				{state.warnings.length === 0 ? (
					<p className="text-ink-2">{words.sheet.nothingMissing}</p>
				) : (
					<ul className="flex flex-col gap-2">
						{state.warnings.map((warning) => (
							<li key={`${warning.code} ${warning.field ?? ""}`} className="flex items-start gap-2">
								{warning.code === "text-moved" ? (
									<Unlink className="icon mt-0.5 size-4 text-lapsed" aria-hidden="true" />
								) : (
									<TriangleAlert className="icon mt-0.5 size-4 text-reserve" aria-hidden="true" />
								)}
								<span className="min-w-0 flex-1">{warning.text}</span>
								{warning.partners.map((id) => {
									const partner = view.partners.find((one) => one.id === id);
									return partner && <PartnerMark key={id} partner={partner} />;
								})}
							</li>
						))}
					</ul>
				)}
			</div>
		</section>
	);
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** When something happened, as short as it stays clear: a time today, else the day. */
export function when(iso: string, now = new Date()): string {
	const at = new Date(iso);
	if (Number.isNaN(at.getTime())) return "";
	if (at.toDateString() === now.toDateString()) return clock.format(at);
	return (at.getFullYear() === now.getFullYear() ? day : dayAndYear).format(at);
}

/** Who made the card, who changed it, and who is at it now. */
export function CardHistory() {
	const { card } = useOpenCard();
	const { view, online } = useRoom();
	const { saved } = useSafety();
	const others = useOthersOn(card.id).filter((one) => one.editing !== null);
	// Asked anew when words of ours have reached the server, but not at every keystroke: once a minute tells enough.
	const savedAt = saved.kind === "saved" && saved.at ? Math.floor(saved.at / 60_000) : null;
	const { data: changes } = useQuery({
		queryKey: ["card-history", view.plan.id, card.id, savedAt],
		queryFn: () => ask("card-history", { plan: view.plan.id, card: card.id }),
		enabled: online,
		placeholderData: keepPreviousData,
	});
	const say = words.sheet.history;
	const [past, setPast] = useState<CardChange | null>(null);
	const { shortName } = usePartners();
	const { attested } = view;
	const said = useMemo(() => cardEvents(attested, card.id, shortName), [attested, card.id, shortName]);
	const lines = useMemo(() => {
		const changed = (changes ?? []).map((change) => ({
			id: `${change.personId} ${change.at}`,
			at: change.at,
			partner: change.partnerId,
			text: words.sheet.history.changed(change.personName),
			change,
		}));
		const acts = said.map((one) => ({ ...one, change: null }));
		return [...changed, ...acts].sort((a, b) => b.at.localeCompare(a.at));
	}, [changes, said]);
	const binner = view.seats.find((seat) => seat.personId === card.deleted?.by);
	const maker = view.seats.find((seat) => seat.personId === card.createdBy);
	return (
		<section aria-labelledby="card-history">
			<h3 id="card-history" className="mb-1.5 font-semibold">
				{say.title}
			</h3>
			<ol className="flex flex-col gap-1.5 text-sm">
				{others.length > 0 && (
					<Line time={say.now} partner={others[0]?.partnerId}>
						{say.editing(others.map((one) => firstName(one.personName)))}
					</Line>
				)}
				{card.deleted && (
					<Line time={when(card.deleted.at)} partner={binner?.partnerId}>
						{binner ? say.binned(binner.personName) : say.binnedBySomebody}
					</Line>
				)}
				{lines.map(({ id, at, partner, text, change }) => (
					<Line key={id} time={when(at)} partner={partner}>
						{change && online ? (
							<button
								type="button"
								className="link text-left touch-link"
								aria-description={say.lookBack}
								onClick={() => setPast(change)}
							>
								{text}
							</button>
						) : (
							text
						)}
					</Line>
				))}
				<Line time={when(card.created)} partner={maker?.partnerId}>
					{maker ? say.created(maker.personName) : say.createdBySomebody}
				</Line>
			</ol>
			{!online && <p className="hint mt-2">{say.offline}</p>}
			{past && <ShownPast id={card.id} change={past} onClose={() => setPast(null)} />}
		</section>
	);
}

function ShownPast(props: ComponentProps<typeof PastCardDialog>) {
	const Shown = usePart(PastCard);
	return Shown && <Shown {...props} />;
}

function Line({
	time,
	partner: id,
	children,
}: {
	time: string;
	partner?: string | null;
	children: ReactNode;
}) {
	const { view } = useRoom();
	const partner = view.partners.find((one) => one.id === id);
	return (
		<li className="flex items-center gap-2.5">
			<span className="num w-14 shrink-0 text-ink-3">{time}</span>
			{partner && <PartnerMark partner={partner} />}
			<span className="min-w-0">{children}</span>
		</li>
	);
}
