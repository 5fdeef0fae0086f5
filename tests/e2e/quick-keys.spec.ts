import type { Page } from "@playwright/test";
import {
	addCard,
	expect,
	isSaved,
	openCard,
	proseOf,
	SAMPLE,
	signInToSample,
	test,
} from "../support/browser";

const SENTENCE = "The ward updates each row by noon.";
/** The names at the carets, which stand among the words. */
const CARETS = /Lowri, Harrowfold|Bettina, Lantern/g;

/**
 * What a busy computer does with keys that were pressed at once: the browser has moved its caret to the end, and
 * the next key comes before the page has been told of it.
 */
const endAndType = (page: Page, typed: string): Promise<void> =>
	page.evaluate((text) => {
		document.getSelection()?.modify("move", "forward", "documentboundary");
		for (const key of text) {
			const at = document.activeElement as HTMLElement;
			const code = { key, charCode: key.charCodeAt(0), bubbles: true, cancelable: true };
			at.dispatchEvent(new KeyboardEvent("keydown", code));
			if (at.dispatchEvent(new KeyboardEvent("keypress", code)))
				document.execCommand("insertText", false, key);
		}
	}, typed);

test("[U79] a key pressed at once after the caret was moved writes where the caret is, and nothing that was marked before is lost", async ({
	sample,
	visit,
}) => {
	const lowri = await visit(sample);
	await signInToSample(lowri, SAMPLE.harrowfold);
	await addCard(lowri.page, "barriers", "Quick keys");
	await proseOf(lowri.page).click();
	await lowri.page.keyboard.type(SENTENCE);
	await lowri.page.keyboard.press("Control+a");
	await endAndType(lowri.page, " Daily.");
	await expect(proseOf(lowri.page)).toHaveText(`${SENTENCE} Daily.`);
	await isSaved(lowri.page);
	await lowri.page.reload();
	await expect(proseOf(lowri.page)).toHaveText(`${SENTENCE} Daily.`);
});

test("[U79] words that another partner writes at that moment do not move the caret back", async ({
	sample,
	visit,
}) => {
	const [lowri, bettina] = [await visit(sample), await visit(sample)];
	await lowri.page.addInitScript(holdMessages);
	await signInToSample(lowri, SAMPLE.harrowfold);
	await signInToSample(bettina, SAMPLE.lantern);
	await addCard(lowri.page, "barriers", "Quick keys of two");
	await proseOf(lowri.page).click();
	await lowri.page.keyboard.type(SENTENCE);
	await isSaved(lowri.page);
	await openCard(bettina.page, "Quick keys of two");
	await lowri.page.keyboard.press("Control+Home");

	await lowri.page.evaluate(() => window.heldMessages?.hold());
	await proseOf(bettina.page).click();
	await bettina.page.keyboard.press("Control+Home");
	await bettina.page.keyboard.type("Now: ");
	await isSaved(bettina.page);
	await expect.poll(() => lowri.page.evaluate(() => window.heldMessages?.count ?? 0)).toBeGreaterThan(0);
	await lowri.page.evaluate(() => {
		document.getSelection()?.modify("move", "forward", "documentboundary");
		window.heldMessages?.release();
	});
	await lowri.page.keyboard.type(" Daily.");
	for (const { page } of [lowri, bettina])
		await expect
			.poll(async () => (await proseOf(page).textContent())?.replaceAll(CARETS, ""))
			.toBe(`Now: ${SENTENCE} Daily.`);
});

declare global {
	interface Window {
		heldMessages?: { hold(): void; release(): void; count: number };
	}
}

/** Puts itself before the page's websocket: what comes from the server can be held, and given in one moment. */
function holdMessages(): void {
	const held: (() => void)[] = [];
	let holding = false;
	const real = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
	if (!real?.set) throw new Error("this browser's websockets cannot be held");
	const { set } = real;
	Object.defineProperty(WebSocket.prototype, "onmessage", {
		...real,
		set(listener: (event: MessageEvent) => void) {
			set.call(this, (event: MessageEvent) => {
				if (holding) held.push(() => listener.call(this, event));
				else listener.call(this, event);
			});
		},
	});
	window.heldMessages = {
		hold: () => {
			holding = true;
		},
		release: () => {
			holding = false;
			for (const give of held.splice(0)) give();
		},
		get count() {
			return held.length;
		},
	};
}
