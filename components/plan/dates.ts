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

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" });
const DAY_MS = 86_400_000;

/** "14:05" today, "Tuesday 14:05" within a week, else "12 March, 14:05", with the year when it is not this one. */
export function momentInWords(iso: string, now: Date = new Date()): string {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return iso;
	const time = clock.format(moment);
	if (moment.toDateString() === now.toDateString()) return time;
	const days = (now.getTime() - moment.getTime()) / DAY_MS;
	return days >= 0 && days < 6
		? `${weekday.format(moment)} ${time}`
		: `${shortDayOfMoment(iso, now)}, ${time}`;
}

export const clockTime = (at: number) => clock.format(new Date(at));
export const exactTime = (at: number) => exact.format(new Date(at));

/** Today as a calendar day, where the reader is. */
export function today(now: Date = new Date()): string {
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
