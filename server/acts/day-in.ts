const british = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** The calendar day of a moment by British clocks, "YYYY-MM-DD": plans are joint plans of British organisations. */
export const dayIn = (at: Date): string => british.format(at);
