import { type KeyboardEvent, useEffect, useRef } from "react";
import { useKeys } from "@/components/ui/keys";
import { SECTIONS, type Section } from "@/lib/plan/cards";
import { type Grid, isGridKey, step } from "./grid";
import { focusStop } from "./open-card";
import { typing, useUndoKeys } from "./use-undo-keys";

export interface BoardKeys {
	grid: Grid;
	current: string | null;
	jump(section: Section): void;
	lens(): void;
	find(): void;
	filter(): void;
	add(): void;
	/** Lifts the current card. */
	lift(): void;
	/** Opens the menu of the current card. */
	menu(): void;
	undo(): void;
	redo(): void;
	/** Takes away the lens, the search or the filter; false when there is none. */
	clear(): boolean;
	/** A move by keys that is under way takes the key; false when there is none. */
	moving(event: KeyboardEvent): boolean;
}

/** The keys of the board. Returns what its sections do with a key pressed in them. */
export function useBoardKeys(keys: BoardKeys): (event: KeyboardEvent) => void {
	const now = useRef(keys);
	now.current = keys;
	useKeys({
		...Object.fromEntries(SECTIONS.map(({ key, section }) => [key, () => now.current.jump(section)])),
		l: () => now.current.lens(),
		"/": () => now.current.find(),
		f: () => now.current.filter(),
		n: () => now.current.add(),
		m: () => now.current.lift(),
	});
	useUndoKeys(keys);
	useEffect(() => {
		const press = (event: globalThis.KeyboardEvent) => {
			if (event.defaultPrevented || typing(event.target)) return;
			if (event.key === "Escape" && !document.querySelector("[role=dialog], [role=menu]")) {
				if (now.current.clear()) event.preventDefault();
			}
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	}, []);
	return (event) => {
		const { grid, current, moving, menu } = now.current;
		if (moving(event) || event.defaultPrevented) return;
		const target = event.target;
		if (!(target instanceof HTMLElement) || !target.closest("[data-stop]")) return;
		if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
			event.preventDefault();
			menu();
			return;
		}
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !isGridKey(event.key)) return;
		const next = step(grid, current, event.key);
		event.preventDefault();
		focusStop(next);
	};
}
