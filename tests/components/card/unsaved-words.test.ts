import { beforeEach, expect, test, vi } from "vitest";
import { freshBrowser } from "../room/browser";

beforeEach(freshBrowser);

/** The page as it is after a reload: the browser's stores stay, everything in memory is gone. */
async function page() {
	vi.resetModules();
	return {
		...(await import("@/components/card/unsaved-words")),
		...(await import("@/components/room/device")),
	};
}

test("[C10] words that are no number are there again after a reload, for whoever typed them, until somebody decides", async () => {
	const before = await page();
	before.keepWaiting("imara", "card-1", "wte", "roughly 20");
	const after = await page();
	expect(after.wordsWaiting("imara", "card-1", "wte")).toBe("roughly 20");
	expect(after.wordsWaiting("oriel", "card-1", "wte")).toBeNull();
	expect(after.wordsWaiting("imara", "card-1", "need")).toBeNull();
	after.settle("imara", "card-1", "wte");
	expect((await page()).wordsWaiting("imara", "card-1", "wte")).toBeNull();
});

test("[Y27] signing out forgets them, too", async () => {
	const before = await page();
	before.keepWaiting("imara", "card-1", "wte", "roughly 20");
	await before.dropEverything();
	expect(before.wordsWaiting("imara", "card-1", "wte")).toBeNull();
	expect((await page()).wordsWaiting("imara", "card-1", "wte")).toBeNull();
});
