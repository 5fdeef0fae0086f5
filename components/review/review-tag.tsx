import { itemOf } from "@/lib/review/catalogue";

/**
 * A review item as its tag: triangle up for a promoting factor, down for a barrier. The review's own words are
 * its accessible name and tooltip.
 */
export function ReviewTag({ id, on = false }: { id: string; on?: boolean }) {
	const item = itemOf(id);
	if (!item) return null;
	const barrier = item.kind === "barrier";
	return (
		<span className={`ft ${barrier ? "ft-b" : ""} ${on ? "ft-on" : ""}`} title={item.text}>
			<Triangle down={barrier} />
			{item.code}
			<span className="sr-only"> {item.text}</span>
		</span>
	);
}

export function Triangle({ down }: { down: boolean }) {
	return (
		<svg viewBox="0 0 8 8" aria-hidden="true">
			<path d={down ? "M4 7.5 0 .5h8Z" : "M4 .5 8 7.5H0Z"} />
		</svg>
	);
}
