import { useEffect } from "react";

/**
 * Names the browser's window and its tab.
 *
 * The catch: when a page is left for another, Next writes the site's own title after ours; it is written again then.
 */
export function useWindowTitle(title: string): void {
	useEffect(() => {
		const write = () => {
			if (document.title !== title) document.title = title;
		};
		write();
		const watch = new MutationObserver(write);
		watch.observe(document.head, { childList: true, subtree: true, characterData: true });
		return () => watch.disconnect();
	}, [title]);
}
