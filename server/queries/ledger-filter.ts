import { isDate } from "@/lib/plan/dates";
import type { LedgerFilter } from "@/server/db/rows/ledger-page";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which entries are asked for, as the page's address and the download's say it; or the first parameter that is wrong. */
export function ledgerFilter(
	params: Readonly<Record<string, string | undefined>>,
): { filter: LedgerFilter } | { wrong: string } {
	const { partner = "", person = "", act = "", since = "", until = "" } = params;
	for (const [wrong, value] of Object.entries({ partner, person }))
		if (value && !UUID.test(value)) return { wrong };
	for (const [wrong, value] of Object.entries({ since, until }))
		if (value && !isDate(value)) return { wrong };
	if (act.length > 60) return { wrong: "act" };
	return {
		filter: {
			partner: partner || null,
			person: person || null,
			act: act || null,
			since: since || null,
			until: until || null,
		},
	};
}
