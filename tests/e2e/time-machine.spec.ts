import type { Page } from "@playwright/test";
import { sheet as sheetWords } from "@/lib/i18n/en/sheet";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { words } from "@/lib/i18n/words";
import { axe } from "../support/axe";
import {
	addCard,
	closeCard,
	expect,
	fieldOf,
	isSaved,
	onePerson,
	openCard,
	planOf,
	SAMPLE,
	test,
	twoPeople,
} from "../support/browser";

const list = (page: Page) => page.getByRole("navigation", { name: say.list });
const sliderA = (page: Page) => page.getByRole("slider", { name: say.sliderA });

test("[H5] [H7] [H9] one walks back to before a change, sees both wordings, and restores the card for everybody", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const statement = words.card.fields.statement;
	await addCard(oriel.page, "aims", "A key in the safe");
	await fieldOf(oriel.page, statement).fill("Every home has a key in the safe.");
	await isSaved(oriel.page);
	await closeCard(oriel.page);
	const plan = planOf(oriel.page);
	await oriel.page.goto(`/plans/${plan}/history`);
	await oriel.page.getByRole("button", { name: say.name }).click();
	const dialog = oriel.page.getByRole("dialog");
	await dialog.getByRole("button", { name: say.nameVerb }).click();
	await expect(dialog.getByRole("textbox", { name: say.nameField })).toHaveAttribute("aria-invalid", "true");
	await dialog.getByRole("textbox", { name: say.nameField }).fill("Aims workshop");
	expect(await axe(oriel.page)).toEqual([]);
	await dialog.getByRole("button", { name: say.nameVerb }).click();
	await expect(dialog).toBeHidden();

	await openCard(imara.page, "A key in the safe");
	await fieldOf(imara.page, statement).fill("Every home has a lamp in the safe.");
	await isSaved(imara.page);
	await imara.page.goto(`/plans/${plan}/history`);
	const workshop = await optionOf(imara.page, "Aims workshop");
	await imara.page.getByRole("combobox", { name: say.goA }).selectOption({ label: workshop });
	const row = list(imara.page).getByRole("button", { name: /A key in the safe/ });
	await row.click();
	const [then, now] = [
		imara.page.getByRole("article", { name: /^A, / }),
		imara.page.getByRole("article", { name: /^B, / }),
	];
	await expect(then.locator("del")).toContainText("key");
	await expect(now.locator("ins")).toContainText("lamp");
	await expect(now.locator("del")).toHaveCount(0);
	await expect(imara.page.getByText(SAMPLE.ashdene).first()).toBeVisible();
	expect(await axe(imara.page)).toEqual([]);

	await imara.page.reload();
	await expect(imara.page.getByRole("combobox", { name: say.goA })).toContainText("Aims workshop");
	await row.click();
	await imara.page.getByRole("button", { name: /^Restore/ }).click();
	const asked = imara.page.getByRole("dialog", { name: /^Restore/ });
	await expect(asked).toContainText(say.restoreKeeps);
	expect(await axe(imara.page)).toEqual([]);
	await asked.getByRole("button", { name: say.restoreVerb }).dblclick();
	await expect(asked).toBeHidden();
	await expect(imara.page.getByText(/is as it was/)).toHaveCount(1);
	await imara.page.goto(`/plans/${plan}/ledger`);
	await expect(imara.page.getByRole("row", { name: /Imara Holloway.*restored A5/ })).toHaveCount(1);
	await oriel.page.goto(`/plans/${plan}`);
	await openCard(oriel.page, "A key in the safe");
	await expect(fieldOf(oriel.page, statement)).toHaveValue("Every home has a key in the safe.");
});

test("[H4] the moments are gone through by keys alone, and the whole plan is read as it stood", async ({
	serve,
	visit,
}) => {
	const { page } = await onePerson(visit, await serve());
	await addCard(page, "aims", "Not there at first");
	await isSaved(page);
	await closeCard(page);
	await page.goto(`/plans/${planOf(page)}/history`);
	await sliderA(page).focus();
	await page.keyboard.press("Home");
	await expect(sliderA(page)).toHaveValue("0");
	await expect(list(page)).toContainText("Not there at first");
	await page.keyboard.press("ArrowRight");
	await expect(sliderA(page)).toHaveValue("1");
	await page.keyboard.press("Home");
	await page.getByRole("button", { name: say.whole }).click();
	const paper = page.getByRole("article");
	await expect(paper).toContainText("Barriers and strategies");
	await expect(paper).not.toContainText("Not there at first");
	expect(await axe(page)).toEqual([]);
});

test("[H11] a slider that is pulled asks for one moment at a time, and shows the one before it meanwhile", async ({
	serve,
	visit,
}) => {
	const { page } = await onePerson(visit, await serve());
	for (const title of ["The first card", "The second card", "The third card"]) {
		await addCard(page, "aims", title);
		await isSaved(page);
		await closeCard(page);
	}
	const held: (() => void)[] = [];
	let holding = false;
	await page.route("**/api/queries/moment?**", async (route) => {
		if (holding) await new Promise<void>((go) => held.push(go));
		await route.continue();
	});
	await page.goto(`/plans/${planOf(page)}/history`);
	const shown = page.getByRole("article", { name: /^A, / });
	await sliderA(page).focus();
	await page.keyboard.press("Home");
	await expect(sliderA(page)).toHaveValue("0");
	await expect(page.getByText(say.reading)).toHaveCount(0);
	await expect(list(page)).toContainText("The first card");
	const before = await shown.textContent();

	holding = true;
	const most = Number(await sliderA(page).getAttribute("max"));
	for (let step = 0; step < most - 1; step++) await page.keyboard.press("ArrowRight");
	await expect(sliderA(page)).toHaveValue(String(most - 1));
	await expect(page.getByText(say.reading)).toBeVisible();
	expect(held).toHaveLength(1);
	expect(await shown.textContent()).toBe(before);

	held.shift()?.();
	await expect.poll(() => held.length).toBe(1);
	held.shift()?.();
	await expect(page.getByText(say.reading)).toHaveCount(0);
	expect(held).toHaveLength(0);
	await expect(page.getByText(say.nothing)).toBeVisible();
});

test("[H10] a lapsed agreement is said to stand again before its words are restored, and a card in the bin comes out of it", async ({
	serve,
	visit,
}) => {
	const { page } = await onePerson(visit, await serve());
	const plan = planOf(page);
	await openCard(page, "Small grants for carers");
	await page.getByRole("button", { name: sheetWords.more }).click();
	await page.getByRole("menuitem", { name: sheetWords.menu.bin }).click();
	await page.goto(`/plans/${plan}/history`);
	const choice = page.getByRole("combobox", { name: say.goA });
	await choice.selectOption({ label: await optionOf(page, "A3 agreed by all") });
	await list(page)
		.getByRole("button", { name: /Carers know the plan/ })
		.click();
	await page.getByRole("button", { name: /^Restore A3/ }).click();
	const asked = page.getByRole("dialog", { name: /^Restore/ });
	await expect(asked).toContainText(say.restoreRevives);
	await page.keyboard.press("Escape");
	await list(page)
		.getByRole("button", { name: /Small grants for carers/ })
		.click();
	await expect(page.getByText(say.inBin)).toBeVisible();
	await page.getByRole("button", { name: /^Restore S4/ }).click();
	await asked.getByRole("button", { name: say.restoreVerb }).click();
	await expect(page.getByText(say.restored("S4"))).toBeVisible();
	await expect(list(page).getByRole("button", { name: /Small grants for carers/ })).toHaveCount(0);
});

test("[H5] at its end the slider shows the plan of now; on a phone the moment can be named, and a card comes into view", async ({
	serve,
	visit,
}) => {
	const { page } = await onePerson(visit, await serve());
	await page.goto(`/plans/${planOf(page)}/history`);
	await page.getByRole("button", { name: say.whole }).click();
	await page.reload();
	await expect(page.getByRole("article")).toBeVisible();
	await sliderA(page).focus();
	await page.keyboard.press("End");
	await expect(page.getByRole("article")).toContainText("Barriers and strategies");
	await page.getByRole("button", { name: say.compare, exact: true }).click();
	await expect(page.getByText(say.nothing)).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`/plans/${planOf(page)}/history`);
	await list(page).getByRole("button").first().click();
	await expect(page.getByRole("article", { name: /^A, / })).toBeInViewport();
	await page.getByRole("button", { name: say.name }).click();
	await expect(page.getByRole("textbox", { name: say.nameField })).toBeFocused();
});

async function optionOf(page: Page, name: string): Promise<string> {
	return (
		(await page
			.getByRole("option", { name: new RegExp(name) })
			.first()
			.textContent()) ?? ""
	);
}
