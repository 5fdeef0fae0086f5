import { useMemo } from "react";
import { linkOf } from "@/lib/plan/edit";
import { fixedBarrier } from "@/lib/plan/read";
import type { Asking, Desk } from "./desk";
import { answeredBy } from "./kind-for";
import type { Gestures } from "./use-gestures";

/** How cards come into being on the board, for those who may draft; null for those who read. */
export function useDrafting(
	mayDraft: boolean,
	gestures: Gestures,
	ask: (asking: Asking) => void,
): Desk["draft"] {
	return useMemo(
		() =>
			mayDraft
				? {
						add(spec) {
							const [only, ...more] = spec.kinds;
							if (only && more.length === 0) gestures.add(only);
							else ask({ ask: "new", section: spec.section });
						},
						first(spec) {
							const [only, ...more] = spec.kinds;
							// The empty place of the barriers offers an answer to the first of them.
							const kind = spec.section === "barriers" ? "strategy" : more.length === 0 ? only : null;
							if (kind) gestures.add(kind, { links: answeredBy(spec, kind).map(linkOf) });
							else ask({ ask: "new", section: spec.section, answering: true });
						},
						fill: (kind, item) => gestures.add(kind, { links: [linkOf(item)] }),
						answer: (barrier) =>
							gestures.add("strategy", {
								links: [fixedBarrier(barrier.id) ? linkOf(barrier.id) : `card:${barrier.id}`],
							}),
					}
				: null,
		[mayDraft, gestures, ask],
	);
}
