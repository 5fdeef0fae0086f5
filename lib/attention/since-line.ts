import { sinceWords } from "@/lib/i18n/en/since";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { SINCE_CARDS_MAX, SINCE_EVENTS_MAX } from "@/lib/limits";
import type { SinceView } from "./inbox";

/** What changed, in counts: what a line can say. */
export interface SinceCounts {
	cards: number;
	/** The partners that changed cards, the one with the most first. */
	by: readonly PartnerId[];
	comments: number;
	/** Whose agreement lapsed and is away, by code; empty for the whole plan. */
	lapsed: readonly string[];
	/** Whose agreement was away and stands again. */
	restored: readonly string[];
	/** Other acts. */
	events: number;
	/** There was more than is told. */
	more: boolean;
}

type Event = SinceView["events"][number];

const ofWording = ({ act }: Event): boolean => act === "wording-lapsed" || act === "wording-restored";

/** Agreements that are another way than before, by their code: one that went and came back is none. */
function turned(events: readonly Event[]): Pick<SinceCounts, "lapsed" | "restored"> {
	const first = new Map<string, Event>();
	const last = new Map<string, Event>();
	for (const event of events.filter(ofWording)) {
		const key = event.about ?? "";
		if (!first.has(key)) first.set(key, event);
		last.set(key, event);
	}
	const codes = (act: string) =>
		[...last]
			.filter(([key, one]) => one.act === act && first.get(key)?.act === act)
			.map(([, { code }]) => code);
	return { lapsed: codes("wording-lapsed"), restored: codes("wording-restored") };
}

/** Counts what happened while somebody was away; null when nothing did, or nobody was ever here. [T31] */
export function sinceCounts(view: SinceView): SinceCounts | null {
	if (view.since === null) return null;
	const weight = new Map<PartnerId, number>();
	for (const { by } of view.cards) for (const one of by) weight.set(one, (weight.get(one) ?? 0) + 1);
	const counts = {
		cards: view.cards.length,
		by: [...weight].sort((a, b) => b[1] - a[1]).map(([one]) => one),
		comments: view.comments.reduce((sum, { count }) => sum + count, 0),
		...turned(view.events),
		events: view.events.filter((event) => !ofWording(event)).length,
		more: view.cards.length >= SINCE_CARDS_MAX || view.events.length >= SINCE_EVENTS_MAX,
	};
	const { cards, comments, lapsed, restored, events } = counts;
	return cards + comments + lapsed.length + restored.length + events === 0 ? null : counts;
}

/** Nobody reads a line of more names than this. */
const NAMED = 3;

function named(names: readonly string[], rest: (n: number) => string): string {
	if (names.length <= NAMED) return words.card.and(names);
	return words.card.and([...names.slice(0, NAMED - 1), rest(names.length - NAMED + 1)]);
}

/**
 * What changed, in one sentence: "Since Tuesday 14:05: 3 cards changed by Ashdene and Northmere, 2 new comments." Null
 * when there is nothing to tell. [T31]
 *
 * @param when a moment as this screen writes it
 */
export function sinceLine(
	view: SinceView,
	{ shortName, when }: { shortName: (partner: PartnerId) => string; when: (iso: string) => string },
): string | null {
	const counts = sinceCounts(view);
	if (view.since === null || !counts) return null;
	const say = sinceWords;
	const { cards, by, comments, lapsed, restored, events, more } = counts;
	const agreements = (codes: readonly string[]) =>
		say.agreements(
			named(
				codes.map((code) => code || say.wholePlan),
				say.others,
			),
			codes.length,
		);
	const parts = [
		cards > 0 && say.cards(cards, named(by.map(shortName), say.others)),
		comments > 0 && say.comments(comments),
		lapsed.length > 0 && say.lapsed(agreements(lapsed)),
		restored.length > 0 && say.restored(agreements(restored), restored.length),
		events > 0 && say.events(events),
		more && say.more,
	];
	return say.line(when(view.since), parts.filter((part) => part !== false).join(", "));
}
