"use client";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { useToast } from "@/components/ui/toast";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { bringBack } from "@/lib/history/bring-back";
import type { ComparedCard } from "@/lib/history/comparison";
import type { Past } from "@/lib/history/past";
import type { SentStop } from "@/lib/history/timeline";
import { whatBecomes } from "@/lib/history/what-becomes";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { KINDS } from "@/lib/plan/cards";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { digestIn } from "@/lib/readiness/plan-now";
import { calledCard } from "./changed-list";

/** Writes a card as it was at A into the draft of now; a forward edit that Undo takes back, and the ledger names. */
export function useRestore(past: Past | null, stopA: SentStop | undefined) {
	const { doc, undo, view } = useRoom();
	const { attested } = usePlanNow();
	const { partners, stays, partner } = usePartners();
	const { run } = useAct();
	const toast = useToast();
	return {
		async run({ id, was, ...card }: ComparedCard): Promise<void> {
			if (!past || !stopA || !id || !was) return;
			const map = cardMap(past.doc, id);
			const prose = proseJson(map && bodyOf(map));
			const { code } = calledCard({ ...card, id, was });
			if (!bringBack(doc, id, { card: was, prose }, LOCAL_GESTURE)) {
				toast.failed(say.notRestored, { text: say.notRestoredText });
				return;
			}
			toast.done(say.restored(code), { undo });
			const [, seq, entry] = stopA;
			const noted = await run("restore-card", { plan: view.plan.id, card: id, moment: { seq, entry } });
			if (noted === null) toast.failed(say.notOnRecord);
		},
		/** What becomes of the card's agreement, for whoever is about to bring it back. */
		consequences({ id }: ComparedCard): string[] {
			if (!past || !id) return [];
			const then = digestIn(past.doc, past.plan);
			const found = [cardSubject(id), notApplicable(id)].flatMap((subject) => {
				const standing = attested.standings.get(subject);
				const becomes = standing && whatBecomes(standing, standing.round && then(subject, standing.round));
				if (becomes === "ends") return say.restoreEnds(standing?.asked ?? 0);
				if (becomes === "revives") return say.restoreRevives;
				return becomes === "undecided" ? say.restoreUndecided : [];
			});
			return found.length > 0 ? found : [say.restoreKeeps];
		},
		/** Who would be named again though they have left, or null. */
		warning({ was }: ComparedCard): string | null {
			if (!was) return null;
			const chosen = KINDS[was.kind].fields
				.filter(({ type }) => type === "partner")
				.map(({ name }) => String(was.fields[name] ?? ""));
			const named = new Set([...was.partners, ...Object.keys(was.parts), ...chosen]);
			const gone = partners.filter(({ id }) => named.has(id) && !stays(id));
			return gone.length > 0
				? say.restoreGone(gone.map(({ id }) => partner(id)?.name ?? say.aPartner).join(", "))
				: null;
		},
	};
}
