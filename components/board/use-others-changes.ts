import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import { useRoom } from "@/components/room/plan-room";
import { touchedBy } from "@/components/room/touched";
import { useSay } from "@/components/ui/say";
import { OthersChanges, SUMMARY_EVERY_MS } from "./others-changes";

/** Says politely, now and then, that others changed cards. */
export function useOthersChanges(): void {
	const room = useRoom();
	const say = useSay();
	const now = useRef({ room, say });
	now.current = { room, say };
	const { doc } = room;
	useEffect(() => {
		const changes = new OthersChanges();
		let timer: ReturnType<typeof setTimeout> | null = null;
		let saidAt = 0;
		const speak = () => {
			timer = null;
			const sentence = changes.take(now.current.room.view.partners);
			if (!sentence) return;
			saidAt = Date.now();
			now.current.say(sentence);
		};
		const watch = (transaction: Y.Transaction) => {
			// What arrives before the first sync is the plan itself, not a change to it.
			if (transaction.local || !now.current.room.online) return;
			const { present } = now.current.room;
			if (onlyCodes(transaction)) return;
			changes.add(touchedBy(transaction).cards, (card) =>
				present.filter((one) => !one.self && one.card === card).map((one) => one.partnerId),
			);
			if (changes.waiting && timer === null)
				timer = setTimeout(speak, Math.max(SUMMARY_EVERY_MS - (Date.now() - saidAt), SUMMARY_EVERY_MS / 5));
		};
		doc.on("afterTransaction", watch);
		return () => {
			doc.off("afterTransaction", watch);
			if (timer !== null) clearTimeout(timer);
		};
	}, [doc]);
}

/** Whether all that came is the code that the server gives a new card, which is nobody's change. */
const onlyCodes = ({ changed }: Y.Transaction): boolean =>
	[...changed.values()].every((keys) => [...keys].every((key) => key === "code"));
