import type { CardId } from "@/lib/ids";
import type { BarrierRow, Register, StrategyLine } from "./register";

/** What is looked at in detail: a barrier, or a strategy under the barrier it is looked at for (null: under none). */
export type Chosen =
	| { barrier: BarrierRow; strategy: null }
	| { barrier: BarrierRow | null; strategy: StrategyLine };

/** The name of a place in the register where the keyboard can be. */
export type Stop = string;

export const stopOf = (barrier: CardId | null, strategy: CardId | null): Stop =>
	strategy ? `${barrier ?? ""}/${strategy}` : `${barrier ?? ""}`;

export const stopOfChosen = ({ barrier, strategy }: Chosen): Stop =>
	stopOf(barrier?.card.id ?? null, strategy?.card.id ?? null);

/** What stands at a stop, by the ids in its name. */
export function idsAt(stop: Stop): { barrier: CardId | null; strategy: CardId | null } {
	const [barrier = "", strategy = ""] = stop.split("/");
	return { barrier: barrier || null, strategy: strategy || null };
}

const strategyIn = (row: BarrierRow, id: CardId): StrategyLine | undefined =>
	row.lines.find((line): line is StrategyLine => line.kind === "strategy" && line.card.id === id);

/**
 * What an address speaks of: "row" a barrier or any strategy, "strategy" one of the row's strategies. [B9]
 *
 * The catch: other pages and old links name a card only; a strategy is then found under the first barrier it answers.
 */
export function chosenBy(register: Register, row: string | null, strategy: string | null): Chosen | null {
	if (!row) return null;
	const barrier = register.barriers.find(({ card }) => card.id === row);
	if (barrier) {
		const line = strategy ? strategyIn(barrier, strategy) : undefined;
		return line ? { barrier, strategy: line } : { barrier, strategy: null };
	}
	for (const one of register.barriers) {
		const line = strategyIn(one, row);
		if (line) return { barrier: one, strategy: line };
	}
	const loose = register.loose.find(({ card }) => card.id === row);
	return loose ? { barrier: null, strategy: loose } : null;
}

/** Where the keyboard goes through, from top to bottom: each barrier, then its strategies. [B10] */
export const stopsOf = ({ barriers, loose }: Register): Stop[] => [
	...barriers.flatMap(({ card, lines }) => [
		card.id,
		...lines.flatMap((line) => (line.kind === "strategy" ? [stopOf(card.id, line.card.id)] : [])),
	]),
	...loose.map(({ card }) => stopOf(null, card.id)),
];
