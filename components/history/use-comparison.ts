"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useNames } from "@/components/agreement/words-of";
import { today } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { useChanges } from "@/components/room/use-changes";
import { ask } from "@/components/ui/api";
import { grouped } from "@/lib/grouped";
import { type ComparedCard, compare } from "@/lib/history/comparison";
import { type SentStop, stopAt } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import type { PartnerId } from "@/lib/ids";
import { longDate } from "@/lib/plan/dates";
import { keyOf } from "./changed-list";
import type { ShownSide } from "./side-by-side";
import { momentTitle, nameAt, timeOf } from "./time-slider";
import { useNowAsPast, usePast } from "./use-past";
import type { useStops } from "./use-stops";

/** What is drafted now is compared with a moment at most this often while others type. */
const SETTLE_MS = 600;
/** While B is now, whoever changes something meanwhile is asked for this often. */
const WHO_AGAIN_MS = 5_000;
/** The log's end, whatever it is by then. */
const NOW = Number.MAX_SAFE_INTEGER.toString().slice(0, 15);

/** Two moments of the plan beside each other: which cards read differently, how, and who changed them. */
export function useComparison(walk: ReturnType<typeof useStops>, comparing: boolean) {
	const { doc, view } = useRoom();
	const names = useNames();
	const plan = useDeferredValue(usePlanDraft());
	const { attested } = usePlanNow();
	const { partners, partner } = usePartners();
	const turn = useDeferredValue(useChanges(SETTLE_MS));
	const stopA = useDeferredValue(walk.stopA);
	const stopB = useDeferredValue(walk.stopB);
	const a = usePast(stopA ?? null);
	const nowPast = useNowAsPast();
	const b = usePast(comparing ? (stopB ?? null) : null);
	const [key, choose] = useState<string | null>(null);
	const [only, setOnly] = useState<PartnerId | null>(null);

	// What is shown, which is behind what is asked for while that is on its way.
	const before = stopA ? a.past : nowPast;
	const shownA = stopA && a.stop;
	const shownB = stopB && b.stop;
	const live = stopB === undefined;
	useWhoChanged(view.plan.id, stopA, stopB, comparing); // asked for in good time
	const who = useWhoChanged(view.plan.id, shownA, shownB, comparing);
	// biome-ignore lint/correctness/useExhaustiveDependencies: letters of the text change the words without changing the plan object.
	const found = useMemo(() => {
		const after = live ? { doc, plan } : b.past;
		if (!comparing || !before || !after) return null;
		return compare(before, after, names());
	}, [comparing, before, b.past, live, doc, plan, names, turn]);

	const everyone = useMemo(() => {
		const ids = new Set(
			[...who.values()].flatMap((some) => some.flatMap(({ partnerId }) => partnerId ?? [])),
		);
		return partners.filter(({ id }) => ids.has(id));
	}, [who, partners]);
	const changed = found?.changed ?? [];
	const cards =
		only === null
			? changed
			: changed.filter(({ id }) => id && who.get(id)?.some(({ partnerId }) => partnerId === only));
	const place = Math.max(
		0,
		cards.findIndex((card) => keyOf(card) === key),
	);
	const now = { plan, partners: view.partners, today: today(), attested };
	const side = (letter: string, stop: SentStop | undefined, context: ShownSide["context"]): ShownSide => ({
		letter,
		title: momentTitle(stop),
		about: stop ? say.at(timeOf(stop), nameAt(walk.events, stopAt(walk.stops, stop[0]))) : longDate(today()),
		context,
	});
	const contextB = live ? now : b.past?.context;
	return {
		past: before,
		cards,
		same: found?.same ?? 0,
		chosen: cards[place] ?? null,
		place,
		choose,
		only,
		setOnly,
		everyone,
		sides:
			before && contextB
				? { a: side(say.letterA, shownA, before.context), b: side(say.letterB, shownB, contextB) }
				: null,
		none: only && changed.length > 0 ? say.noneOf(partner(only)?.name ?? say.aPartner) : say.nothing,
		/** The moment that is shown at A; undefined: now. */
		stopA: shownA,
		/** Nothing has come yet. */
		reading: found === null,
		/** The slider is at another moment than the one that is shown: that is on its way. */
		behind: walk.stopA !== stopA || walk.stopB !== stopB || a.behind || (comparing && b.behind),
		failed: a.failed || b.failed,
		partnersOf: ({ id }: ComparedCard) =>
			id ? partners.filter((one) => who.get(id)?.some(({ partnerId }) => partnerId === one.id)) : [],
		saidBy({ id }: ComparedCard): string {
			const people = (id && who.get(id)) || [];
			if (people.length === 0) return say.byNobody;
			const said = people.map(({ personName, partnerId }) =>
				[personName, partnerId && partner(partnerId)?.code].filter(Boolean).join(", "),
			);
			return `${say.changedBy}: ${said.join("; ")}`;
		},
	};
}

function useWhoChanged(
	plan: string,
	stopA: SentStop | undefined,
	stopB: SentStop | undefined,
	enabled: boolean,
) {
	const from = String(stopA?.[1] ?? 0);
	const to = stopB ? String(stopB[1]) : NOW;
	const { data } = useQuery({
		queryKey: ["changed-between", plan, from, to],
		queryFn: () => ask("changed-between", { plan, from, to }),
		enabled: enabled && stopA !== undefined,
		staleTime: stopB ? Number.POSITIVE_INFINITY : 0,
		refetchInterval: stopB ? false : WHO_AGAIN_MS,
	});
	return useMemo(() => grouped(data ?? [], ({ card }) => card), [data]);
}
