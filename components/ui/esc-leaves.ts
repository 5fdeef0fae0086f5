import type { KeyboardEvent } from "react";

/**
 * Esc leaves a panel from wherever in it one is, a field with half a sentence too; what was typed waits there.
 *
 * The catch: a dialog or menu that was opened in it closes by itself, and an input method keeps its own Esc.
 */
export const escLeaves =
	(leave: () => void) =>
	(event: KeyboardEvent<HTMLElement>): void => {
		if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
		if (!event.currentTarget.contains(event.target as Node)) return;
		event.preventDefault();
		leave();
	};
