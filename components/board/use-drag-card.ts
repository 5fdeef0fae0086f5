import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import { type RefObject, useEffect, useState } from "react";
import type { CardId } from "@/lib/ids";
import type { Section } from "@/lib/plan/cards";

const KEY = Symbol("a card of the board");

/** What a drag carries: a card and the section it belongs to. */
export interface Dragged {
	card: CardId;
	section: Section;
}

export const dragOf = (data: Record<string | symbol, unknown>): Dragged | null =>
	data[KEY] === true ? { card: data.card as CardId, section: data.section as Section } : null;

export const asDrag = (dragged: Dragged): Record<string | symbol, unknown> => ({ [KEY]: true, ...dragged });

/**
 * Makes a card something that can be dragged, and dropped upon by another card of its section.
 *
 * Returns at which edge of this card the dragged one would land.
 */
export function useDragCard(
	row: RefObject<HTMLElement | null>,
	id: CardId,
	section: Section,
	mayDraft: boolean,
) {
	const [dragging, setDragging] = useState(false);
	const [edge, setEdge] = useState<"top" | "bottom" | null>(null);
	useEffect(() => {
		const element = row.current;
		if (!element || !mayDraft) return;
		return combine(
			draggable({
				element,
				getInitialData: () => asDrag({ card: id, section }),
				onDragStart: () => setDragging(true),
				onDrop: () => setDragging(false),
			}),
			dropTargetForElements({
				element,
				canDrop: ({ source }) => dragOf(source.data)?.section === section,
				getData: ({ input }) =>
					attachClosestEdge(asDrag({ card: id, section }), {
						element,
						input,
						allowedEdges: ["top", "bottom"],
					}),
				onDrag: ({ source, self }) => {
					const closest = extractClosestEdge(self.data);
					const own = dragOf(source.data)?.card === id;
					setEdge(!own && (closest === "top" || closest === "bottom") ? closest : null);
				},
				onDragLeave: () => setEdge(null),
				onDrop: () => setEdge(null),
			}),
		);
	}, [row, id, section, mayDraft]);
	return { dragging, edge };
}
