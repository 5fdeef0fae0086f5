import { asc, eq } from "drizzle-orm";
import { digestOfText } from "@/lib/agreement/digest";
import { canonical, type Json } from "@/lib/history/canonical";
import type { PlanId } from "@/lib/ids";
import {
	appraisals,
	clarityMarks,
	decisions,
	ledger,
	matterSteps,
	rounds,
	wordings,
} from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { OVER_TIME, verifyOverTime } from "./verify-over-time";
import { TALKS, verifyTalk } from "./verify-talk";

export interface AttestedReport {
	/** Wordings, rounds, decisions, marks, talk, meetings, readings, checkpoints and ratings that were compared. */
	rows: number;
	/** What does not hold, by table and id, or by the place in the ledger. */
	broken: string[];
}

type Entry = Record<string, unknown>;

/** The database keeps the keys of a ledger entry in an order of its own. */
const alike = (told: unknown, value: unknown): boolean =>
	told !== undefined && canonical(told as Json) === canonical(value as Json);

/**
 * Compares everything attested on a plan with its ledger: each wording is of its digest, each row says what its
 * entry says for the same person and partner, and no entry is without its row. [L9]
 *
 * The catch: the chain alone shows that the ledger is whole; a decision changed in its own table would pass it.
 */
export async function verifyAttested(db: Db | Tx, planId: PlanId): Promise<AttestedReport> {
	const broken: string[] = [];
	const words = await db.select().from(wordings).where(eq(wordings.planId, planId));
	const known = new Set(words.map(({ digest }) => digest));
	for (const { digest, text } of words) if (digestOfText(text) !== digest) broken.push(`wordings ${digest}`);

	const said = await db.select().from(ledger).where(eq(ledger.planId, planId)).orderBy(asc(ledger.seq));
	const entries = new Map(said.map((row) => [row.seq, row]));
	const accounted = new Set<number>();
	let rows = words.length;
	const check = (
		table: string,
		row: { entry: number; partnerId: string; personId: string },
		facts: Entry,
	) => {
		rows += 1;
		const entry = entries.get(row.entry);
		accounted.add(row.entry);
		const told = (entry?.entry ?? {}) as Entry;
		const same =
			entry?.personId === row.personId &&
			entry.partnerId === row.partnerId &&
			Object.entries(facts).every(([key, value]) => alike(told[key], value));
		if (!same) broken.push(`${table} ${row.entry}`);
	};
	for (const row of await db.select().from(rounds).where(eq(rounds.planId, planId))) {
		const { id: round, subject, number, digest, asked, reason } = row;
		check("rounds", row, { round, subject, number, digest, asked, reason });
		if (!known.has(digest) || (row.known && !known.has(row.known.plan))) broken.push(`rounds ${row.entry}`);
	}
	for (const row of await db.select().from(decisions).where(eq(decisions.planId, planId))) {
		const { id: decision, roundId: round, digest, answer, reason } = row;
		check("decisions", row, { decision, round, digest, answer, reason });
		if (!known.has(digest)) broken.push(`decisions ${row.entry}`);
	}
	for (const row of await db.select().from(matterSteps).where(eq(matterSteps.planId, planId))) {
		const opened = entries.get(row.entry)?.act === "decide";
		const { decisionId, ownerPartnerId: owner, due, settled } = row;
		check(
			"matter_steps",
			row,
			opened ? { decision: decisionId } : { matter: decisionId, owner, due, settled },
		);
	}
	for (const row of await db.select().from(appraisals).where(eq(appraisals.planId, planId))) {
		const { barrier, applies, reason, likelihood, impact } = row;
		check("appraisals", row, { barrier, applies, reason, likelihood, impact });
	}
	for (const row of await db.select().from(clarityMarks).where(eq(clarityMarks.planId, planId))) {
		const { role, clarity, reason, claim } = row;
		check("clarity_marks", row, { role, clarity, reason, claim });
	}
	broken.push(...(await verifyTalk(db, planId, said, check)));
	broken.push(...(await verifyOverTime(db, planId, said, check)));
	for (const { seq, act, entry } of said)
		if (ATTESTS.has(act) && !accounted.has(seq) && !(act === "go-live" && (entry as Entry).live))
			broken.push(`ledger ${seq}`);
	return { rows, broken };
}

/** Acts whose entry has a row of its own. */
const ATTESTS = new Set([
	"put-to-partners",
	"go-live",
	"start-with-known-gaps",
	"decide",
	"withdraw-agreement",
	"change-matter",
	"settle-matter",
	"appraise-barrier",
	"mark-clarity",
	...TALKS,
	...OVER_TIME,
]);
