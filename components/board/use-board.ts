import { useDeferredValue, useMemo, useRef, useState } from "react";
import { today } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import { coverage } from "@/lib/plan/coverage";
import { type Filter, isFiltering, matches, NO_FILTER, passes, proseIn } from "@/lib/plan/find";
import type { PlanContext } from "@/lib/plan/plan-index";
import { binnedCards, liveCards } from "@/lib/plan/read";
import { sectionSummary } from "@/lib/plan/summary";
import { Faces } from "./face";
import { filterCounts } from "./shown";
import { useFlags } from "./use-flags";
import { boardView } from "./view";

/** What narrows the board in this window; nobody else sees it. */
export function useNarrowing() {
	const [lens, setLens] = useState<string | null>(null);
	const [query, setQuery] = useState("");
	const [filter, setFilter] = useState<Filter>(NO_FILTER);
	return { lens, setLens, query, setQuery, filter, setFilter };
}

export type Narrowing = ReturnType<typeof useNarrowing>;

/** Keeps what is derived as the object it was while it says the same, so that what hangs on it is not drawn again. */
function useSame<T>(value: T): T {
	const last = useRef({ value, key: JSON.stringify(value) });
	const key = JSON.stringify(value);
	if (last.current.key !== key) last.current = { value, key };
	return last.current.value;
}

/**
 * Everything the board draws, out of the plan as it is drafted now.
 *
 * The plan is deferred: while somebody types, their own field is drawn first and the board after it.
 */
export function useBoard(narrowing: Narrowing) {
	const room = useRoom();
	const plan = useDeferredValue(usePlanDraft());
	const query = useDeferredValue(narrowing.query.trim());
	const { lens, filter } = narrowing;
	const { partners: everybody } = room.view;
	const { attested } = useDeferredValue(usePlanNow());
	const context = useMemo<PlanContext>(
		() => ({ plan, partners: everybody, today: today(), attested }),
		[plan, everybody, attested],
	);
	const live = useMemo(() => liveCards(plan), [plan]);
	const [keeper] = useState(() => new Faces());
	const faces = useMemo(() => keeper.of(live, context), [keeper, live, context]);
	const narrowed = query !== "" || isFiltering(filter);
	const view = useMemo(() => {
		const prose = proseIn(room.doc);
		return boardView(live, {
			lens,
			through: narrowed
				? (card) => passes(card, filter, context) && matches(card, query, everybody, prose)
				: null,
		});
	}, [live, lens, narrowed, filter, context, query, everybody, room.doc]);
	const partners = useMemo(() => everybody.filter((partner) => partner.left === null), [everybody]);
	return {
		room,
		live,
		faces,
		view,
		narrowed,
		/** What is searched for; this drawing of the board shows what was found. */
		query,
		partners,
		everybody,
		binned: useMemo(
			() => binnedCards(plan).sort((a, b) => ((a.deleted?.at ?? "") < (b.deleted?.at ?? "") ? 1 : -1)),
			[plan],
		),
		coverage: useSame(useMemo(() => coverage(context), [context])),
		summaries: useSame(
			useMemo(
				() =>
					Object.fromEntries(
						SECTIONS.map(({ section }) => [section, sectionSummary(section, context)?.text ?? ""]),
					) as Record<Section, string>,
				[context],
			),
		),
		counts: useMemo(
			() => filterCounts(live, partners, (id) => (faces.get(id)?.warning ?? null) !== null),
			[live, partners, faces],
		),
		flags: useFlags(room.online ? room.present : [], room.me.personId, everybody),
	};
}

export type BoardData = ReturnType<typeof useBoard>;
