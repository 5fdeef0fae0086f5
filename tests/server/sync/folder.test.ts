import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { TAIL_ROWS_MAX } from "@/lib/limits";
import { WORKER_FILES } from "@/scripts/build.mjs";
import { loadStoredDraft } from "@/server/db/rows/plan-docs";
import { type Fold, foldInThread } from "@/server/sync/folder";
import { digest } from "@/server/sync/snapshot";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { openRooms, openSynced } from "@/tests/support/rooms";
import { type TestSite, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
let site: TestSite;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
});
afterAll(() => database.close());

/** The updates of a document that somebody typed into. */
function typed(letters: number): { doc: Y.Doc; updates: Uint8Array[] } {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update) => void updates.push(update));
	for (let n = 0; n < letters; n++) doc.getMap("brief").set("place", `${n}`);
	return { doc, updates };
}

test("[Y17] a log is folded in a thread into one state that says the same, and the log's bytes are left alone", async () => {
	const { doc, updates } = typed(40);
	const before = updates.map((update) => update.length);
	const { state, contentHash } = await foldInThread(30_000)(updates);
	const again = new Y.Doc();
	Y.applyUpdate(again, state);
	expect(Y.equalSnapshots(Y.snapshot(again), Y.snapshot(doc))).toBe(true);
	expect(Buffer.from(contentHash)).toEqual(Buffer.from(digest(doc)));
	expect(updates.map((update) => update.length)).toEqual(before);
});

test("[Y17] a log with a hole in it is not folded, and the next one is", async () => {
	const fold = foldInThread(30_000);
	const { updates } = typed(4);
	const [damaged, whole] = [fold(updates.slice(1)), fold(updates)];
	await expect(damaged).rejects.toThrow("does not add up");
	expect((await whole).state.length).toBeGreaterThan(0);
});

test("[Y49] a log whose fold leaves the layout makes no snapshot, and the reason names the place and no words", async () => {
	const fold = foldInThread(30_000);
	const { doc, updates } = typed(4);
	doc.on("update", (update) => void updates.push(update));
	doc.getMap("cards").set("constructor", "something private");
	await expect(fold(updates)).rejects.toThrow(/^the folded plan leaves its layout at cards$/);
	expect((await fold(typed(4).updates)).state.length).toBeGreaterThan(0);
});

test("[Y17] one thread folds the logs of several plans, and after a rest another does", async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
	const program = path.join(folder, "names-itself.mjs");
	writeFileSync(
		program,
		`import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", () => parentPort.postMessage({ state: new Uint8Array(), contentHash: new Uint8Array([threadId % 256]) }));`,
	);
	const { updates } = typed(2);
	const fold = foldInThread(30_000, program);
	const [first, second] = [(await fold(updates)).contentHash, (await fold(updates)).contentHash];
	expect(second).toEqual(first);
	const tired = foldInThread(30_000, program, 1);
	const one = (await tired(updates)).contentHash;
	await soon(async () => expect((await tired(updates)).contentHash).not.toEqual(one));
	rmSync(folder, { recursive: true });
});

test("[Y17] a thread that hangs, ends without a word or cannot start is given up", async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
	const program = (name: string, text: string) => {
		const file = path.join(folder, name);
		writeFileSync(file, text);
		return file;
	};
	const { updates } = typed(2);
	await expect(foldInThread(100, program("hangs.mjs", "for (;;);"))(updates)).rejects.toThrow("in time");
	await expect(foldInThread(30_000, program("ends.mjs", "process.exit(3)"))(updates)).rejects.toThrow("3");
	await expect(foldInThread(30_000, path.join(folder, "missing.mjs"))(updates)).rejects.toThrow();
	rmSync(folder, { recursive: true });
});

test("[Y17] a fold that never ends or fails harms no room; it is logged, and tried again after another long tail", async () => {
	const plan = await threePartners(site);
	const fold: { calls: number; fail: (error: Error) => void } = { calls: 0, fail: () => undefined };
	const stuck: Fold = () => {
		fold.calls += 1;
		return new Promise((_resolve, reject) => {
			fold.fail = reject;
		});
	};
	const rooms = await openRooms(site, { fold: stuck });
	const window = await openSynced(site, rooms, plan.plan, plan.lead);
	const type = async (letters: number) => {
		for (let n = 0; n < letters; n++) window.doc.getMap("brief").set("place", `${n}`);
		await window.saved();
	};
	await type(TAIL_ROWS_MAX + 20);
	await soon(() => expect(fold.calls).toBe(1));
	await type(20);
	fold.fail(new Error("out of memory"));
	await soon(() => expect(site.logged.some((line) => line.includes("no snapshot of a plan"))).toBe(true));
	await type(20);
	expect(fold.calls).toBe(1);
	await type(TAIL_ROWS_MAX);
	await soon(() => expect(fold.calls).toBe(2));
	expect((await loadStoredDraft(database.db, plan.plan))?.tail.rows).toBeGreaterThan(2 * TAIL_ROWS_MAX);
	window.close();
	fold.fail(new Error("the site stops"));
	await rooms.close();
}, 60_000);

test("[Y17] every file that runs in a thread of its own is part of the built product", () => {
	const files = readdirSync("server", { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".mjs"))
		.map((file) => path.posix.join("server", file));
	expect([...WORKER_FILES].sort()).toEqual(files.sort());
});
