import type { Page } from "@playwright/test";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	boardIsOpen,
	cardOn,
	closeCard,
	expect,
	fieldOf,
	inMenu,
	isSaved,
	openCard,
	openMenu,
	proseOf,
	savedMark,
	section,
	sheet,
	test,
	titleOf,
	titlesIn,
	twoPeople,
	typeAt,
	wordsOf,
} from "../support/browser";

const STATEMENT = words.card.fields.statement;

test("[U42] two people type in one field at opposite ends, and both texts are on both screens and there after a reload", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	await addCard(oriel.page, "aims", "Typed from both ends");
	await fieldOf(oriel.page, STATEMENT).fill("middle");
	await isSaved(oriel.page);
	await openCard(imara.page, "Typed from both ends");
	await expect(fieldOf(imara.page, STATEMENT)).toHaveValue("middle");

	await Promise.all([
		typeAt(fieldOf(oriel.page, STATEMENT), "start", "Wexmoor says this first. "),
		typeAt(fieldOf(imara.page, STATEMENT), "end", " Ashdene says this last."),
	]);

	const whole = "Wexmoor says this first. middle Ashdene says this last.";
	for (const { page } of [oriel, imara]) {
		await expect(fieldOf(page, STATEMENT)).toHaveValue(whole);
		await isSaved(page);
		await page.reload();
		await expect(fieldOf(page, STATEMENT)).toHaveValue(whole);
	}
});

test("[U43] two people type in one text with headings at opposite ends, each with their name at the caret", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	await addCard(oriel.page, "aims", "A text by two");
	await proseOf(oriel.page).click();
	await oriel.page.keyboard.type("middle");
	await isSaved(oriel.page);
	await openCard(imara.page, "A text by two");
	await expect.poll(() => wordsOf(imara.page)).toBe("middle");

	await Promise.all([
		typeAt(proseOf(oriel.page), "start", "Wexmoor first. "),
		typeAt(proseOf(imara.page), "end", " Ashdene last."),
	]);

	const whole = "Wexmoor first. middle Ashdene last.";
	await expect.poll(() => wordsOf(oriel.page)).toBe(whole);
	await expect.poll(() => wordsOf(imara.page)).toBe(whole);
	await expect(proseOf(oriel.page).locator(".caret")).toHaveText("Imara, Ashdene");
	await expect(proseOf(imara.page).locator(".caret")).toHaveText("Oriel, Wexmoor");
	await isSaved(oriel.page);
	await isSaved(imara.page);
	await imara.context.close();
	await oriel.page.reload();
	await expect(proseOf(oriel.page)).toHaveText(whole);
});

test("[U44] a card moved by both ends in one place, the same on both screens", async ({ sample, visit }) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	await section(oriel.page, "evaluation").scrollIntoViewIfNeeded();
	await addCard(oriel.page, "evaluation", "Moved by two people");
	await closeCard(oriel.page);
	await isSaved(oriel.page);
	await expect(cardOn(imara.page, "Moved by two people")).toBeVisible();

	// From the middle, so that neither way is closed to whoever comes second.
	await openMenu(oriel.page, "Moved by two people");
	await inMenu(oriel.page, words.board.menu.up).click();
	await isSaved(oriel.page);
	await openMenu(oriel.page, "Moved by two people");
	await openMenu(imara.page, "Moved by two people");
	await Promise.all([
		inMenu(oriel.page, words.board.menu.top).click(),
		inMenu(imara.page, words.board.menu.bottom).click(),
	]);

	await isSaved(oriel.page);
	await isSaved(imara.page);
	await expect
		.poll(async () => {
			const mine = await titlesIn(oriel.page, "evaluation");
			const theirs = await titlesIn(imara.page, "evaluation");
			return (
				JSON.stringify(mine) === JSON.stringify(theirs) &&
				mine.filter((one) => one.includes("Moved by two")).length
			);
		})
		.toBe(1);
});

test("[U45] undo takes back one's own gesture only", async ({ sample, visit }) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	await addCard(oriel.page, "roles", "Oriel's own card");
	await closeCard(oriel.page);
	await addCard(imara.page, "roles", "Imara's own card");
	await closeCard(imara.page);
	await expect(cardOn(oriel.page, "Imara's own card")).toBeVisible();
	await binFromMenu(oriel.page, "Oriel's own card");
	await expect(cardOn(imara.page, "Oriel's own card")).toBeHidden();
	await binFromMenu(imara.page, "Imara's own card");
	await expect(cardOn(oriel.page, "Imara's own card")).toBeHidden();

	await cardOn(oriel.page, "").first().focus();
	await oriel.page.keyboard.press("Control+z");

	for (const { page } of [oriel, imara]) {
		await expect(cardOn(page, "Oriel's own card")).toBeVisible();
		await expect(cardOn(page, "Imara's own card")).toBeHidden();
	}
});

test("[U46] a card binned while somebody edits it keeps their words in the bin and comes back with them", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	await addCard(oriel.page, "communication", "Binned under a pen");
	await closeCard(oriel.page);
	await isSaved(oriel.page);
	await openCard(imara.page, "Binned under a pen");
	await proseOf(imara.page).click();
	await imara.page.keyboard.type("Written before. ");
	await isSaved(imara.page);
	imara.line.cut();
	await imara.page.keyboard.type("Written while it was being binned.");
	await expect(savedMark(imara.page)).toHaveAttribute("data-saved", "device-only");

	await binFromMenu(oriel.page, "Binned under a pen");
	await isSaved(oriel.page);
	imara.line.mend();

	await expect(proseOf(imara.page)).not.toBeEditable();
	await isSaved(imara.page);
	await expect(cardOn(imara.page, "Binned under a pen")).toHaveCount(0);
	await oriel.page.getByRole("button", { name: /^Bin/ }).click();
	await sheet(oriel.page)
		.getByRole("button", { name: new RegExp(`^${words.board.bin.restore}.*Binned under a pen`) })
		.click();
	await oriel.page.keyboard.press("Escape");
	await openCard(oriel.page, "Binned under a pen");
	await expect.poll(() => wordsOf(oriel.page)).toBe("Written before. Written while it was being binned.");
	await expect(proseOf(imara.page)).toBeEditable();
});

test("[U47] a link to a card opens its sheet, and closing it leads back to the board", async ({
	sample,
	visit,
}) => {
	const [oriel] = await twoPeople(visit, sample);
	await addCard(oriel.page, "aims", "Reached by its address");
	await isSaved(oriel.page);
	await oriel.page.goto(oriel.page.url());
	await expect(titleOf(oriel.page)).toHaveValue("Reached by its address");
	await closeCard(oriel.page);
	await boardIsOpen(oriel.page);
	await expect(cardOn(oriel.page, "Reached by its address")).toBeVisible();
});

test("[U59] whoever types in a card that somebody else bins stays in it: no key reaches the board", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	for (const title of ["Stays beside it", "Binned under a title", "Binned under a text"]) {
		await addCard(oriel.page, "roles", title);
		await closeCard(oriel.page);
	}
	await isSaved(oriel.page);
	await expect(cardOn(imara.page, "Binned under a text")).toBeVisible();
	const board = await titlesIn(imara.page, "roles");

	for (const [title, field] of [
		["Binned under a title", titleOf],
		["Binned under a text", proseOf],
	] as const) {
		await openCard(imara.page, title);
		const opened = imara.page.url();
		await field(imara.page).click();
		await imara.page.keyboard.type("Typed before. ");
		await isSaved(imara.page);
		await expect(cardOn(oriel.page, title)).toBeVisible();
		await binFromMenu(oriel.page, title);
		await expect(sheet(imara.page).locator("[data-binned]")).toBeFocused();
		await expect(cardOn(imara.page, title)).toHaveCount(0);
		await imara.page.keyboard.type("n and m [ ] 1 / l f on and on", { delay: 20 });
		await imara.page.keyboard.press("Enter");

		expect(imara.page.url()).toBe(opened);
		await expect(sheet(imara.page)).toHaveCount(1);
		await expect(sheet(imara.page).locator("[data-binned]")).toBeFocused();
		await imara.page.keyboard.press("F6");
		await expect(sheet(imara.page).locator("[data-pane]:focus")).toHaveCount(1);
		await imara.page.keyboard.press("Escape");
		await expect(sheet(imara.page)).toHaveCount(0);
		expect(await titlesIn(oriel.page, "roles")).toEqual(await titlesIn(imara.page, "roles"));
	}
	expect(await titlesIn(imara.page, "roles")).toHaveLength(board.length - 2);
});

test("[U59] Esc closes a card from its title, its text and its fields, and an open menu before it", async ({
	sample,
	visit,
}) => {
	const [oriel] = await twoPeople(visit, sample);
	await addCard(oriel.page, "aims", "Closed by Esc");
	await closeCard(oriel.page);
	for (const field of [titleOf, proseOf, (page: Page) => fieldOf(page, STATEMENT)]) {
		await openCard(oriel.page, "Closed by Esc");
		await field(oriel.page).click();
		await oriel.page.keyboard.press("Escape");
		await expect(sheet(oriel.page)).toHaveCount(0);
	}
	await openCard(oriel.page, "Closed by Esc");
	await sheet(oriel.page).getByRole("button", { name: words.sheet.more }).click();
	await expect(oriel.page.getByRole("menu")).toBeVisible();
	await oriel.page.keyboard.press("Escape");
	await expect(oriel.page.getByRole("menu")).toBeHidden();
	await expect(sheet(oriel.page)).toHaveCount(1);
	await oriel.page.keyboard.press("Escape");
	await expect(sheet(oriel.page)).toHaveCount(0);
});

async function binFromMenu(page: Page, title: string) {
	await openMenu(page, title);
	await inMenu(page, words.board.menu.bin).click();
}
