import { goingLive } from "@/lib/i18n/en/going-live";
import { daysBetween, isDate, longDate } from "@/lib/plan/dates";

const say = goingLive;

/** What is to go, and how far off the start is: "16 checks to go, 20 days to the start date, 1 April 2026". [G11] */
export function countdown(unmet: number, start: string | null, today: string): string {
	return `${say.toGo(unmet)}, ${startWords(start, today)}`;
}

function startWords(start: string | null, today: string): string {
	if (!isDate(start)) return say.start.none;
	const days = daysBetween(today, start);
	const day = longDate(start);
	if (days === 0) return say.start.today(day);
	return days > 0 ? say.start.ahead(days, day) : say.start.past(-days, day);
}
