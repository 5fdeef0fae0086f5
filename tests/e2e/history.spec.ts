import AxeBuilder from "@axe-core/playwright";
import { historyWords } from "@/lib/i18n/en/history";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	expect,
	fieldOf,
	isSaved,
	openCard,
	SAMPLE,
	sheet,
	test,
	twoPeople,
} from "../support/browser";

test("[H1] [H3] one partner changes a card's words, the other looks at them as they were, brings them back, and takes that back again", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	const statement = words.card.fields.statement;
	await addCard(oriel.page, "aims", "Read as it was");
	await fieldOf(oriel.page, statement).fill("Nobody waits for a key.");
	await isSaved(oriel.page);
	await openCard(imara.page, "Read as it was");
	await fieldOf(imara.page, statement).fill("Everybody waits for a key.");
	await isSaved(imara.page);
	await expect(fieldOf(oriel.page, statement)).toHaveValue("Everybody waits for a key.");

	await imara.page.reload();
	const line = sheet(imara.page).getByRole("button", { name: words.sheet.history.changed(SAMPLE.wexmoor) });
	await line.press("Enter");
	const then = imara.page.getByRole("dialog", { name: /as it was on/ });
	await expect(then).toContainText("Nobody");
	await expect(then).toContainText("Everybody");
	const axe = await new AxeBuilder({ page: imara.page }).include("[role=dialog]:last-of-type").analyze();
	expect(axe.violations.map(({ id }) => id)).toEqual([]);
	await then.getByRole("button", { name: historyWords.verb }).press("Enter");
	await expect(then).toBeHidden();
	for (const { page } of [oriel, imara])
		await expect(fieldOf(page, statement)).toHaveValue("Nobody waits for a key.");
	await isSaved(imara.page);
	await imara.page.getByRole("button", { name: words.common.undo }).first().click();
	for (const { page } of [oriel, imara])
		await expect(fieldOf(page, statement)).toHaveValue("Everybody waits for a key.");

	imara.line.cut();
	await expect(sheet(imara.page).getByText(words.sheet.history.offline)).toBeVisible({ timeout: 30_000 });
	await expect(line).toHaveCount(0);
	imara.line.mend();
});
