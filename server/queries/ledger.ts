import { LEDGER_PAGE } from "@/lib/limits";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { ledgerPage } from "@/server/db/rows/ledger-page";
import { ledgerFilter } from "./ledger-filter";
import { numberIn } from "./number-in";
import type { Query } from "./query";

/** The ledger of a plan, the newest first, a page at a time. [Q1] */
export const ledger: Query<"ledger"> = async (params, { site }) => {
	const { plan, before = "" } = params;
	const start = before === "" ? Number.MAX_SAFE_INTEGER : numberIn(before, 1);
	if (start === null) return refuse("bad-input", { where: "before" });
	const asked = ledgerFilter(params);
	if ("wrong" in asked) return refuse("bad-input", { where: asked.wrong });
	const { filter } = asked;
	const entries = await ledgerPage(site.db, plan, start, filter, LEDGER_PAGE + 1);
	return {
		entries: entries.slice(0, LEDGER_PAGE),
		more: entries.length > LEDGER_PAGE,
		last: await lastEntry(site.db, plan),
	};
};
