import { sql } from "drizzle-orm";
import type { Db } from "@/server/runtime";

const TABLES = [
	"people",
	"password_links",
	"plans",
	"partners",
	"seats",
	"invitations",
	"ledger",
	"plan_docs",
	"plan_updates",
	"plan_snapshots",
	"plan_clients",
	"wordings",
	"rounds",
	"decisions",
	"matter_steps",
	"appraisals",
	"clarity_marks",
	"checkpoints",
	"calendar_feeds",
	"meetings",
	"strategy_statuses",
	"meeting_decisions",
	"decision_steps",
	"meeting_corrections",
	"meeting_cancellations",
	"meeting_closings",
	"measure_readings",
	"aim_readings",
	"rating_rounds",
	"ratings",
	"rating_seals",
	"rating_reveals",
	"threads",
	"comments",
	"thread_steps",
	"seen",
	"visits",
	"notices",
	"notice_paces",
];

/** A digest of every row of every table that a person's doing may change: equal means nothing changed. */
export async function wholeDatabase(db: Db): Promise<string> {
	const parts = TABLES.map(
		(table) =>
			sql`select ${table}::text as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${sql.identifier(table)} t`,
	);
	const { rows } = await db.execute(sql.join(parts, sql` union all `));
	return rows
		.map((row) => `${row.name} ${row.digest}`)
		.sort()
		.join("\n");
}
