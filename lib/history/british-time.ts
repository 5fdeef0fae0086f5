import { TZDate } from "@date-fns/tz";

/**
 * A moment as British clocks show it, with how far they are from UTC: "2026-07-01T09:30:00+01:00".
 *
 * The catch: the hour after the clocks go back comes twice; only the offset tells which of the two it was.
 *
 * @param iso a moment in UTC
 */
export const britishTime = (iso: string): string =>
	new TZDate(iso, "Europe/London").toISOString().replace(/\.\d+/, "");
