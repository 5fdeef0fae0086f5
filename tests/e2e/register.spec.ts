import type { Locator, Page } from "@playwright/test";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { registerWords } from "@/lib/i18n/en/register";
import { words } from "@/lib/i18n/words";
import {
	closeCard,
	expect,
	SAMPLE,
	sheet,
	signInToSample,
	test,
	titleOf,
	type Visitor,
} from "../support/browser";

const say = registerWords;

/** Goes to the register of the plan that is open, by its address. */
async function openRegister({ page }: Visitor, query = ""): Promise<void> {
	const [plan] = /\/plans\/[0-9a-f-]+/.exec(page.url()) ?? [];
	await page.goto(`${plan}/barriers${query}`);
	await expect(page.getByRole("heading", { name: say.title, level: 2 })).toBeVisible();
	await expect(rowOf(page, "B10")).toBeVisible();
}

const rowOf = (page: Page, barrier: string): Locator => page.locator(`[data-barrier=${barrier}]`);
const panel = (page: Page): Locator => page.locator("[data-register-panel]");
const stop = (page: Page, at: string): Locator => page.locator(`[data-stop="${at}"]`);

test("[B9] the address keeps the chosen row and leads back to it", async ({ sample, visit }) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await openRegister(oriel, "?row=B05");
	const { page } = oriel;
	await expect(panel(page)).toContainText(say.detail.barrier("B5"));
	const first = rowOf(page, "B05").locator('a[data-stop*="/"]').first();
	await first.click();
	await expect(panel(page)).toContainText(say.detail.strategy("B5", 1, 2));
	await page.reload();
	await expect(panel(page)).toContainText(say.detail.strategy("B5", 1, 2));
	await expect(first).toHaveAttribute("aria-current", "true");
});

test("[B10] the register is gone through by keys alone, and Esc gives the focus back", async ({
	sample,
	visit,
}) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await openRegister(oriel);
	const { page } = oriel;
	await expect(page.locator('[data-stop][tabindex="0"]')).toHaveCount(1);
	await stop(page, "B01").focus();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await expect(stop(page, "B02")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
	await page.keyboard.press("a");
	await expect(panel(page).locator("[data-agreement]")).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(panel(page)).toBeHidden();
	await expect(stop(page, "B02")).toBeFocused();
	await page.keyboard.press("End");
	await expect(page.locator("[data-stop]").last()).toBeFocused();
	await stop(page, "B10").focus();
	await page.keyboard.press("d");
	await expect(page.getByRole("dialog")).toContainText(agreementBox.put.titleNotApply("B10"));
});

test("[B12] on a phone the register is a list that never scrolls sideways", async ({ sample, visit }) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	for (const width of [390, 320]) {
		await oriel.page.setViewportSize({ width, height: 844 });
		await openRegister(oriel);
		await expect(oriel.page.locator("table.register-table")).toHaveCount(0);
		const over = await oriel.page
			.locator("[data-register]")
			.evaluate((place) => place.scrollWidth - place.clientWidth);
		expect(over, `at ${width}`).toBe(0);
	}
	await stop(oriel.page, "B05").click();
	await expect(sheet(oriel.page)).toContainText(say.appraisal.title);
	await sheet(oriel.page).getByRole("button", { name: say.detail.close }).click();
	await expect(sheet(oriel.page)).toBeHidden();
});

test("[B13] [B14] how a partner sees a barrier is said for it alone, kept while unsaved, and seen by the others at once", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const oriel = await visit(site);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await openRegister(oriel, "?row=B10");
	const bettina = await visit(site);
	await signInToSample(bettina, SAMPLE.lantern);
	await openRegister(bettina, "?row=B10");

	const { page } = oriel;
	const form = panel(page);
	await form.getByRole("radio", { name: say.appraisal.applies.yes, exact: true }).check({ force: true });
	const why = form.getByRole("textbox", { name: say.appraisal.reason });
	await why.fill("Two mergers are announced.");
	await stop(page, "B01").click();
	await stop(page, "B10").click();
	await expect(why).toHaveValue("Two mergers are announced.");
	for (const [name, score] of [
		[say.appraisal.likelihood, "5"],
		[say.appraisal.impact, "4"],
	] as const)
		await form.getByRole("group", { name }).getByRole("radio", { name: score }).check({ force: true });
	await form.getByRole("button", { name: /^Save for / }).click();
	await expect(rowOf(bettina.page, "B10")).toContainText(words.card.risks["very-high"]);
	await expect(panel(bettina.page)).toContainText("Two mergers are announced.");
	await expect(panel(bettina.page).getByRole("textbox", { name: say.appraisal.reason })).not.toHaveValue(
		"Two mergers are announced.",
	);
});

test("[B15] a strategy written from a barrier's row answers that barrier, and closing its card leads back to its row", async ({
	serve,
	visit,
}) => {
	const oriel = await visit(await serve());
	await signInToSample(oriel, SAMPLE.wexmoor);
	await openRegister(oriel);
	const { page } = oriel;
	await stop(page, "B10").focus();
	await page.keyboard.press("n");
	await titleOf(page).fill("A name for each partner's deputy");
	await closeCard(page);
	const row = rowOf(page, "B10");
	await expect(row).toContainText("A name for each partner's deputy");
	await expect(row.locator('a[data-stop*="/"]')).toBeFocused();
	await expect(panel(page)).toContainText(say.detail.strategy("B10", 1, 1));
});
