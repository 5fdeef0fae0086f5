import { words } from "@/lib/i18n/words";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A real day written "YYYY-MM-DD"; 30 February is not one. */
export function isDate(value: unknown): value is string {
	if (typeof value !== "string") return false;
	const [, year, month, day] = DATE.exec(value) ?? [];
	if (!year || !month || !day) return false;
	const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
}

const longMonth = (month: number): string => words.card.months[month - 1] ?? "";
const shortMonth = (month: number): string => longMonth(month).slice(0, 3);

const parts = (date: string) => {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	return { year, month, day };
};

/** "2026-03-12" as read in tables: "12 Mar", with the year when it is not this one. */
export function shortDate(date: string, today: string): string {
	const { year, month, day } = parts(date);
	const short = `${day} ${shortMonth(month)}`;
	return year === parts(today).year ? short : `${short} ${year}`;
}

/** "2026-03-12" as read on a card: "12 Mar 2026". */
export function cardDate(date: string): string {
	const { year, month, day } = parts(date);
	return `${day} ${shortMonth(month)} ${year}`;
}

/** "2026-03-12" as read in text: "12 March 2026". */
export function longDate(date: string): string {
	const { year, month, day } = parts(date);
	return `${day} ${longMonth(month)} ${year}`;
}

/** The day so many days later; negative goes back. */
export function addDays(date: string, days: number): string {
	const { year, month, day } = parts(date);
	return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
