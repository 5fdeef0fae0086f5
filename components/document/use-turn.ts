import { useEffect, useState } from "react";
import { useRoom } from "@/components/room/plan-room";

/** A page of many cards is drawn again at most this often while others type. */
const SETTLE_MS = 400;

/** Counts the changes of the plan's document, many in a row as one: letters of prose change no card's outline. */
export function useTurn(): number {
	const { doc } = useRoom();
	const [turn, setTurn] = useState(0);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | null = null;
		const changed = (transaction: { changed: ReadonlyMap<unknown, unknown> }) => {
			if (transaction.changed.size === 0) return;
			timer ??= setTimeout(() => {
				timer = null;
				setTurn((before) => before + 1);
			}, SETTLE_MS);
		};
		doc.on("afterTransaction", changed);
		return () => {
			doc.off("afterTransaction", changed);
			if (timer) clearTimeout(timer);
		};
	}, [doc]);
	return turn;
}
