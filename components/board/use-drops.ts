import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import { useEffect, useRef } from "react";
import type { CardId } from "@/lib/ids";
import type { Section } from "@/lib/plan/cards";
import { dragOf } from "./use-drag-card";

export interface Drops {
	/** Dropped at an edge of another card of its section. */
	beside(card: CardId, target: CardId, edge: "top" | "bottom"): void;
	/** Dropped in the free room of its section. */
	atEnd(card: CardId): void;
	/** Dropped on another section: it would become another kind. */
	onto(card: CardId, section: Section): void;
}

/** Listens to every drop on the board. */
export function useDrops(drops: Drops, mayDraft: boolean): void {
	const now = useRef(drops);
	now.current = drops;
	useEffect(() => {
		if (!mayDraft) return;
		return monitorForElements({
			canMonitor: ({ source }) => dragOf(source.data) !== null,
			onDrop({ source, location }) {
				const dragged = dragOf(source.data);
				if (!dragged) return;
				for (const target of location.current.dropTargets) {
					const over = dragOf(target.data);
					const edge = extractClosestEdge(target.data);
					if (over && (edge === "top" || edge === "bottom"))
						return now.current.beside(dragged.card, over.card, edge);
					const section = target.data.section as Section | undefined;
					if (section === undefined) continue;
					return section === dragged.section
						? now.current.atEnd(dragged.card)
						: now.current.onto(dragged.card, section);
				}
			},
		});
	}, [mayDraft]);
}
