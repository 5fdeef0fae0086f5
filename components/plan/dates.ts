/** Dates as the product writes them: 12 March 2026 in text, 12 Mar 2026 in tables, 24-hour times. */
const day = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "long",
	year: "numeric",
	timeZone: "UTC",
});
const dayShort = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
	timeZone: "UTC",
});
const localDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

const valid = (date: Date, text: string, format: Intl.DateTimeFormat) =>
	Number.isNaN(date.getTime()) ? text : format.format(date);

/** A calendar day "2026-03-12" in text. It belongs to no time zone. */
export const dayInText = (iso: string) => valid(new Date(`${iso}T00:00:00Z`), iso, day);
export const dayInTable = (iso: string) => valid(new Date(`${iso}T00:00:00Z`), iso, dayShort);
/** The day of a moment, where the reader is. */
export const dayOfMoment = (iso: string) => valid(new Date(iso), iso, localDay);
export const clockTime = (at: number) => clock.format(new Date(at));
export const exactTime = (at: number) => exact.format(new Date(at));

/** Today as a calendar day, where the reader is. */
export function today(now: Date = new Date()): string {
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
