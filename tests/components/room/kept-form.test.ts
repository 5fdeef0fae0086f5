import { beforeEach, expect, test, vi } from "vitest";
import { freshBrowser } from "./browser";

beforeEach(freshBrowser);

/** The page as it is after a reload: the browser's stores stay, everything in memory is gone. */
async function page() {
	vi.resetModules();
	return {
		...(await import("@/components/room/kept-form")),
		...(await import("@/components/room/device")),
	};
}

test("[V14] what was filled in and not sent is there after a reload, for whoever filled it in and in its own place alone", async () => {
	const before = await page();
	before.keptForm("imara", "rating r1 B05").keep({ score: 2, reason: "Five spread" });
	const after = await page();
	expect(after.keptForm("imara", "rating r1 B05").read()).toEqual({ score: 2, reason: "Five spread" });
	expect(after.keptForm("oriel", "rating r1 B05").read()).toBeNull();
	expect(after.keptForm("imara", "rating r1 B06").read()).toBeNull();
	after.keptForm("imara", "rating r1 B05").forget();
	expect((await page()).keptForm("imara", "rating r1 B05").read()).toBeNull();
});

test("[V14] signing out forgets it, and what somebody wrote into the store by hand breaks nothing", async () => {
	const { keptForm, keepWords, dropEverything } = await page();
	const kept = keptForm<{ text: string }>("imara", "comment p1 new");
	kept.keep({ text: "Who tells the ward?" });
	await dropEverything();
	expect(kept.read()).toBeNull();
	keepWords("imara:comment p1 new", "{half");
	expect(kept.read()).toBeNull();
	kept.keep({ text: "Again." });
	expect(kept.read()).toEqual({ text: "Again." });
});
