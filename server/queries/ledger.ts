import { LEDGER_PAGE } from "@/lib/limits";
import { isDate } from "@/lib/plan/dates";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { ledgerPage } from "@/server/db/rows/ledger-page";
import { numberIn } from "./number-in";
import type { Query } from "./query";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ledger of a plan, the newest first, a page at a time. [Q1] */
export const ledger: Query<"ledger"> = async (params, { site }) => {
	const { plan, before = "", partner = "", person = "", act = "", since = "", until = "" } = params;
	const start = before === "" ? Number.MAX_SAFE_INTEGER : numberIn(before, 1);
	if (start === null) return refuse("bad-input", { where: "before" });
	for (const [where, value] of Object.entries({ partner, person }))
		if (value && !UUID.test(value)) return refuse("bad-input", { where });
	for (const [where, value] of Object.entries({ since, until }))
		if (value && !isDate(value)) return refuse("bad-input", { where });
	const filter = {
		partner: partner || null,
		person: person || null,
		act: act || null,
		since: since || null,
		until: until || null,
	};
	const entries = await ledgerPage(site.db, plan, start, filter, LEDGER_PAGE + 1);
	return {
		entries: entries.slice(0, LEDGER_PAGE),
		more: entries.length > LEDGER_PAGE,
		last: await lastEntry(site.db, plan),
	};
};
