import { CHAIN_PAGE } from "@/lib/limits";
import { refuse } from "@/lib/verdict";
import { ledgerFrom } from "@/server/db/rows/ledger-page";
import { numberIn } from "./number-in";
import type { Query } from "./query";

/** The entries of a plan's ledger from one on, to be checked by whoever asks. [Q2] */
export const ledgerChain: Query<"ledger-chain"> = async ({ plan, from }, { site }) => {
	const seq = numberIn(from, 0);
	if (seq === null) return refuse("bad-input", { where: "from" });
	return { entries: await ledgerFrom(site.db, plan, seq, CHAIN_PAGE) };
};
