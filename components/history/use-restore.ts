"use client";
import { usePartners } from "@/components/agreement/use-partners";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { useToast } from "@/components/ui/toast";
import { bringBack } from "@/lib/history/bring-back";
import type { ComparedCard, Side } from "@/lib/history/comparison";
import type { SentStop } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { KINDS } from "@/lib/plan/cards";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { calledCard } from "./changed-list";

/** Writes a card as it was at A into the draft of now; a forward edit that Undo takes back. */
export function useRestore(past: Side | null, stopA: SentStop | undefined) {
	const { doc, undo } = useRoom();
	const { partners, stays, partner } = usePartners();
	const toast = useToast();
	return {
		run({ id, was, ...card }: ComparedCard): void {
			if (!past || !stopA || !id || !was) return;
			const map = cardMap(past.doc, id);
			const prose = proseJson(map && bodyOf(map));
			const { code } = calledCard({ ...card, id, was });
			if (bringBack(doc, id, { card: was, prose }, LOCAL_GESTURE)) toast.done(say.restored(code), { undo });
			else toast.failed(say.notRestored, { text: say.notRestoredText });
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
