"use client";
import { type RefObject, useEffect, useRef } from "react";
import { useKeys } from "@/components/ui/keys";
import { CHECKS, type CheckId } from "@/lib/readiness/check";

const STOPS = "[data-stop]";
const seen = (element: HTMLElement) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
const checkAround = (element: Element | null): CheckId | null => {
	const id = element?.closest<HTMLElement>("[data-check]")?.dataset.check;
	return CHECKS.find((check) => check === id) ?? null;
};

/**
 * The keys of the checklist: arrows move between what can be opened, E folds or expands the check that has the focus
 * (all of them when none has), P shows only what one's own partner must do.
 *
 * The catch: a line whose condition is met while it has the focus goes away; its check then has it.
 */
export function useCheckKeys(
	list: RefObject<HTMLElement | null>,
	{ onFold, onMine }: { onFold: (check: CheckId | null) => void; onMine: () => void },
): void {
	const lastIn = useRef<CheckId | null>(null);
	const move = (by: 1 | -1) => () => {
		const stops = [...(list.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(seen);
		const focused = document.activeElement;
		const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
		const next = at === -1 ? (by === 1 ? 0 : stops.length - 1) : at + by;
		const stop = stops[next];
		stop?.focus({ preventScroll: true });
		stop?.scrollIntoView({ block: "nearest" });
	};
	useKeys({
		ArrowDown: move(1),
		ArrowUp: move(-1),
		p: onMine,
		e: () => {
			const check = checkAround(document.activeElement);
			onFold(check);
			if (check) list.current?.querySelector<HTMLElement>(`[data-stop="${check}"]`)?.focus();
		},
	});
	useEffect(() => {
		const note = ({ target }: FocusEvent) => {
			lastIn.current = target instanceof Element ? checkAround(target) : null;
		};
		const leave = ({ target }: FocusEvent) =>
			queueMicrotask(() => {
				const stays = target instanceof Element && target.isConnected;
				if (stays && document.activeElement === document.body) lastIn.current = null;
			});
		document.addEventListener("focusin", note);
		document.addEventListener("focusout", leave);
		return () => {
			document.removeEventListener("focusin", note);
			document.removeEventListener("focusout", leave);
		};
	}, []);
	useEffect(() => {
		if (lastIn.current === null || document.activeElement !== document.body) return;
		list.current?.querySelector<HTMLElement>(`[data-stop="${lastIn.current}"]`)?.focus();
	});
}
