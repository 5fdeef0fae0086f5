"use client";
import { useQueries } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { today } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { useChanges } from "@/components/room/use-changes";
import { ask } from "@/components/ui/api";
import type { Digest } from "@/lib/agreement/digest";
import { digestsNeeded } from "@/lib/export/agreed";
import type { PlanDocument } from "@/lib/export/block";
import { planDocument } from "@/lib/export/document";
import type { DocumentChoice } from "@/lib/export/looking";
import { useMoment } from "./use-moment";

/** A page of many cards is drawn again at most this often while others type. */
const SETTLE_MS = 400;

const dayOf = (iso: string): string => today(new Date(iso));

/** Words that partners agreed, by their digests; they never change, so each is fetched once. */
function useWordings(digests: readonly Digest[]): {
	wordings: ReadonlyMap<Digest, string>;
	reading: boolean;
} {
	const { view } = useRoom();
	return useQueries({
		queries: digests.map((digest) => ({
			queryKey: ["wording", view.plan.id, digest],
			queryFn: () => ask("wording", { plan: view.plan.id, digest }),
			staleTime: Number.POSITIVE_INFINITY,
		})),
		combine: (found) => ({
			wordings: new Map(found.flatMap(({ data }) => (data ? [[data.digest, data.text] as const] : []))),
			reading: found.some(({ isPending }) => isPending),
		}),
	});
}

/**
 * The plan as a document, live: it says something else as soon as the plan does.
 *
 * The catch: the whole plan is read for it, so it follows typing at a distance and never holds a letter up.
 */
export function useDocument(choice: Omit<DocumentChoice, "wordings">): {
	made: PlanDocument;
	reading: boolean;
} {
	const { doc, view } = useRoom();
	const plan = useDeferredValue(usePlanDraft());
	const { attested, readiness } = useDeferredValue(usePlanNow());
	const turn = useDeferredValue(useChanges(SETTLE_MS));
	const moment = useMoment(turn);
	const digests = useMemo(() => {
		if (choice.text === "draft") return [];
		const here = new Set(view.partners.filter(({ left }) => !left).map(({ id }) => id));
		return digestsNeeded(plan, view.attested, (partner) => here.has(partner));
	}, [choice.text, plan, view]);
	const { wordings, reading } = useWordings(digests);
	// biome-ignore lint/correctness/useExhaustiveDependencies: letters of prose change the words, not the plan object.
	const made = useMemo(
		() =>
			planDocument(
				{
					doc,
					plan,
					status: view.plan.status,
					partners: view.partners,
					seats: view.seats,
					view: view.attested,
					attested,
					readiness,
					made: moment,
					dayOf,
				},
				{ ...choice, wordings },
			),
		[doc, plan, view, attested, readiness, moment, choice, wordings, turn],
	);
	return { made, reading };
}
