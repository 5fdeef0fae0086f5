"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { today } from "@/components/plan/dates";
import { useRatings } from "@/components/rating/use-ratings";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { cardOfSubject, cardSubject, subjectOf } from "@/lib/agreement/subject";
import { driftOf } from "@/lib/drift/drift";
import { cameInForce } from "@/lib/history/events";
import type { CardId } from "@/lib/ids";
import { measureView } from "@/lib/measure/measure";
import { openMeeting } from "@/lib/meeting/meeting";
import { burnUp, leftToSay, stripOf } from "@/lib/meeting/strip";
import { comingFrom, upcoming } from "@/lib/meeting/upcoming";
import { fixedBarrier, liveCards } from "@/lib/plan/read";
import { revealedRounds } from "@/lib/rating/rating";

const SHOWN_AHEAD = 3;

/** Everything that the meetings' page shows, worked out from what was said, agreed, drafted and rated. */
export function useMeetings() {
	const { view, online } = useRoom();
	const plan = usePlanDraft();
	const { attested } = usePlanNow();
	const { ratings } = useRatings();
	const { data, isError, refetch } = useQuery({
		queryKey: ["meetings", view.plan.id],
		queryFn: () => ask("meetings", { plan: view.plan.id }),
		enabled: online,
	});
	const found = useMemo(() => {
		if (!data) return null;
		const left = new Map(view.partners.map(({ id, left: at }) => [id, at]));
		const inForceFrom = new Map<CardId, number>();
		for (const event of cameInForce(view.attested, (id) => left.get(id) ?? null)) {
			if (!("subject" in event) || subjectOf(event.subject).kind !== "card") continue;
			const card = cardOfSubject(event.subject);
			if (card && !inForceFrom.has(card)) inForceFrom.set(card, event.entry);
		}
		const drafted = liveCards(plan).filter(({ kind }) => kind === "strategy");
		const ever = new Set(data.meetings.flatMap(({ statuses }) => statuses.map(({ strategy }) => strategy)));
		const strategies = drafted.filter(
			({ id }) =>
				attested.standings.get(cardSubject(id))?.kind === "in-force" || ever.has(id) || inForceFrom.has(id),
		);
		const onlyStrategies = new Map(
			[...inForceFrom].filter(([id]) => strategies.some((card) => card.id === id)),
		);
		const rows = stripOf(
			data.meetings,
			strategies.map(({ id }) => id),
			onlyStrategies,
		);
		const day = today();
		const progress = new Map(
			rows.map(({ strategy, last: said }) => [
				strategy,
				said && said.outcome !== "stopped" ? said.progress : null,
			]),
		);
		const inForce = new Set(
			strategies
				.filter(({ id }) => attested.standings.get(cardSubject(id))?.kind === "in-force")
				.map(({ id }) => id),
		);
		const open = openMeeting(data.meetings);
		const { settled, from } = comingFrom(data.meetings);
		return {
			meetings: data.meetings,
			readings: data.readings,
			open,
			/** Of how many strategies the open meeting still has to hear. */
			left: open ? leftToSay(rows, inForce).length : 0,
			strategies: new Map(strategies.map((card) => [card.id, card])),
			inForce,
			rows,
			points: burnUp(data.meetings, onlyStrategies),
			next: settled,
			/** The plan has a review cycle. */
			cycle: plan.brief.cycle !== null,
			upcoming: upcoming(settled, from ?? plan.brief.start, plan.brief.cycle, day, SHOWN_AHEAD),
			drift: driftOf(
				strategies.map(({ id, barriers }) => ({
					id,
					barriers: barriers.filter(fixedBarrier),
					progress: progress.get(id) ?? null,
				})),
				ratings ? revealedRounds(ratings) : [],
			),
			measures: liveCards(plan)
				.filter(({ kind }) => kind === "measure")
				.map((card) => ({
					card,
					view: measureView(
						card,
						data.readings.filter(({ measure }) => measure === card.id),
						day,
					),
				})),
		};
	}, [data, view, plan, attested, ratings]);
	return { found, failed: isError, again: () => void refetch() };
}

export type Found = NonNullable<ReturnType<typeof useMeetings>["found"]>;
