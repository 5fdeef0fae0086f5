"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { today } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { type Past, pastOf } from "@/lib/history/past";
import type { SentStop } from "@/lib/history/timeline";

/** Plans of so many moments are kept while one walks to and fro. */
const KEEP_MS = 60_000;

/**
 * The plan as it stood at a moment; null while it is on its way, or when no moment is asked for.
 *
 * The catch: who may decide for a partner is known only as it is now, so what readiness says of signatories is of today.
 */
export function usePast(stop: SentStop | null): { past: Past | null; failed: boolean } {
	const { view } = useRoom();
	const { id } = view.plan;
	const [at = 0, seq = 0, entry = 0] = stop ?? [];
	const { data, isError } = useQuery({
		queryKey: ["moment", id, seq, entry],
		queryFn: () => ask("moment", { plan: id, seq: String(seq), entry: String(entry) }),
		enabled: stop !== null,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: KEEP_MS,
	});
	const { seats } = view;
	const past = useMemo(() => {
		if (!data || stop === null) return null;
		const signatories = new Set(seats.filter(({ signatory }) => signatory).map(({ partnerId }) => partnerId));
		const then = new Date(at);
		return pastOf(data, { at: then.toISOString(), day: today(then), signatories });
	}, [data, stop, at, seats]);
	return { past, failed: isError };
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
