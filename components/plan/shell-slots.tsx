"use client";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { createPortal } from "react-dom";

/** A key and what it does on this view, for the strip at the foot and the list of all keys. */
export interface ViewKey {
	keys: readonly string[];
	does: string;
	/** Only in the list of all keys. */
	listOnly?: boolean;
}

interface Slots {
	actions: HTMLElement | null;
	banner: HTMLElement | null;
	phoneTabs: HTMLElement | null;
	setKeys(keys: readonly ViewKey[]): void;
	setAdd(add: (() => void) | null): void;
	setGuide(show: (() => void) | null): void;
}

export const SlotsContext = createContext<Slots | null>(null);

function useSlots(): Slots {
	const slots = useContext(SlotsContext);
	if (!slots) throw new Error("A view of a plan is drawn inside PlanShell");
	return slots;
}

/** What a view puts at the right of the plan's tabs: Find, Filter, New card. */
export function PlanActions({ children }: { children: ReactNode }) {
	const { actions } = useSlots();
	return actions && createPortal(children, actions);
}

/** A banner of the view, under the plan's header and above the content. */
export function PlanBanner({ children }: { children: ReactNode }) {
	const { banner } = useSlots();
	return banner && createPortal(children, banner);
}

/** On a phone: a row under the title, for the sections of the board. */
export function PlanPhoneTabs({ children }: { children: ReactNode }) {
	const { phoneTabs } = useSlots();
	return phoneTabs && createPortal(children, phoneTabs);
}

/** The keys of this view. Keep the list stable (a constant or useMemo): it is shown, not bound. */
export function usePlanKeys(keys: readonly ViewKey[]): void {
	const { setKeys } = useSlots();
	useEffect(() => {
		setKeys(keys);
		return () => setKeys([]);
	}, [keys, setKeys]);
}

/** What "Add" does in the phone's bottom bar; null or not called: no such button. Keep the function stable. */
export function usePlanAdd(add: (() => void) | null): void {
	const { setAdd } = useSlots();
	useEffect(() => {
		setAdd(add);
		return () => setAdd(null);
	}, [add, setAdd]);
}

/** What "First five minutes" in the list of all keys does; not called: no such button. Keep the function stable. */
export function usePlanGuide(show: (() => void) | null): void {
	const { setGuide } = useSlots();
	useEffect(() => {
		setGuide(show);
		return () => setGuide(null);
	}, [show, setGuide]);
}
