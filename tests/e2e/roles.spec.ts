import type { Locator, Page } from "@playwright/test";
import { clarityWords } from "@/lib/i18n/en/clarity";
import { rolesWords } from "@/lib/i18n/en/roles";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	cardOn,
	closeCard,
	expect,
	isSaved,
	SAMPLE,
	savedMark,
	signInToSample,
	test,
	type Visitor,
} from "../support/browser";

const say = rolesWords;

async function openRoles({ page }: Visitor): Promise<void> {
	const [plan] = /\/plans\/[0-9a-f-]+/.exec(page.url()) ?? [];
	await page.goto(`${plan}/roles`);
	await expect(page.getByRole("heading", { name: say.title, level: 2 })).toBeVisible();
	await expect(savedMark(page)).not.toHaveText(words.plan.saved.saving);
}

const cell = (page: Page, title: string, partner: string): Locator =>
	page.getByRole("button", { name: new RegExp(`${title}, ${partner}`) });
const warning = (page: Page, title: string): Locator =>
	page.locator("[data-warning]").filter({ hasText: title });

/** Opens the own cell and says whom the own partner believes accountable. */
async function claim(page: Page, title: string, own: string, whom: string): Promise<void> {
	await cell(page, title, own).click();
	const panel = page.locator("[data-cell-panel]");
	await panel.getByLabel(clarityWords.claim).selectOption({ label: whom });
	await panel.getByRole("button", { name: clarityWords.save, exact: true }).click();
	await expect(panel.getByRole("button", { name: clarityWords.save, exact: true })).toHaveCount(0);
}

test("[G30] [G31] two partners set A for one responsibility: both are named on all screens; their claims differ and both are shown; one changed claim makes it clear", async ({
	sample,
	visit,
}) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await addCard(oriel.page, "roles", "The key safe code");
	await isSaved(oriel.page);
	await closeCard(oriel.page);
	await openRoles(oriel);
	const bettina = await visit(sample);
	await signInToSample(bettina, SAMPLE.lantern);
	await openRoles(bettina);

	await cell(oriel.page, "The key safe code", "Wexmoor").focus();
	await oriel.page.keyboard.press("a");
	await cell(bettina.page, "The key safe code", "Lantern").focus();
	await bettina.page.keyboard.press("a");
	await bettina.page.keyboard.press("r");
	for (const { page } of [oriel, bettina]) {
		await expect(warning(page, "The key safe code").first()).toContainText(
			"Wexmoor and Lantern are both accountable",
		);
	}

	await claim(oriel.page, "The key safe code", "Wexmoor", "Wexmoor County Council, Adult Social Care");
	await claim(bettina.page, "The key safe code", "Lantern", "Lantern Carers");
	for (const { page } of [oriel, bettina]) {
		const differ = page.locator("[data-warning=disputed]").filter({ hasText: "The key safe code" });
		await expect(differ).toContainText("believes Wexmoor");
		await expect(differ).toContainText("believes Lantern");
	}

	await cell(oriel.page, "The key safe code", "Wexmoor").focus();
	await oriel.page.keyboard.press("i");
	for (const { page } of [oriel, bettina]) {
		await expect(page.locator("[data-warning=overlap]").filter({ hasText: "key safe" })).toHaveCount(0);
		await expect(page.locator("[data-role]").filter({ hasText: "key safe" })).toContainText(
			say.states.disputed,
		);
	}

	await claim(oriel.page, "The key safe code", "Wexmoor", "Lantern Carers");
	for (const { page } of [oriel, bettina]) await expect(warning(page, "The key safe code")).toHaveCount(0);
});

test("[G33] the matrix is worked by keys alone, a reason is asked for, and Esc gives the focus back", async ({
	sample,
	visit,
}) => {
	const farid = await visit(sample);
	await signInToSample(farid, SAMPLE.northmere);
	const { page } = farid;
	await addCard(page, "roles", "Keys of the matrix");
	await isSaved(page);
	await closeCard(page);
	await page.keyboard.press("g");
	await page.keyboard.press("r");
	await expect(page.getByRole("heading", { name: say.title, level: 2 })).toBeVisible();
	await cell(page, "Keys of the matrix", "Ashdene").focus();
	await page.keyboard.press("End");
	await expect(cell(page, "Keys of the matrix", "Northmere")).toBeFocused();
	await page.keyboard.press("r");
	await page.keyboard.press("a");
	await expect(cell(page, "Keys of the matrix", "Northmere: Accountable and responsible")).toBeFocused();
	await page.keyboard.press("1");
	await expect(
		cell(page, "Keys of the matrix", "Northmere: Accountable and responsible, Clear"),
	).toBeVisible();
	await page.keyboard.press("3");
	const reason = page.locator("[data-cell-panel]").getByRole("textbox", { name: clarityWords.reason });
	await expect(reason).toBeFocused();
	await page.keyboard.type("Who holds the keys at night?");
	// Esc leaves from the text box too, and what was typed waits there.
	await page.keyboard.press("Escape");
	await expect(cell(page, "Keys of the matrix", "Northmere")).toBeFocused();
	await page.keyboard.press("3");
	await expect(reason).toBeFocused();
	await expect(reason).toHaveValue("Who holds the keys at night?");
	await page
		.locator("[data-cell-panel]")
		.getByRole("button", { name: clarityWords.save, exact: true })
		.press("Enter");
	await expect(
		cell(page, "Keys of the matrix", "Northmere: Accountable and responsible, Unclear"),
	).toBeVisible();
	await page.locator("[data-panel-title]").focus();
	await page.keyboard.press("Escape");
	await expect(cell(page, "Keys of the matrix", "Northmere")).toBeFocused();
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("1");
	await expect(page.getByText(say.said.mayNotMark("Lantern"))).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(page.locator("[data-panel-title]")).toBeFocused();
	// A panel that is open already is gone into as well: it was opened by a finger, or Esc and an arrow came at once.
	await cell(page, "Keys of the matrix", "Ashdene").click();
	await page.keyboard.press("Enter");
	await expect(page.locator("[data-panel-title]")).toBeFocused();
	await page.keyboard.press("Escape");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect(page.locator("[data-panel-title]")).toBeFocused();
	await page.keyboard.press("g");
	await page.keyboard.press("b");
	await expect(page).toHaveURL(/plans\/[^/]+$/);
});

test("[G33] [G35] a part is taken back by Ctrl Z; words that were not saved wait in their cell, and a saved mark gives the focus back", async ({
	sample,
	visit,
}) => {
	const bettina = await visit(sample);
	await signInToSample(bettina, SAMPLE.lantern);
	const { page } = bettina;
	await addCard(page, "roles", "Half a reason");
	await isSaved(page);
	await closeCard(page);
	await openRoles(bettina);
	const own = (said: string) => cell(page, "Half a reason", `Lantern: ${said}`);
	const panel = page.locator("[data-cell-panel]");
	const reason = panel.getByRole("textbox", { name: clarityWords.reason });
	await own("").focus();
	await page.keyboard.press("c");
	await expect(own("Consulted")).toBeFocused();
	await page.keyboard.press("Control+z");
	await expect(own("No part")).toBeFocused();

	await page.keyboard.press("2");
	await expect(reason).toBeFocused();
	await page.keyboard.type("Only half of it");
	await own("").focus();
	await page.keyboard.press("ArrowLeft");
	await expect(reason).toHaveCount(0);
	await page.keyboard.press("ArrowRight");
	await expect(own("")).toBeFocused();
	await expect(reason).toHaveValue("Only half of it");
	await page.keyboard.press("3");
	await expect(reason).toBeFocused();
	await panel.getByRole("button", { name: clarityWords.save, exact: true }).press("Enter");
	await expect(own("No part, Unclear")).toBeFocused();
	await page.keyboard.press("1");
	await expect(own("No part, Clear")).toBeFocused();
	await expect(reason).toHaveCount(0);
	await expect(panel.getByRole("radio", { name: clarityWords.marks.clear, exact: true })).toBeChecked();
});

test("[G33] [A10] a part of a responsibility that was agreed says that the agreement lapses, and the way back brings it back", async ({
	sample,
	visit,
}) => {
	const bettina = await visit(sample);
	await signInToSample(bettina, SAMPLE.lantern);
	const { page } = bettina;
	await openRoles(bettina);
	const agreed = (said: string) => cell(page, "Discharge coordinator on every ward", `Lantern: ${said}`);
	await agreed("Informed").focus();
	await page.keyboard.press("c");
	await expect(agreed("Consulted")).toBeFocused();
	await expect(page.getByText(say.said.lapses)).toBeVisible();
	await page.getByRole("button", { name: words.common.undo, exact: true }).click();
	await expect(agreed("Informed")).toBeVisible();
	await expect(page.getByText(say.said.lapses)).toBeHidden();
	await isSaved(page);
	await page.goto(page.url().replace("/roles", ""));
	await expect(cardOn(page, "Discharge coordinator on every ward, Agreed 5 of 5")).toBeVisible();
});

test("[G33] who may not draft or mark is told so and changes nothing", async ({ sample, visit }) => {
	const ines = await visit(sample);
	await signInToSample(ines, "Ines Thackwray");
	await openRoles(ines);
	const { page } = ines;
	const first = page.locator("[data-cell]").first();
	const before = await first.getAttribute("aria-label");
	await first.focus();
	await page.keyboard.press("c");
	await page.keyboard.press("1");
	await expect(page.getByText(/Nothing was marked: your seat only reads/)).toBeVisible();
	expect(await first.getAttribute("aria-label")).toBe(before);
});

test("[G30] as one partner sees it: its parts, how clear they are to it, and whom it believes", async ({
	sample,
	visit,
}) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await openRoles(oriel);
	const { page } = oriel;
	await page.getByLabel(say.as.label).selectOption({ label: "Harrowfold Homes" });
	const table = page.getByRole("table", { name: say.as.caption("Harrowfold") });
	await expect(table.getByRole("row").filter({ hasText: "Medicines explained" })).toContainText("Unclear");
	await expect(table.getByRole("row").filter({ hasText: "Home safety check" })).toContainText("Harrowfold");
	await page.getByLabel(say.as.label).selectOption({ label: say.as.everybody });
	await expect(page.getByRole("table", { name: say.caption })).toBeVisible();
});

test("[U55] on a phone the matrix is a list that never scrolls sideways, and a line opens its cell", async ({
	sample,
	visit,
}) => {
	const imara = await visit(sample);
	await signInToSample(imara, SAMPLE.ashdene);
	const { page } = imara;
	await page.setViewportSize({ width: 320, height: 700 });
	await openRoles(imara);
	await expect(page.locator("[data-role]").first()).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.getByLabel(say.as.label).selectOption({ label: "Harrowfold Homes" });
	const seen = page.getByRole("list", { name: say.as.caption("Harrowfold") });
	await expect(seen.getByRole("listitem").filter({ hasText: "Medicines explained" })).toContainText(
		"Unclear",
	);
	expect(await seen.evaluate((list) => list.scrollWidth - list.clientWidth)).toBeLessThanOrEqual(0);
	await page.getByLabel(say.as.label).selectOption({ label: say.as.everybody });
	await page.locator(".role-line").first().click();
	await expect(page.locator("[data-cell-panel]")).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
