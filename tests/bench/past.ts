import * as Y from "yjs";
import { pastOf } from "@/lib/history/past";
import type { TimelineView } from "@/lib/history/timeline";
import { newId } from "@/lib/ids";
import { cardMap, titleOf } from "@/lib/plan/document";
import type { MomentView } from "@/lib/queries";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import { createPlanDoc } from "@/server/db/rows/plan-docs";
import { addPlan } from "@/server/db/rows/plans";
import { addSeat } from "@/server/db/rows/seats";
import { syncStore } from "@/server/db/rows/sync-store";
import { queryDoor } from "@/server/queries/query-door";
import { foldInThread } from "@/server/sync/folder";
import { GroupCommit } from "@/server/sync/group-commit";
import { keepSnapshot } from "@/server/sync/snapshot";
import { ORIGIN } from "@/server/sync/store";
import { bigPlan, numbers } from "@/tests/support/big-plan";
import { startPostgres } from "@/tests/support/postgres";
import { cookieOf, request, testSite, threePartners } from "@/tests/support/site";

/**
 * `npm run bench:past`: a plan of 2,000 cards with 100,000 edits on PostgreSQL, and how long its timeline, a moment far
 * back and the reading of that moment take. Prints medians of five in milliseconds.
 */
const EDITS = 100_000;
const BATCH = 250;

const postgres = await startPostgres();
const database = await openDatabase(parseConfig({ DATABASE_URL: await postgres.newDatabase() }));
const site = testSite(database.db);
const { lead, partners } = await threePartners(site);
const { doc } = bigPlan(2_000);
const plan = newId();
const begins = new Date(Date.UTC(2023, 0, 1));
const epoch = await database.db.transaction(async (tx) => {
	await addPlan(tx, { id: plan, title: "A plan", model: "strategic_level", createdAt: begins });
	const seat = {
		id: newId(),
		planId: plan,
		partnerId: partners.HB,
		personId: lead.personId,
		createdAt: begins,
	};
	await addSeat(tx, { ...seat, role: "editor", signatory: false });
	const first = {
		planId: plan,
		update: Y.encodeStateAsUpdate(doc),
		personId: null,
		partnerId: null,
		at: begins,
	};
	return createPlanDoc(tx, { ...first, origin: ORIGIN.firstContent });
});
const store = syncStore(database.db);
const log = new GroupCommit(store);
const at = (n: number) => new Date(begins.getTime() + n * 600_000);
const row = (data: Uint8Array, n: number) => ({
	data,
	personId: null,
	partnerId: null,
	origin: ORIGIN.server,
	cards: [],
	clients: [],
	brief: null,
	at: at(n),
});
const random = numbers(3);
const cards = [...doc.getMap("cards").keys()];
const updates: Uint8Array[] = [];
doc.on("update", (update) => updates.push(update));
let written = 0;
const fold = foldInThread(120_000);
while (written < EDITS) {
	while (updates.length < BATCH) {
		const card = cardMap(doc, cards[Math.floor(random() * cards.length)] ?? "");
		const title = card && titleOf(card);
		if (!title) continue;
		if (random() < 0.3 && title.length > 20) title.delete(Math.floor(random() * title.length), 1);
		else title.insert(Math.floor(random() * (title.length + 1)), "x");
	}
	const batch = updates.splice(0, BATCH);
	await log.append(
		plan,
		epoch,
		batch.map((data, n) => row(data, written + n)),
	);
	written += batch.length;
	if (written % 5_000 === 0) await keepSnapshot(store, fold, plan, at(written));
}
const cookie = await cookieOf(site, lead);
const ask = async <T>(name: string, query: string): Promise<T> => {
	const answer = await queryDoor(
		request(site, `/api/queries/${name}?plan=${plan}&${query}`, undefined, { cookie }),
		name,
	);
	const body = (await answer.json()) as { done?: T };
	if (!body.done) throw new Error(`${name}: ${answer.status}`);
	return body.done;
};
const median = async (run: () => Promise<unknown>) => {
	const took: number[] = [];
	for (let n = 0; n < 5; n++) {
		const began = performance.now();
		await run();
		took.push(performance.now() - began);
	}
	return Math.round(took.sort((a, b) => a - b)[2] ?? 0);
};
const { stops } = await ask<TimelineView>("timeline", "");
const [time, seq, entry] = stops[Math.floor(stops.length * 0.37)] ?? [0, 1, 0];
const moment = await ask<MomentView>("moment", `seq=${seq}&entry=${entry}`);
const then = { at: new Date(time).toISOString(), day: "2025-01-01", signatories: new Set<string>() };
const size = moment.updates.reduce((sum, one) => sum + one.length, 0);
process.stdout.write(
	`${EDITS} edits, ${stops.length} moments; a moment at row ${seq}: ${moment.updates.length} pieces, ${Math.round(size / 1024)} kB\n` +
		`timeline ${await median(() => ask("timeline", ""))} ms, moment ${await median(() => ask("moment", `seq=${seq}&entry=${entry}`))} ms, ` +
		`read ${await median(async () => pastOf(moment, then))} ms\n`,
);
await database.close();
await postgres.stop();
process.exit(0);
