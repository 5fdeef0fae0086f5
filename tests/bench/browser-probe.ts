import type { Page } from "@playwright/test";

/** What the page notes about itself while it opens; times are milliseconds since the navigation began. */
export interface Opened {
	boardDrawn: number;
	canType: number;
	/** Scripts that had come before the board could be used. */
	scripts: { name: string; bytes: number }[];
}

declare global {
	interface Window {
		concordatProbe: { opened: Partial<Opened>; longTasks: number[] };
	}
}

const EDITOR = ".ProseMirror[contenteditable=true]";

/** Watches from the first line of the page: when the cards are drawn, when words can be typed, what was long. */
export async function probeOpening(page: Page, cards: number): Promise<void> {
	// tsx names inner functions with a helper of its own, which a page does not have.
	await page.addInitScript("globalThis.__name = (named) => named");
	await page.addInitScript(
		({ cards, editor }) => {
			const opened: Window["concordatProbe"]["opened"] = {};
			window.concordatProbe = { opened, longTasks: [] };
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) window.concordatProbe.longTasks.push(entry.duration);
			}).observe({ type: "longtask", buffered: true });
			const look = () => {
				if (opened.boardDrawn === undefined && document.querySelectorAll("[data-card]").length >= cards) {
					opened.boardDrawn = performance.now();
					opened.scripts = performance
						.getEntriesByType("resource")
						.filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
						.map((entry) => ({
							name: new URL(entry.name).pathname,
							bytes: (entry as PerformanceResourceTiming).encodedBodySize,
						}));
				}
				if (opened.canType === undefined && document.querySelector(editor))
					opened.canType = performance.now();
			};
			new MutationObserver(look).observe(document, {
				subtree: true,
				childList: true,
				attributes: true,
				attributeFilter: ["contenteditable"],
			});
		},
		{ cards, editor: EDITOR },
	);
}

export async function openedAt(page: Page, what: keyof Opened): Promise<void> {
	await page.waitForFunction((name) => window.concordatProbe.opened[name] !== undefined, what);
}

export const readOpening = (page: Page) => page.evaluate(() => window.concordatProbe.opened as Opened);

/** Milliseconds from the click on a card until its text can be typed in. */
export async function openCardTime(page: Page, card: string): Promise<number> {
	const time = page.evaluate(
		([id, editor]) =>
			new Promise<number>((found) => {
				const link = document.querySelector(`[data-card="${id}"] a[data-stop]`);
				let clicked = 0;
				link?.addEventListener(
					"click",
					(event) => {
						clicked = event.timeStamp;
					},
					{ capture: true, once: true },
				);
				const watch = new MutationObserver(() => {
					if (!document.querySelector(editor as string)) return;
					watch.disconnect();
					found(performance.now() - clicked);
				});
				watch.observe(document, { subtree: true, childList: true, attributes: true });
			}),
		[card, EDITOR] as const,
	);
	await page.locator(`[data-card="${card}"] a[data-stop]`).click();
	const ms = await time;
	await page.keyboard.press("Escape");
	await page.waitForFunction(() => !document.querySelector("[role=dialog]"));
	return ms;
}

/** Notes, on the typing screen, when each key went down. */
export const noteKeys = (page: Page) =>
	page.evaluate(() => {
		const times: number[] = [];
		document.addEventListener(
			"beforeinput",
			() => times.push(performance.timeOrigin + performance.now()),
			true,
		);
		Object.assign(window, { typedAt: times });
	});

/** Notes, on the other screen, when the text there first held n marks. */
export const noteArrivals = (page: Page, mark: string) =>
	page.evaluate(
		([mark, selector]) => {
			const times: number[] = [];
			const editor = document.querySelector(selector as string);
			const count = () => (editor?.textContent ?? "").split(mark as string).length - 1;
			new MutationObserver(() => {
				const now = performance.timeOrigin + performance.now();
				for (let have = count(); times.length < have; ) times.push(now);
			}).observe(editor as Node, { subtree: true, childList: true, characterData: true });
			Object.assign(window, { seenAt: times });
		},
		[mark, EDITOR] as const,
	);

export const noted = (page: Page, name: "typedAt" | "seenAt") =>
	page.evaluate((key) => (window as unknown as Record<string, number[]>)[key] ?? [], name);

export const longTasks = (page: Page) =>
	page.evaluate(() => {
		const all = window.concordatProbe.longTasks;
		window.concordatProbe.longTasks = [];
		return all;
	});
