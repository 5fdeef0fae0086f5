import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { Committer, type CommitterPort } from "@/server/sync/committer";
import { Outage } from "@/server/sync/outage";
import { PACE } from "@/server/sync/pace";
import { type Appended, type NewRow, ORIGIN } from "@/server/sync/store";

const row = (title: string | null): NewRow => ({
	data: new Uint8Array(2),
	personId: null,
	partnerId: null,
	origin: ORIGIN.server,
	cards: [],
	clients: [],
	brief: title === null ? null : { title, place: "", model: null, start: null, end: null, cycle: null },
	at: new Date(0),
});

test("[Y6] [Y9] of all that waits for a database that is away only the newest title is kept, and it is stored with its row", async () => {
	const stored: NewRow[][] = [];
	let answer: ((appended: Appended) => void) | null = null;
	const log = {
		turn: () => Promise.resolve(),
		append: (_plan: string, _epoch: string, rows: NewRow[]) => {
			stored.push(rows);
			return new Promise<Appended>((resolve) => {
				answer = resolve;
			});
		},
	};
	const port: CommitterPort = {
		catchUp: async () => undefined,
		stored: () => undefined,
		refused: () => undefined,
		ended: () => undefined,
		rebuild: async (waiting) => waiting,
		failed: () => undefined,
		idle: () => undefined,
	};
	const outage = new Outage(
		60_000,
		() => new Date(0),
		() => undefined,
	);
	const committer = new Committer(newId(), "e", log, PACE, outage, port);
	const waiting = ["One", "Two", "Three", "Four"].map(row);
	committer.add([{ row: row(null), from: null, follows: false }]);
	await new Promise(setImmediate);
	for (const one of waiting) committer.add([{ row: one, from: null, follows: false }]);
	expect(waiting.map(({ brief }) => brief?.title ?? null)).toEqual([null, null, null, "Four"]);
	const done = () => answer?.({ kind: "stored", before: 0, briefChanged: false });
	done();
	await new Promise(setImmediate);
	expect(stored[1]?.map(({ brief }) => brief?.title ?? null)).toEqual([null, null, null, "Four"]);
	done();
	await committer.whenIdle();
	const next = row("Five");
	committer.add([{ row: next, from: null, follows: false }]);
	expect([waiting.at(-1)?.brief?.title, next.brief?.title]).toEqual(["Four", "Five"]);
	committer.end();
});
