import { useEffect, useRef } from "react";

/** Whether a key goes into a field. */
export const typing = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.closest("input, textarea, select, [role=textbox]") !== null);

/** Ctrl Z takes back the latest gesture of this window, with Shift or as Ctrl Y does it again; a field has its own. */
export function useUndoKeys(steps: { undo(): void; redo(): void }): void {
	const now = useRef(steps);
	now.current = steps;
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented || typing(event.target)) return;
			const key = event.key.toLowerCase();
			if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
			event.preventDefault();
			if (key === "y" || event.shiftKey) now.current.redo();
			else now.current.undo();
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	}, []);
}
