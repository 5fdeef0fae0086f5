import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useSay } from "@/components/ui/say";
import type { InboxItem } from "@/lib/attention/inbox";
import { attentionWords } from "@/lib/i18n/en/attention";

const linksIn = (list: HTMLElement | null) => [
	...(list?.querySelectorAll<HTMLElement>("[data-item] a") ?? []),
];

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
	ArrowDown: (at) => at + 1,
	ArrowUp: (at, last) => (at < 0 ? last : at - 1),
	Home: () => 0,
	End: (_at, last) => last,
};

/** Keys are the page's unless something else wants them: a field, a menu, a button outside of the list. */
const free = (list: HTMLElement | null): boolean => {
	const active = document.activeElement;
	if (document.querySelector("[role=dialog], [role=menu]")) return false;
	return active === null || active === document.body || active.id === "main" || !!list?.contains(active);
};

/**
 * Arrows go from item to item of the inbox, from wherever the page itself has the focus; Enter is the link's own.
 *
 * The catch: an item leaves while somebody stands on it. Then the focus goes to the one in its place, and how much
 * still waits is said.
 */
export function useWalk(list: RefObject<HTMLElement | null>, items: readonly InboxItem[]): void {
	const stood = useRef(-1);
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			const step = STEPS[event.key];
			if (!step || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
			const links = linksIn(list.current);
			if (links.length === 0 || !free(list.current)) return;
			const at = links.indexOf(document.activeElement as HTMLElement);
			event.preventDefault();
			links[Math.max(0, Math.min(links.length - 1, step(at, links.length - 1)))]?.focus();
		};
		const note = () => {
			stood.current = linksIn(list.current).indexOf(document.activeElement as HTMLElement);
		};
		document.addEventListener("keydown", press);
		document.addEventListener("focusin", note);
		return () => {
			document.removeEventListener("keydown", press);
			document.removeEventListener("focusin", note);
		};
	}, [list]);

	const speak = useSay();
	const count = items.length;
	const before = useRef<number | null>(null);
	useLayoutEffect(() => {
		if (before.current !== null && before.current !== count) {
			speak(attentionWords.waitsNow(count));
			const links = linksIn(list.current);
			if (stood.current >= 0 && document.activeElement === document.body)
				(links[Math.min(stood.current, links.length - 1)] ?? document.getElementById("main"))?.focus();
		}
		before.current = count;
	}, [count, list, speak]);
}
