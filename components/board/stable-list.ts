import { useRef } from "react";

const same = <T>(a: readonly T[], b: readonly T[]) =>
	a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

/**
 * The same array as last time while its members are the same: a section whose cards did not change is not
 * drawn again because a card of another section did.
 */
export function useStableList<T>(list: readonly T[]): readonly T[] {
	const last = useRef(list);
	if (last.current !== list && !same(last.current, list)) last.current = list;
	return last.current;
}
