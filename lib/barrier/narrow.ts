import type { PartnerId } from "@/lib/ids";
import { LINE_STATES, type LineState } from "./line-state";
import type { Line, Register } from "./register";

/** What narrows the register: a state, and a partner that must act. null: whichever. */
export interface Narrowing {
	state: LineState | null;
	waits: PartnerId | null;
}

export const NO_NARROWING: Narrowing = { state: null, waits: null };

const passes = (line: Line, { state, waits }: Narrowing): boolean =>
	(state === null || line.state === state) && (waits === null || line.waitsFor.includes(waits));

/** The rows that pass, under their barriers; a barrier without such a row is left out. [B5] */
export function narrowed(register: Register, by: Narrowing): Register {
	if (by.state === null && by.waits === null) return register;
	return {
		...register,
		barriers: register.barriers.flatMap((row) => {
			const lines = row.lines.filter((line) => passes(line, by));
			return lines.length > 0 ? [{ ...row, lines }] : [];
		}),
		loose: register.loose.filter((line) => passes(line, by)),
	};
}

export const linesIn = ({ barriers, loose }: Register): Line[] => [
	...barriers.flatMap(({ lines }) => lines),
	...loose,
];

/** How many rows each choice would show, beside what the other choice leaves. */
export interface NarrowingCounts {
	all: number;
	states: Readonly<Record<LineState, number>>;
	anybody: number;
	waits: ReadonlyMap<PartnerId, number>;
}

export function narrowingCounts(
	register: Register,
	by: Narrowing,
	partners: readonly PartnerId[],
): NarrowingCounts {
	const lines = linesIn(register);
	const count = (one: Narrowing) => lines.filter((line) => passes(line, one)).length;
	return {
		all: count({ ...by, state: null }),
		states: Object.fromEntries(
			LINE_STATES.map((state) => [state, count({ ...by, state })]),
		) as NarrowingCounts["states"],
		anybody: count({ ...by, waits: null }),
		waits: new Map(partners.map((waits) => [waits, count({ ...by, waits })])),
	};
}
