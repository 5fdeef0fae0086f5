import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { closeCard, focusStop, focusWhenDrawn, stopElement } from "@/components/board/open-card";
import { type Rows, useGestures } from "@/components/board/use-gestures";
import { useRoom } from "@/components/room/plan-room";
import { useKeys } from "@/components/ui/keys";
import { notApplicable, type SubjectKey } from "@/lib/agreement/subject";
import { type Chosen, chosenBy, idsAt, type Stop, stopOfChosen, stopsOf } from "@/lib/barrier/chosen";
import type { Register } from "@/lib/barrier/register";
import type { CardId } from "@/lib/ids";
import { linkOf } from "@/lib/plan/edit";
import { fixedBarrier } from "@/lib/plan/read";
import { may } from "@/lib/seat/may";
import { stepFrom } from "./keys";
import type { RowActs } from "./row-links";

const NO_ROWS: Rows = { all: [], shown: [] };
const noRows = () => NO_ROWS;
const noSection = () => undefined;
const ESCAPE = "Escape";

/** Gives the focus to the head of the details, or to the agreement in them. */
function focusIn(frame: HTMLElement, at: "panel" | "agreement"): void {
	const part = at === "agreement" ? "[data-agreement]" : "[data-panel-title]";
	const target = frame.querySelector<HTMLElement>(part);
	if (at === "panel") frame.scrollTop = 0;
	(target ?? frame).focus({ preventScroll: true });
	target?.scrollIntoView({ block: "nearest" });
}

/**
 * What keys and clicks do in the register: one tab stop, arrows between rows, the details of a row and back. [B10]
 *
 * The catch: details that are not drawn yet cannot take the focus, so it is remembered where it is wanted.
 */
export function useRowKeys(given: {
	register: Register;
	/** What the filter leaves. */
	shown: Register;
	chosen: Chosen | null;
	choose: (stop: Stop | null) => void;
	panel: RefObject<HTMLElement | null>;
	phone: boolean;
	filter: () => void;
	put: (subject: SubjectKey) => void;
}) {
	const { register, shown, chosen, choose, panel, phone } = given;
	const { me, mayDraft } = useRoom();
	const mayPut = may(me.seat, "put-to-partners");
	const gestures = useGestures(noRows, noSection);
	const stops = useMemo(() => stopsOf(shown), [shown]);
	const chosenStop = chosen && stopOfChosen(chosen);
	const [current, setCurrent, tabStop] = useCurrent(stops, chosenStop);
	const wanted = useRef<{ stop: Stop; at: "panel" | "agreement" } | null>(null);
	useEffect(() => {
		const frame = panel.current;
		if (!frame || !wanted.current || wanted.current.stop !== chosenStop) return;
		const { at } = wanted.current;
		wanted.current = null;
		focusIn(frame, at);
	});

	const show = (stop: Stop, at: "panel" | "agreement" | null) => {
		if (at && stop === chosenStop && panel.current) return focusIn(panel.current, at);
		wanted.current = at && { stop, at };
		setCurrent(stop);
		choose(stop);
	};
	const close = () => {
		const back = chosenStop && stops.includes(chosenStop) ? chosenStop : current;
		choose(null);
		if (!phone) focusStop(back);
	};
	const add = (barrier: CardId | null) => {
		const links = !barrier ? [] : [fixedBarrier(barrier) ? linkOf(barrier) : (`card:${barrier}` as const)];
		gestures.add("strategy", { links });
	};
	const here = () => idsAt(current ?? "").barrier;
	const propose = () => {
		const row = register.barriers.find(({ card }) => card.id === here());
		if (!row) return;
		const kind = row.notApplicable?.kind ?? "not-put";
		if (!mayPut || kind === "open" || kind === "in-force") show(row.card.id, "agreement");
		else given.put(notApplicable(row.card.id));
	};
	const now = useRef({ show, add, here });
	now.current = { show, add, here };
	const acts = useMemo<RowActs>(
		() => ({
			focus: setCurrent,
			open: (stop, byKeys) => now.current.show(stop, byKeys ? "panel" : null),
			add: mayDraft ? (barrier) => now.current.add(barrier) : null,
		}),
		[mayDraft, setCurrent],
	);
	const addHere = useMemo(() => (mayDraft ? () => now.current.add(now.current.here()) : null), [mayDraft]);
	useKeys({
		a: () => current && show(current, "agreement"),
		n: () => addHere?.(),
		d: propose,
		f: given.filter,
		[ESCAPE]: () => chosen && close(),
	});
	return {
		acts,
		tabStop,
		close,
		addHere,
		onKeyDown(event: KeyboardEvent) {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
			const next = stepFrom(stops, tabStop, event.key);
			if (next === null) return;
			event.preventDefault();
			setCurrent(next);
			focusStop(next);
			if (chosen) choose(next);
		},
		/** The card over the register was closed: its row has the focus, and its details beside it. */
		cardClosed(card: CardId) {
			closeCard();
			const at = chosen && [chosen.strategy?.card.id, chosen.barrier?.card.id].includes(card);
			const row = at ? chosen : chosenBy(register, card, null);
			if (!row) return;
			const stop = stopOfChosen(row);
			setCurrent(stop);
			if (!at && !phone) choose(stop);
			focusWhenDrawn(stop);
		},
	};
}

/**
 * The row that was last in hand, if any yet, and the one that Tab reaches. When the row goes, the one that takes its
 * place is it.
 */
function useCurrent(
	stops: readonly Stop[],
	chosen: Stop | null,
): [current: Stop | null, setCurrent: (stop: Stop) => void, tabStop: Stop | null] {
	const [last, setLast] = useState<Stop | null>(chosen);
	const before = useRef(stops);
	const there = last !== null && stops.includes(last);
	const lost = last === null || there ? -1 : before.current.indexOf(last);
	const tabStop = there ? last : (stops[Math.max(0, Math.min(lost, stops.length - 1))] ?? null);
	useEffect(() => {
		if (lost >= 0) {
			setLast(tabStop);
			if (document.activeElement === document.body) focusStop(tabStop);
		}
		before.current = stops;
	}, [stops, lost, tabStop]);
	const first = useRef(chosen);
	useEffect(() => {
		if (first.current) stopElement(first.current)?.scrollIntoView({ block: "nearest" });
	}, []);
	return [last === null ? null : tabStop, setLast, tabStop];
}
