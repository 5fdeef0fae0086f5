import { useEffect, useState } from "react";
import { useRoom } from "./plan-room";

/**
 * Counts the changes of the plan's document, many in a row as one.
 *
 * The catch: letters of prose draw no screen by themselves, so what shows them looks again when this moves on.
 *
 * @param everyMs how often at most, in milliseconds
 */
export function useChanges(everyMs: number): number {
	const { doc } = useRoom();
	const [turn, setTurn] = useState(0);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | null = null;
		const changed = (transaction: { changed: ReadonlyMap<unknown, unknown> }) => {
			if (transaction.changed.size === 0) return;
			timer ??= setTimeout(() => {
				timer = null;
				setTurn((before) => before + 1);
			}, everyMs);
		};
		doc.on("afterTransaction", changed);
		return () => {
			doc.off("afterTransaction", changed);
			if (timer) clearTimeout(timer);
		};
	}, [doc, everyMs]);
	return turn;
}
