import AxeBuilder from "@axe-core/playwright";
import { aimWords as say } from "@/lib/i18n/en/aim";
import { cardOn, expect, sheet, test, twoPeople } from "../support/browser";

test("[V10] two partners say what an aim means to them; each sees the other's words beside the shared text, and that they are apart", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	for (const [{ page }, name, words, realism] of [
		[oriel, "Wexmoor", "A care plan by noon, every day.", "5"],
		[imara, "Ashdene", "A free bed by ten.", "2"],
	] as const) {
		await cardOn(page, "Fewer people back in hospital").first().click();
		await sheet(page).getByLabel(say.own(name)).fill(words);
		await sheet(page).getByLabel(say.realism).selectOption(realism);
		await sheet(page).getByRole("button", { name: say.save }).click();
		await expect(page.getByText(say.saved(name)).first()).toBeVisible();
	}
	await expect(sheet(oriel.page).getByText("A free bed by ten.")).toBeVisible();
	await expect(sheet(oriel.page).getByText(say.diverges(3))).toBeVisible();
	await expect(sheet(imara.page).getByText("A care plan by noon, every day.")).toBeVisible();
	await expect(sheet(imara.page).getByText(/Not said yet: Harrowfold, Lantern, Northmere/)).toBeVisible();
	const plan = /\/plans\/([0-9a-f-]+)/.exec(oriel.page.url())?.[1];
	await oriel.page.goto(`/plans/${plan}/factors`);
	const row = oriel.page.getByRole("row", { name: /Fewer people back in hospital/ });
	await expect(row.locator(".pm")).toHaveCount(3);
	await expect(row).toContainText("3.5 of 5");
	const axe = await new AxeBuilder({ page: imara.page })
		.include("[role=dialog]")
		.withTags(["wcag2a", "wcag2aa"])
		.analyze();
	expect(axe.violations.map(({ id }) => id)).toEqual([]);
});
