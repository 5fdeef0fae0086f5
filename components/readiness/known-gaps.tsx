"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { DecisionForm } from "@/components/agreement/decision-form";
import { Matters } from "@/components/agreement/matters";
import { usePartners } from "@/components/agreement/use-partners";
import { shortDayOfMoment } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useArrival } from "@/components/ui/use-arrival";
import { objectors, type Standing } from "@/lib/agreement/standing";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import { gapLines } from "@/lib/readiness/gap-lines";
import { KNOWN_GAPS } from "@/lib/readiness/places";
import { may } from "@/lib/seat/may";
import { AskConsent } from "./ask-consent";
import { ConsentList } from "./consent-list";

import { usePlanLead } from "./use-plan-lead";

const say = goingLive.gaps;

/**
 * The quiet way to start although conditions are unmet: a joint decision of every partner that stays on record.
 *
 * The catch: it is no override. One partner that does not consent is enough for the plan to wait, and a new gap or
 * a changed word lapses every consent.
 */
export function KnownGaps() {
	useArrival(KNOWN_GAPS);
	const { view } = useRoom();
	const { attested } = usePlanNow();
	const standing = attested.standings.get("known-gaps");
	const running = standing?.kind === "open" || standing?.kind === "objected";
	const partners = view.partners.filter(({ left }) => !left).length;
	const [chosen, setChosen] = useState<boolean | null>(null);
	const open = chosen ?? (running || standing?.kind === "lapsed");
	return (
		<details
			id={KNOWN_GAPS}
			className="group mt-3 border-y border-line print:hidden"
			data-known-gaps={standing?.kind ?? "not-put"}
			open={open}
			onToggle={({ currentTarget }) => currentTarget.open !== open && setChosen(currentTarget.open)}
		>
			<summary className="flex items-center gap-1.5 min-h-9 text-sm text-ink-2 list-none cursor-pointer phone:min-h-touch [&::-webkit-details-marker]:hidden">
				<ChevronRight className="icon size-3.5 group-open:rotate-90" aria-hidden="true" />
				<span className="underline decoration-line-strong underline-offset-2">{say.verb}</span>
				<span className="flex-1" />
				<span className="text-xs">{say.needs(partners)}</span>
			</summary>
			<div className="pb-3">
				<p className="text-sm leading-[1.125rem] text-ink-2 mt-1">{say.about}</p>
				{running && standing ? (
					<Running standing={standing} />
				) : (
					<NotRunning standing={standing} partners={partners} />
				)}
			</div>
		</details>
	);
}

function Recorded({ keys, title }: { keys: readonly string[]; title: string }) {
	const { view } = useRoom();
	const plan = usePlanDraft();
	return (
		<>
			<h3 className="font-semibold mt-2.5">{title}</h3>
			<ul className="attested s-draft text-[0.875rem]! leading-[1.25rem]! mt-1">
				{gapLines(keys, plan, view.partners).map((line) => (
					<li key={line.kind}>
						{line.text}
						{line.names.length > 0 && <span className="num">: {line.names.join(", ")}</span>}
					</li>
				))}
			</ul>
		</>
	);
}

/** Partners have been asked: what they consent to, who has, and the form of those who may. */
function Running({ standing }: { standing: Standing }) {
	const { view } = useRoom();
	const { shortName } = usePartners();
	const [again, setAgain] = useState(false);
	const { round } = standing;
	if (!round) return null;
	const against = objectors(standing);
	const own = view.me.seat.partnerId;
	const mine = standing.answers.find(({ partner }) => partner === own);
	const decides = mine !== undefined && may(view.me.seat, "decide");
	const keys = round.known?.gaps ?? [];
	return (
		<>
			{against.length > 0 && (
				<Note tone="object" className="mt-2.5">
					{say.refused(words.card.and(against.map(shortName)), against.length)}
				</Note>
			)}
			<Recorded keys={keys} title={say.asPut(keys.length)} />
			<Reason standing={standing} />
			<ConsentList standing={standing} />
			{decides &&
				(mine.decision === null || again ? (
					<div className="mt-3">
						<DecisionForm round={round} consent onDone={() => setAgain(false)} />
					</div>
				) : (
					<Button size="sm" className="mt-3" onClick={() => setAgain(true)}>
						{say.decideAgain(shortName(own))}
					</Button>
				))}
			<p className="text-xs text-ink-2 mt-2">{say.lapses}</p>
			<Matters subject="known-gaps" standing={standing} />
		</>
	);
}

function Reason({ standing }: { standing: Standing }) {
	const { round } = standing;
	if (!round) return null;
	return (
		<>
			<h3 className="font-semibold mt-2.5">{say.reasonSaid}</h3>
			<p className="attested s-draft text-[0.875rem]! leading-[1.25rem]! mt-1 whitespace-pre-line">
				{round.reason}
			</p>
			<p className="hint mt-1">{say.reasonBy(round.personName, shortDayOfMoment(round.at))}</p>
		</>
	);
}

/** Nobody is asked, or what was asked does not hold any more: the gaps as they are now, and the lead's question. */
function NotRunning({ standing, partners }: { standing: Standing | undefined; partners: number }) {
	const { view } = useRoom();
	const { readiness } = usePlanNow();
	const lead = usePlanLead();
	return (
		<>
			{standing?.kind === "lapsed" && (
				<Note tone="lapsed" className="mt-2.5">
					{say.lapsed}
				</Note>
			)}
			<Recorded keys={readiness.unmet.map(({ key }) => key)} title={say.asThey(readiness.unmet.length)} />
			{may(view.me.seat, "run-plan") ? (
				<AskConsent before={standing?.round?.reason ?? ""} again={standing !== undefined} partners={partners}>
					<ConsentList standing={standing} />
				</AskConsent>
			) : (
				<>
					<ConsentList standing={standing} />
					<p className="hint mt-2">{say.askLead(lead)}</p>
				</>
			)}
		</>
	);
}
