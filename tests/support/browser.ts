import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { EMPTY_SITE, SAMPLE_SITE } from "./e2e-setup";
import { type Line, layLine } from "./line";
import { signedInToSample } from "./sample-people";
import { type RunningServer, type ServerOptions, startServer } from "./server";

export { expect };

/** One person at one browser of their own, with a line to the server that can be cut. */
export interface Visitor {
	site: RunningServer;
	context: BrowserContext;
	page: Page;
	line: Line;
}

interface Fixtures {
	/** Opens a browser of its own for one person; closed at the end of the test. */
	visit: (site: RunningServer) => Promise<Visitor>;
	/** Starts a server for this test alone, with the sample as nobody has touched it, or `empty`. */
	serve: (options?: ServerOptions & { empty?: boolean }) => Promise<RunningServer>;
}

interface Shared {
	/** A site that shows the sample plan, shared by the tests of one worker. */
	sample: RunningServer;
}

export const test = base.extend<Fixtures, Shared>({
	sample: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern.
		async ({}, use) => {
			const site = await startServer({ from: process.env[SAMPLE_SITE] });
			await use(site);
			await site.end();
		},
		{ scope: "worker" },
	],
	visit: async ({ browser }, use) => {
		const open: { context: BrowserContext; line: Line }[] = [];
		await use(async (site) => {
			const line = await layLine();
			const context = await browser.newContext({
				baseURL: site.url,
				proxy: { server: line.url, bypass: "<-loopback>" },
				permissions: ["clipboard-read", "clipboard-write"],
			});
			open.push({ context, line });
			return { site, context, page: await context.newPage(), line };
		});
		for (const { context, line } of open) {
			await context.close();
			await line.end();
		}
	},
	// biome-ignore lint/correctness/noEmptyPattern: as above.
	serve: async ({}, use) => {
		const servers: RunningServer[] = [];
		await use(async (options = {}) => {
			const from = process.env[options.empty ? EMPTY_SITE : SAMPLE_SITE];
			const server = await startServer({ from, ...options });
			servers.push(server);
			return server;
		});
		for (const server of servers) await server.end();
	},
});

/** The five people of the sample, one a partner, by whom they sit for. */
export const SAMPLE = {
	wexmoor: "Oriel Pennock",
	ashdene: "Imara Holloway",
	harrowfold: "Lowri Tamsett",
	lantern: "Bettina Osgrove",
	northmere: "Farid Quillen",
} as const;

/** Goes from the first page to the sample's board as one of its people, by clicking. */
export async function clickIntoSample({ page }: Visitor, name: string): Promise<void> {
	const { first } = entering;
	await page.goto("/");
	const look = page.getByRole("button", { name: first.sampleVerb });
	const choose = page.getByRole("button", { name: new RegExp(name) });
	await expect(look.or(choose).first()).toBeVisible();
	if (await look.isVisible()) await look.click();
	await choose.click();
	await boardIsOpen(page);
}

/** Comes to the sample's board as one of its people, without going over the first page. */
export async function signInToSample(visitor: Visitor, name: string): Promise<void> {
	await visitor.page.goto(`/plans/${await signedInToSample(visitor, name)}`);
	await boardIsOpen(visitor.page);
}

/** One person at a browser of their own, on the sample's board. */
export async function onePerson(
	visit: Fixtures["visit"],
	site: RunningServer,
	name: string = SAMPLE.wexmoor,
): Promise<Visitor> {
	const visitor = await visit(site);
	await signInToSample(visitor, name);
	return visitor;
}

/** Two people of two organisations, each at a browser of their own, both on the sample's board. */
export async function twoPeople(
	visit: Fixtures["visit"],
	site: RunningServer,
	names: [string, string] = [SAMPLE.wexmoor, SAMPLE.ashdene],
): Promise<[Visitor, Visitor]> {
	return [await onePerson(visit, site, names[0]), await onePerson(visit, site, names[1])];
}

/** The id of the plan that a page's address names; "" when it names none. */
export const planOf = (page: Page): string => /\/plans\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";

export async function boardIsOpen(page: Page): Promise<void> {
	await expect(section(page, "aims")).toBeVisible({ timeout: 20_000 });
	await expect(savedMark(page)).not.toHaveText(words.plan.saved.saving);
}

export const section = (page: Page, name: keyof typeof words.card.sections): Locator =>
	page.getByRole("region", { name: words.card.sections[name], exact: true });

/** The card on the board whose name says these words. */
export const cardOn = (page: Page, title: string): Locator =>
	page.getByRole("main").getByRole("link", { name: title });

export const savedMark = (page: Page): Locator => page.getByRole("banner").getByRole("status");

/** Waits until this window says that all it wrote is on the server. */
export async function isSaved(page: Page): Promise<void> {
	await expect(savedMark(page)).toHaveText(new RegExp(`^${words.plan.saved.saved}`));
}

export const sheet = (page: Page): Locator => page.getByRole("dialog");

/** Opens a card's sheet from the board and waits until it can be typed in. */
export async function openCard(page: Page, title: string): Promise<Locator> {
	await cardOn(page, title).first().click();
	await expect(sheet(page)).toBeVisible();
	await expect(proseOf(page)).toBeEditable();
	return sheet(page);
}

export const titleOf = (page: Page): Locator =>
	sheet(page).getByRole("textbox", { name: words.card.title, exact: true });
export const proseOf = (page: Page): Locator =>
	sheet(page).getByRole("textbox", { name: words.card.prose, exact: true });
/** The words of the open card's text, without the name flags of other people's carets that are drawn in it. */
export const wordsOf = (page: Page): Promise<string> =>
	proseOf(page).evaluate((editor) => {
		const copy = editor.cloneNode(true) as HTMLElement;
		for (const caret of copy.querySelectorAll(".caret")) caret.remove();
		return (copy.textContent ?? "").replaceAll("\u2060", "").trim();
	});
/** A field of the open card, by the name that a person reads. */
export const fieldOf = (page: Page, name: string): Locator => sheet(page).getByLabel(name, { exact: true });

export async function closeCard(page: Page): Promise<void> {
	await page.keyboard.press("Escape");
	await expect(sheet(page)).toBeHidden();
}

/** Who this window shows as here now, by organisation. */
export const hereNow = (page: Page): Locator => page.getByRole("group", { name: /here now/ });

/** Everything that is typed goes to the end, or to the start, of what the field holds. */
export async function typeAt(field: Locator, end: "start" | "end", text: string): Promise<void> {
	await field.focus();
	// A key pressed within a blink of the focus moves the caret before the editor has put it where it was last.
	await expect(async () => {
		await field.press(end === "start" ? "Control+Home" : "Control+End");
		expect(await field.evaluate(caretIsAt, end)).toBe(true);
	}).toPass();
	await field.pressSequentially(text);
}

/** Whether nothing stands between the caret and this end of a field or text, once the browser has drawn. */
async function caretIsAt(field: Element, end: "start" | "end"): Promise<boolean> {
	await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
	if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
		return field.selectionStart === (end === "start" ? 0 : field.value.length);
	const { focusNode, focusOffset } = document.getSelection() ?? {};
	if (!focusNode || !field.contains(focusNode)) return false;
	const between = document.createRange();
	between.selectNodeContents(field);
	if (end === "start") between.setEnd(focusNode, focusOffset ?? 0);
	else between.setStart(focusNode, focusOffset ?? 0);
	const words = between.cloneContents();
	for (const caret of words.querySelectorAll(".caret")) caret.remove();
	return (words.textContent ?? "").replaceAll("\u2060", "").trim() === "";
}

/** Adds a card by the section's own button and gives it a title; the sheet stays open. */
export async function addCard(
	page: Page,
	name: keyof typeof words.card.sections,
	title: string,
): Promise<void> {
	const sectionName = words.card.sections[name];
	await section(page, name)
		.getByRole("button", { name: words.board.addTo(sectionName), exact: true })
		.click();
	await expect(sheet(page)).toBeVisible();
	const kind = sheet(page).locator("[data-kind]").first();
	await expect(kind.or(titleOf(page)).first()).toBeVisible();
	if (await kind.isVisible()) await kind.click();
	await titleOf(page).fill(title);
}

/** Opens the menu of a card on the board. */
export async function openMenu(page: Page, title: string): Promise<void> {
	const card = cardOn(page, title).locator("xpath=..");
	await card.hover();
	await card.getByRole("button").click();
	await expect(page.getByRole("menu")).toBeVisible();
}

export const inMenu = (page: Page, name: string): Locator =>
	page.getByRole("menuitem", { name, exact: true });

/** The titles of a section's cards, from top to bottom. */
export const titlesIn = async (page: Page, name: keyof typeof words.card.sections): Promise<string[]> => {
	const names = await section(page, name).locator("a[data-stop]").allInnerTexts();
	return names.map((text) => text.trim());
};
