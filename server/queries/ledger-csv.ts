import { csvText } from "@/lib/export/csv-text";
import { britishTime } from "@/lib/history/british-time";
import { ledgerWords as say } from "@/lib/i18n/en/ledger";
import type { PlanId } from "@/lib/ids";
import { sentenceOfEntry } from "@/lib/ledger/sentence";
import { CHAIN_PAGE } from "@/lib/limits";
import { readCards } from "@/lib/plan/read";
import { itemOf } from "@/lib/review/catalogue";
import { type LedgerFilter, ledgerFrom, ledgerPage } from "@/server/db/rows/ledger-page";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { peopleOfPlan } from "@/server/db/rows/seats";
import type { Db } from "@/server/runtime";

/** Every entry of a plan's ledger, the oldest first. */
export async function wholeLedger(db: Db, plan: PlanId) {
	const all: Awaited<ReturnType<typeof ledgerFrom>> = [];
	for (;;) {
		const page = await ledgerFrom(db, plan, (all.at(-1)?.seq ?? 0) + 1, CHAIN_PAGE);
		all.push(...page);
		if (page.length < CHAIN_PAGE) return all;
	}
}

/** The entries that a filter leaves, the oldest first. */
async function filteredLedger(db: Db, plan: PlanId, filter: LedgerFilter) {
	const all: Awaited<ReturnType<typeof ledgerPage>> = [];
	for (;;) {
		const page = await ledgerPage(db, plan, all.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER, filter, CHAIN_PAGE);
		all.push(...page);
		if (page.length < CHAIN_PAGE) return all.reverse();
	}
}

/** What ids in a plan's ledger are called now. */
export async function ledgerNames(db: Db, plan: PlanId) {
	const loaded = await loadPlanDoc(db, plan);
	const codes = new Map((loaded ? readCards(loaded.doc) : []).map(({ id, code }) => [id, code]));
	const partners = new Map((await partnersOfPlan(db, plan)).map(({ id, name }) => [id, name]));
	const people = new Map(await peopleOfPlan(db, plan));
	return {
		person: (id: string) => people.get(id) ?? "",
		card: (id: string) => codes.get(id) ?? itemOf(id)?.code ?? "",
		partner: (id: string) => partners.get(id) ?? "",
	};
}

/** The ledger as rows of a spreadsheet, the oldest entry first, at the times that the page shows. [Q21] */
export async function ledgerCsv(db: Db, plan: PlanId, filter: LedgerFilter): Promise<string> {
	const names = await ledgerNames(db, plan);
	const rows = (await filteredLedger(db, plan, filter)).map(
		({ seq, at, personName, partnerId, act, entry, about, hash }) => [
			seq,
			britishTime(at),
			personName ?? say.server,
			partnerId ? names.partner(partnerId) : "",
			act,
			sentenceOfEntry(act, entry, names, about),
			hash,
		],
	);
	return csvText([say.csvHead, ...rows]);
}
