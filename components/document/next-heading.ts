const TOLERANCE = 4;

/**
 * Moves to the heading after the one that has the focus, or after what is at the top of the page, and round to the
 * first from the last.
 */
export function goToNextHeading(paper: HTMLElement | null): void {
	const headings = [...(paper?.querySelectorAll<HTMLElement>("h1, h2, h3") ?? [])];
	const top = paper?.parentElement?.getBoundingClientRect().top ?? 0;
	const at = headings.indexOf(document.activeElement as HTMLElement);
	const below = headings.findIndex(
		(heading) => heading.getBoundingClientRect().top - top > TOLERANCE + heading.offsetHeight,
	);
	const next = (at >= 0 ? headings[at + 1] : headings[below]) ?? headings[0];
	next?.focus({ preventScroll: true });
	next?.scrollIntoView({ block: "start" });
}
