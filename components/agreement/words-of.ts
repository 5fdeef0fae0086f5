"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { useChanges } from "@/components/room/use-changes";
import { ask } from "@/components/ui/api";
import type { Digest } from "@/lib/agreement/digest";
import { type Names, type Passage, passagesOf } from "@/lib/agreement/passages";
import type { SubjectKey } from "@/lib/agreement/subject";
import { capture, readWording, type Said, type Wording, wordingNow } from "@/lib/agreement/wording";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import type { WordingView } from "@/lib/queries";
import { checkOf } from "@/lib/readiness/check";
import { usePartners } from "./use-partners";

const say = agreementBox.wording;

/** What ids in a wording are called now; a partner or card that has gone keeps the name it had when captured. */
export function useNames(): (kept?: WordingView["names"]) => Names {
	const { partner, shortName } = usePartners();
	const plan = usePlanDraft();
	const { readiness } = usePlanNow();
	return useMemo(() => {
		const cards = new Map(plan.cards.map((card) => [card.id, card]));
		const gaps = new Map(readiness.unmet.map((one) => [one.key, one]));
		return (kept) => ({
			partner: (id) => (partner(id) ? shortName(id) : (kept?.[id] ?? say.gonePartner)),
			card(id) {
				const card = cards.get(id);
				return card ? [card.code, card.title].filter(Boolean).join(" ") : say.goneCard;
			},
			gap(key) {
				const gap = gaps.get(key);
				if (gap) return [gap.code, gap.text].filter(Boolean).join(" ");
				const check = checkOf(key);
				return check ? words.readiness.checks[check] : key;
			},
		});
	}, [plan, readiness, partner, shortName]);
}

/** Exact words as they were captured. They never change, so they are fetched once. */
export function useWording(digest: Digest | null) {
	const { view } = useRoom();
	return useQuery({
		queryKey: ["wording", view.plan.id, digest],
		queryFn: () => ask("wording", { plan: view.plan.id, digest: digest ?? "" }),
		enabled: digest !== null,
		staleTime: Number.POSITIVE_INFINITY,
	});
}

/** Captured words as people read them, or null while they are on their way. */
export function usePassages(digest: Digest | null) {
	const { data, isError, refetch } = useWording(digest);
	const names = useNames();
	const passages = useMemo(
		() => (data ? passagesOf(readWording(data.text), names(data.names)) : null),
		[data, names],
	);
	return { passages, view: data ?? null, failed: isError, again: () => void refetch() };
}

/** Letters of a text draw no screen by themselves; what shows a live difference looks again this often. */
const LOOK_AGAIN_MS = 200;

/** A subject's words as they are drafted in this window now, as people read them and as they would be captured. */
export function useDraftedWords(subject: SubjectKey, said: Said) {
	const { doc } = useRoom();
	const plan = usePlanDraft();
	const names = useNames();
	const { reason, gaps } = said;
	const turn = useChanges(LOOK_AGAIN_MS);
	// biome-ignore lint/correctness/useExhaustiveDependencies: letters of the prose change the words without changing the plan object.
	return useMemo((): { wording: Wording; passages: Passage[]; digest: Digest } | null => {
		const wording = wordingNow(doc, plan, subject, { reason, gaps });
		if (!wording) return null;
		return { wording, passages: passagesOf(wording, names()), digest: capture(wording).digest };
	}, [doc, plan, subject, reason, gaps, names, turn]);
}
