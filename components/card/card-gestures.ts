import { useMemo } from "react";
import { showCard } from "@/components/board/open-card";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { useSay } from "@/components/ui/say";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import type { Kind } from "@/lib/plan/cards";
import { binCard, moveCard, restoreCard, turnInto } from "@/lib/plan/edit";
import { type CardDraft, fixedBarrier, liveCards } from "@/lib/plan/read";

export type Move = "top" | "up" | "down" | "bottom";

/** What can be done with the open card as a whole; each is one step of this window's undo, and is spoken. */
export function useCardGestures(card: CardDraft, onClose: () => void) {
	const { doc, me } = useRoom();
	const plan = usePlanDraft();
	const say = useSay();
	const toast = useToast();
	return useMemo(() => {
		const by = () => ({ by: me.personId, at: new Date().toISOString() });
		const row = liveCards(plan).filter((one) => one.section === card.section && !fixedBarrier(one.id));
		const at = row.findIndex((one) => one.id === card.id);
		const restore = () => {
			restoreCard(doc, card.id, LOCAL_GESTURE);
			say(words.sheet.bin.restored(card.code));
		};
		return {
			first: at <= 0,
			last: at === row.length - 1,
			move(move: Move) {
				const to = { top: 0, up: at - 1, down: at + 1, bottom: row.length - 1 }[move];
				const others = row.filter((one) => one.id !== card.id);
				moveCard(
					doc,
					card.id,
					{ after: others[to - 1]?.id ?? null, before: others[to]?.id ?? null },
					LOCAL_GESTURE,
				);
				say(
					words.sheet.moved(
						card.code || words.sheet.noCode,
						to + 1,
						row.length,
						words.card.sections[card.section],
					),
				);
			},
			turn(kind: Kind) {
				const next = turnInto(doc, card.id, kind, by(), LOCAL_GESTURE);
				if (next) showCard(next);
			},
			bin() {
				if (!binCard(doc, card.id, by(), LOCAL_GESTURE)) return;
				onClose();
				toast.done(words.sheet.binned(card.code), { undo: restore });
			},
			restore,
		};
	}, [doc, me.personId, plan, card, say, toast, onClose]);
}
