/** Moments as the product writes them, where the reader is. Calendar days are in `lib/plan/dates`. */
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

export function dayOfMoment(iso: string): string {
	const moment = new Date(iso);
	return Number.isNaN(moment.getTime()) ? iso : day.format(moment);
}

/** "12 March", with the year when it is not this one. */
export function shortDayOfMoment(iso: string, now: Date = new Date()): string {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return iso;
	return (moment.getFullYear() === now.getFullYear() ? dayOfYear : day).format(moment);
}

export const clockTime = (at: number) => clock.format(new Date(at));
export const exactTime = (at: number) => exact.format(new Date(at));

/** Today as a calendar day, where the reader is. */
export function today(now: Date = new Date()): string {
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
