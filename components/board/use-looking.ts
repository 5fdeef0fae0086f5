import { useCallback, useState } from "react";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import { isFiltering, NO_FILTER } from "@/lib/plan/find";
import { itemOf } from "@/lib/review/catalogue";
import type { BoardData, Narrowing } from "./use-board";
import type { Width } from "./use-width";

/** Looking at the plan through the lens, a search or a filter, and back to all of it. */
export function useLooking(narrowing: Narrowing, data: BoardData, width: Width) {
	const say = useSay();
	const [rail, setRail] = useState(true);
	const [sheet, setSheet] = useState(false);
	const [finding, setFinding] = useState(false);
	const { lens, setLens, setQuery, setFilter } = narrowing;
	const { coverage } = data;
	const choose = useCallback(
		(item: string | null) => {
			setLens(item);
			const code = item ? itemOf(item)?.code : null;
			const count = coverage.find((one) => one.id === item)?.count ?? 0;
			say(code ? words.board.lens.said(count, code) : words.board.lens.cleared);
		},
		[setLens, coverage, say],
	);
	const clear = (): boolean => {
		if (lens) choose(null);
		else if (narrowing.query || isFiltering(narrowing.filter)) {
			setQuery("");
			setFilter(NO_FILTER);
			setFinding(false);
		} else return false;
		return true;
	};
	const show = () => {
		if (width !== "wide") return setSheet(true);
		setRail(true);
		window.requestAnimationFrame(() =>
			document.querySelector<HTMLElement>(`[data-lens="${lens ?? "F01"}"]`)?.focus(),
		);
	};
	const item = lens ? itemOf(lens) : null;
	const all = width === "phone" ? words.board.lens.showAll : words.board.lens.show;
	return {
		item,
		/** What the button says that brings the lens; null while it stands beside the board. */
		label: width === "wide" && rail ? null : item ? words.board.lens.showOne(item.code) : all,
		rail,
		hideRail: () => setRail(false),
		sheet,
		setSheet,
		show,
		choose,
		clear,
		finding,
		setFinding,
	};
}
