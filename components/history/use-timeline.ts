"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { subjectOf } from "@/lib/agreement/subject";
import { type PlanEvent, planEvents } from "@/lib/history/events";
import { type SentStop, stopOfEntry, stopOfMoment } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { fixedBarrier } from "@/lib/plan/read";
import { shortCode } from "@/lib/review/catalogue";

/** An event of the plan, in words and with the stop of the slider that it is at. */
export interface NamedEvent {
	key: string;
	kind: PlanEvent["kind"];
	at: string;
	text: string;
	stop: number;
}

/** The life of the plan: the moments one can go to and what happened at them. */
export function useTimeline() {
	const { view } = useRoom();
	const plan = usePlanDraft();
	const { shortName, partner } = usePartners();
	const { data, isError, refetch } = useQuery({
		queryKey: ["timeline", view.plan.id],
		queryFn: () => ask("timeline", { plan: view.plan.id }),
	});
	const stops: readonly SentStop[] = data?.stops ?? NONE;
	const events = useMemo((): NamedEvent[] => {
		if (!data) return [];
		const codes = new Map(
			plan.cards.map((card) => [card.id, fixedBarrier(card.id) ? shortCode(card.id) : card.code]),
		);
		const nameOf = (event: PlanEvent): string => {
			if (event.kind === "checkpoint") return event.name;
			if ("subject" in event) {
				const subject = subjectOf(event.subject);
				const code = ("card" in subject && codes.get(subject.card)) || say.aCard;
				if (event.kind === "agreed")
					return subject.kind === "not-applicable" ? say.doesNotApply(code) : say.agreed(code);
				return event.kind === "lapsed" ? say.lapsed(code) : say.standsAgain(code);
			}
			return say.events[event.kind](
				event.partner && partner(event.partner) ? shortName(event.partner) : say.aPartner,
			);
		};
		const left = new Map(view.partners.map((one) => [one.id, one.left]));
		return planEvents(data, view.attested, (id) => left.get(id) ?? null).map((event) => ({
			key: event.kind === "checkpoint" ? event.id : `${event.kind} ${event.entry}`,
			kind: event.kind,
			at: event.at,
			text: nameOf(event),
			stop:
				event.kind === "checkpoint"
					? stopOfMoment(
							data.stops,
							data.checkpoints.find(({ id }) => id === event.id) ?? { ...event, seq: 0 },
						)
					: stopOfEntry(data.stops, event.entry),
		}));
	}, [data, plan, view, partner, shortName]);
	return { stops, events, failed: isError, loading: !data && !isError, again: () => void refetch() };
}

const NONE: readonly SentStop[] = [];
