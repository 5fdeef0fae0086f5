import type { Locator, Page } from "@playwright/test";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	cardOn,
	expect,
	inMenu,
	isSaved,
	openMenu,
	SAMPLE,
	section,
	sheet,
	signInToSample,
	test,
	titleOf,
} from "../support/browser";

const find = (page: Page) => page.getByRole("searchbox", { name: words.board.find.label });
const jump = (page: Page) => page.getByRole("navigation", { name: words.board.jump });
const board = (page: Page) => page.getByRole("region", { name: words.board.label });

/** The titles of a section's cards, those that are out of sight too. */
const titles = async (page: Page, name: keyof typeof words.card.sections): Promise<string[]> => {
	const all = await section(page, name).locator("[data-card] a[data-stop]").allTextContents();
	return all.map((title) => title.trim());
};

/** Nothing of it is cut off by its section, the board or the window. */
const isSeen = (thing: Locator) => expect(thing).toBeInViewport({ ratio: 0.99 });

test("[U75] a card turned into another kind is shown where it now is, says so, and is turned back by Undo", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await signInToSample(visitor, SAMPLE.wexmoor);
	const [title = ""] = await titles(page, "aims");
	await openMenu(page, title);
	await inMenu(page, words.board.menu.turnInto).click();
	const kind = words.card.kinds.measure;
	await page.getByRole("dialog").getByRole("radio", { name: kind }).check();
	await page
		.getByRole("dialog")
		.getByRole("button", { name: words.board.turn.confirm(kind) })
		.click();
	const turned = section(page, "evaluation").getByRole("link", { name: title });
	await expect(turned).toBeFocused();
	await isSeen(turned);
	const toast = page.getByRole("status").filter({ hasText: /is now E\d+/ });
	await expect(toast).toBeVisible();
	await toast.getByRole("button", { name: words.common.undo }).click();
	const back = section(page, "aims").getByRole("link", { name: title });
	await expect(back).toBeFocused();
	await isSeen(back);
	await expect(turned).toHaveCount(0);
	await isSaved(page);
});

test("[U76] while a card is moved by keys, its place is in view and said in words that are seen", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await page.setViewportSize({ width: 1280, height: 600 });
	await signInToSample(visitor, SAMPLE.wexmoor);
	const all = await titles(page, "roles");
	expect(all.length).toBeGreaterThan(3);
	await cardOn(page, all[0] ?? "")
		.first()
		.focus();
	await page.keyboard.press("m");
	const mark = page.locator(".drop-mark");
	for (let at = 2; at <= all.length; at++) {
		await page.keyboard.press("ArrowDown");
		await expect(mark).toHaveText(new RegExp(`position ${at} of ${all.length}`));
		await isSeen(mark);
	}
	await page.keyboard.press("ArrowRight");
	const bar = page.locator(".moving-bar");
	await expect(bar).toHaveText(words.board.moving.staysHere(words.card.sections.roles));
	await isSeen(bar);
	await page.keyboard.press("Enter");
	await expect(bar).toHaveCount(0);
	const moved = cardOn(page, all[0] ?? "").first();
	await expect(moved).toBeFocused();
	await expect.poll(() => titles(page, "roles")).toEqual([...all.slice(1), all[0]]);
	await page.keyboard.press("Control+z");
	await expect.poll(() => titles(page, "roles")).toEqual(all);
});

test("[U77] find brings the first card found into view and counts what each section has", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await page.setViewportSize({ width: 1280, height: 800 });
	await signInToSample(visitor, SAMPLE.wexmoor);
	const [measure = ""] = await titles(page, "evaluation");
	await page.keyboard.press("/");
	await find(page).fill(measure);
	const found = section(page, "evaluation").getByRole("link", { name: measure });
	await isSeen(found);
	await expect(find(page)).toBeFocused();
	await expect(
		jump(page).getByRole("link", { name: new RegExp(`Evaluation.*${words.board.find.foundIn(1)}`) }),
	).toBeVisible();
	await expect(page.getByText(/more below/)).toHaveCount(0);
});

test("[U1] walking the board by keys and back leaves it where it was", async ({ sample, visit }) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await page.setViewportSize({ width: 1280, height: 800 });
	await signInToSample(visitor, SAMPLE.wexmoor);
	const [title = ""] = await titles(page, "aims");
	await cardOn(page, title).first().focus();
	for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
	await expect.poll(() => board(page).evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
	for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("Home");
	await expect.poll(() => board(page).evaluate((one) => one.scrollLeft)).toBe(0);
});

test("[U73] a card in the bin is known by its code, kind, title and first words, and Undo takes it out", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await signInToSample(visitor, SAMPLE.wexmoor);
	await section(page, "aims")
		.getByRole("button", { name: words.board.addTo(words.card.sections.aims), exact: true })
		.click();
	await titleOf(page).fill("Seen in the bin");
	await sheet(page).getByLabel(words.card.fields.statement, { exact: true }).fill("What the aim says first.");
	await page.keyboard.press("Escape");
	await expect(sheet(page)).toBeHidden();
	await isSaved(page);
	await openMenu(page, "Seen in the bin");
	await inMenu(page, words.board.menu.bin).click();
	await expect(cardOn(page, "Seen in the bin")).toHaveCount(0);
	await page.locator("[data-bin]").click();
	const row = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "Seen in the bin" }).first();
	await expect(row).toContainText("What the aim says first.");
	await expect(row).toContainText(words.card.kinds.aim);
	await expect(row).toContainText(/A\d+/);
	await page.keyboard.press("Escape");
	await page
		.getByRole("status")
		.filter({ hasText: "is in the bin" })
		.getByRole("button", { name: words.common.undo })
		.click();
	await expect(cardOn(page, "Seen in the bin")).toBeVisible();
	await page.keyboard.press("Control+z");
	await expect(cardOn(page, "Seen in the bin")).toHaveCount(0);
});

test("[U74] the first five minutes open from the list of all keys, lie over no card, and close", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await page.setViewportSize({ width: 1280, height: 600 });
	await signInToSample(visitor, SAMPLE.wexmoor);
	const guide = page.getByRole("region", { name: words.board.guide.title });
	await expect(guide).toHaveCount(0);
	await page.keyboard.press("?");
	await page.getByRole("dialog").getByRole("button", { name: words.board.guide.title }).click();
	await isSeen(guide);
	const covered = await guide.evaluate((element) => {
		const top = element.getBoundingClientRect().top;
		const lists = [...document.querySelectorAll("[data-section]")];
		return lists.some((section) => section.getBoundingClientRect().bottom > top);
	});
	expect(covered).toBe(false);
	await guide.getByRole("button", { name: words.board.guide.hide }).click();
	await expect(guide).toHaveCount(0);
});

test("[U45] a card that I added and moved is taken back by Undo, step by step, and done again", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await signInToSample(visitor, SAMPLE.wexmoor);
	const before = await titles(page, "resources");
	await addCard(page, "resources", "Mine");
	await page.keyboard.press("Escape");
	await expect(sheet(page)).toBeHidden();
	await expect(cardOn(page, "Mine")).toBeFocused();
	await page.keyboard.press("m");
	await page.keyboard.press("Home");
	await page.keyboard.press("Enter");
	await expect.poll(() => titles(page, "resources")).toEqual(["Mine", ...before]);
	const undo = page.getByRole("button", { name: words.board.undo.undo, exact: true });
	await undo.click();
	await expect.poll(() => titles(page, "resources")).toEqual([...before, "Mine"]);
	await undo.click();
	await expect.poll(() => titles(page, "resources")).toEqual(before);
	await page.getByRole("button", { name: words.board.undo.redo, exact: true }).click();
	await expect.poll(() => titles(page, "resources")).toEqual([...before, "Mine"]);
	await undo.click();
	await expect.poll(() => titles(page, "resources")).toEqual(before);
	await isSaved(page);
});
