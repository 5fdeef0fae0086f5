import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { CardId } from "@/lib/ids";

const POPUPS = "[role=dialog]:not(.card-sheet), [role=alertdialog], [role=menu], [role=listbox]";

/** The focus fell to the ground: what had it is gone, and the next key would go to whatever lies under the sheet. */
const fell = () =>
	(document.activeElement === null || document.activeElement === document.body) &&
	document.querySelector(POPUPS) === null;

/**
 * Keeps the focus in an open card. A new card waits for its title; any other is read first. When the field that
 * somebody types in goes (the card was binned, the role changed), the focus goes to the sentence that says so.
 *
 * Returns whether a key pressed at an element may be a command: not where the focus was put in the middle of
 * somebody's typing, since the rest of their words still comes.
 */
export function useSheetFocus(
	frame: RefObject<HTMLDivElement | null>,
	{ id, writable, press }: { id: CardId; writable: boolean; press: (event: KeyboardEvent) => void },
): (target: HTMLElement) => boolean {
	const caught = useRef<HTMLElement | null>(null);
	const hold = useCallback(() => {
		const sheet = frame.current;
		if (!sheet || !fell()) return false;
		const note = sheet.querySelector<HTMLElement>("[data-binned]");
		note?.focus();
		if (!note || document.activeElement !== note) sheet.focus({ preventScroll: true });
		caught.current = document.activeElement as HTMLElement;
		return true;
	}, [frame]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: every card that is opened takes the focus anew.
	useEffect(() => {
		const sheet = frame.current;
		if (!sheet) return;
		caught.current = null;
		const title = sheet.querySelector<HTMLTextAreaElement>("[data-title]");
		if (title && title.value === "") title.focus();
		else sheet.focus({ preventScroll: true });
	}, [id, frame]);

	// Before the next key can come: fields leave, and come back, when the card may be written to no more, or again.
	// biome-ignore lint/correctness/useExhaustiveDependencies: see above.
	useLayoutEffect(() => {
		hold();
	}, [writable, hold]);

	const now = useRef(press);
	now.current = press;
	useEffect(() => {
		const lost = (event: KeyboardEvent) => {
			if (!hold() || event.isComposing) return;
			if (event.key === "Escape" || event.key === "F6" || event.key === "Tab") now.current(event);
		};
		const chosen = (event: Event) => {
			if (event.target !== caught.current) caught.current = null;
		};
		document.addEventListener("keydown", lost, { capture: true });
		document.addEventListener("focusin", chosen);
		return () => {
			document.removeEventListener("keydown", lost, { capture: true });
			document.removeEventListener("focusin", chosen);
		};
	}, [hold]);
	return useCallback((target) => target !== caught.current, []);
}
