const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const year = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
});

const written = (format: Intl.DateTimeFormat, iso: string): string => {
	const at = new Date(iso);
	return Number.isNaN(at.getTime()) ? iso : format.format(at);
};

/** "26 Feb", with the year when it is not this one. */
export const shortDay = (iso: string, now = new Date()): string =>
	written(new Date(iso).getFullYear() === now.getFullYear() ? short : year, iso);
/** "26 Feb 2026" */
export const dayOf = (iso: string): string => written(year, iso);
/** "26 Feb 2026, 16:48" */
export const momentOf = (iso: string): string => written(exact, iso);
