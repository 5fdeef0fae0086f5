import { expect, test } from "vitest";
import { newId, type PlanId } from "@/lib/ids";
import { COMMIT_ROWS_MAX } from "@/lib/limits";
import { GroupCommit } from "@/server/sync/group-commit";
import { type Appended, type Batch, type NewRow, ORIGIN } from "@/server/sync/store";

/** A log that is answered by hand: what was asked of it, in order. */
function byHand() {
	const asked: { batches: readonly Batch[]; answer(): void; fail(): void }[] = [];
	const log = new GroupCommit({
		appendAll: (batches) =>
			new Promise<Appended[]>((resolve, reject) => {
				asked.push({
					batches,
					answer: () => resolve(batches.map(() => ({ kind: "stored", before: 0, briefChanged: false }))),
					fail: () => reject(new Error("no answer")),
				});
			}),
	});
	return { asked, log };
}
const row = (): NewRow => ({
	data: new Uint8Array(2),
	personId: null,
	partnerId: null,
	origin: ORIGIN.server,
	cards: [],
	clients: [],
	brief: null,
	at: new Date(0),
});
const plansIn = (one: { batches: readonly Batch[] } | undefined) => one?.batches.map(({ planId }) => planId);
const turn = () => new Promise(setImmediate);

test("[Y6] one transaction is under way in a process, and what comes meanwhile fills the next", async () => {
	const { asked, log } = byHand();
	const [a, b, c] = [newId(), newId(), newId()] as [PlanId, PlanId, PlanId];
	const first = log.append(a, "e", [row()]);
	await turn();
	const later = [log.append(b, "e", [row()]), log.append(c, "e", [row()]), log.append(b, "e", [row()])];
	await turn();
	expect(asked).toHaveLength(1);
	asked[0]?.answer();
	expect(await first).toMatchObject({ kind: "stored" });
	await turn();
	expect(plansIn(asked[1])).toEqual([b, c]); // a plan once at most: its second batch builds on its first
	asked[1]?.answer();
	await turn();
	expect(plansIn(asked[2])).toEqual([b]);
	asked[2]?.answer();
	await Promise.all(later);
});

test("[Y6] plans that failed together are tried again each alone, so that one of them holds up no other", async () => {
	const { asked, log } = byHand();
	const [a, b] = [newId(), newId()] as [PlanId, PlanId];
	const both = Promise.allSettled([log.append(a, "e", [row()]), log.append(b, "e", [row()])]);
	await turn();
	expect(plansIn(asked[0])).toEqual([a, b]);
	asked[0]?.fail();
	expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	const again = [log.append(a, "e", [row()]), log.append(b, "e", [row()])];
	await turn();
	expect(plansIn(asked[1])).toEqual([a]);
	asked[1]?.fail();
	await expect(again[0]).rejects.toThrow("no answer");
	await turn();
	expect(plansIn(asked[2])).toEqual([b]);
	asked[2]?.answer();
	expect(await again[1]).toMatchObject({ kind: "stored" });
	const together = [log.append(newId(), "e", [row()]), log.append(b, "e", [row()])];
	await turn();
	expect(asked[3]?.batches).toHaveLength(2);
	asked[3]?.answer();
	await Promise.all(together);
});

test("[Y6] a transaction has its limit of rows, and what is longer than that goes alone", async () => {
	const { asked, log } = byHand();
	const many = Array.from({ length: COMMIT_ROWS_MAX + 1 }, row);
	const all = [
		log.append(newId(), "e", [row()]),
		log.append(newId(), "e", many),
		log.append(newId(), "e", [row()]),
	];
	for (const sizes of [[1, 1], [COMMIT_ROWS_MAX + 1]]) {
		await turn();
		const last = asked.at(-1);
		expect(last?.batches.map(({ rows }) => rows.length)).toEqual(sizes);
		last?.answer();
	}
	await Promise.all(all);
});
