"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { today } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { type Past, pastOf } from "@/lib/history/past";
import type { SentStop } from "@/lib/history/timeline";

/** Plans of so many moments are kept while one walks to and fro. */
const KEEP_MS = 60_000;

/** What is shown of a moment that was asked for. */
export interface ShownPast {
	/** null: nothing has come yet, or no moment is asked for. */
	past: Past | null;
	/** The moment that `past` is of; undefined with null. */
	stop: SentStop | undefined;
	/** Another moment is asked for than the one that is shown. */
	behind: boolean;
	failed: boolean;
}

const same = (one: SentStop | null, other: SentStop | null) =>
	one?.[1] === other?.[1] && one?.[2] === other?.[2];

/**
 * The plan as it stood at a moment; until it has come, the moment that was shown before. [H5]
 *
 * The catch: a slider passes a hundred moments on its way to one, and each is megabytes of a large plan. One is asked
 * for at a time; when it is here, the next is the one that the slider has come to.
 */
export function usePast(stop: SentStop | null): ShownPast {
	const { view } = useRoom();
	const { id } = view.plan;
	const [asked, askFor] = useState(stop);
	const { data, isError, isFetching } = useQuery({
		queryKey: ["moment", id, asked?.[1], asked?.[2]],
		queryFn: async () => {
			const [, seq = 0, entry = 0] = asked ?? [];
			const moment = await ask("moment", { plan: id, seq: String(seq), entry: String(entry) });
			return { stop: asked, moment };
		},
		enabled: asked !== null,
		placeholderData: keepPreviousData,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: KEEP_MS,
	});
	if (!isFetching && !same(asked, stop)) askFor(stop);
	const { seats } = view;
	const past = useMemo(() => {
		if (!data?.stop) return null;
		const signatories = new Set(seats.filter(({ signatory }) => signatory).map(({ partnerId }) => partnerId));
		const then = new Date(data.stop[0]);
		return pastOf(data.moment, { at: then.toISOString(), day: today(then), signatories });
	}, [data, seats]);
	if (stop === null) return { past: null, stop: undefined, behind: false, failed: false };
	const shown = data?.stop ?? undefined;
	return { past, stop: shown, behind: !same(shown ?? null, stop), failed: isError };
}

/** The plan of now, in the shape of a moment that is over: for a slider that stands at its end. */
export function useNowAsPast(): Past {
	const { doc, view } = useRoom();
	const plan = usePlanDraft();
	const { attested, readiness } = usePlanNow();
	return useMemo(() => {
		const { partners, attested: recorded } = view;
		return {
			doc,
			plan,
			at: new Date().toISOString(),
			status: view.plan.status,
			partners,
			view: recorded,
			attested,
			readiness,
			context: { plan, partners, today: today(), attested },
		};
	}, [doc, plan, view, attested, readiness]);
}
