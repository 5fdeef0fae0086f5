import type { BarrierRow, Line } from "./register";

const sameList = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean = Object.is): boolean =>
	a.length === b.length && a.every((one, at) => same(one, b[at] as T));

export function sameLine(a: Line, b: Line): boolean {
	if (a.kind !== b.kind || a.state !== b.state || !sameList(a.waitsFor, b.waitsFor)) return false;
	if (a.kind === "strategy" && b.kind === "strategy")
		return (
			a.card === b.card &&
			a.standing === b.standing &&
			a.number === b.number &&
			a.of === b.of &&
			sameList(a.others, b.others, (x, y) => x.id === y.id && x.code === y.code && x.title === y.title)
		);
	if (a.kind === "not-applicable" && b.kind === "not-applicable")
		return a.standing === b.standing && a.reason === b.reason;
	return true;
}

/** Whether a row of the register would be drawn the same: cards and standings are the same objects while nothing in them changed. [B11] */
export const sameRow = (a: BarrierRow, b: BarrierRow): boolean =>
	a.card === b.card &&
	a.title === b.title &&
	a.view === b.view &&
	a.settled === b.settled &&
	a.pill.text === b.pill.text &&
	sameList(a.silent, b.silent) &&
	sameList(a.lines, b.lines, sameLine);
