import { plansWords } from "@/lib/i18n/en/plans";
import { boardIsOpen, expect, section, test } from "../support/browser";
import { firstAccount } from "../support/people";

const said = plansWords.fresh;

test("[U68] a new plan is made under the four steps, with its partners as equals and the ten barriers in place", async ({
	serve,
	visit,
}) => {
	const site = await serve({ empty: true });
	const { page } = await (async () => {
		const visitor = await visit(site);
		await firstAccount(visitor, "Maud Ellery");
		return visitor;
	})();
	await page.goto("/plans");
	await page.getByRole("link", { name: plansWords.list.newPlan }).first().click();
	await expect(page.getByRole("heading", { level: 1, name: said.own.step })).toBeVisible();

	await page.getByLabel(said.name, { exact: true }).fill("Wexmoor County Council");
	await page.getByLabel(said.code, { exact: true }).fill("WC");
	await page.getByLabel(said.kind, { exact: true }).selectOption("local_authority");
	await page.getByRole("button", { name: said.next(said.plan.step) }).click();

	const title = page.getByLabel(said.planTitle, { exact: true });
	await title.fill("x".repeat(141));
	await page.getByRole("radio").first().check();
	await page.getByRole("button", { name: said.next(said.others.step) }).click();
	await expect(page.getByText(said.errors.titleLong(140, 141))).toBeVisible();
	await title.fill("Winter pressures, together");
	await page.getByLabel(said.place, { exact: true }).fill("Wexmoor");
	await page.getByRole("button", { name: said.next(said.others.step) }).click();

	const partner = page
		.getByRole("main")
		.getByRole("listitem")
		.filter({ hasText: said.partner(2) });
	if ((await partner.count()) === 0) await page.getByRole("button", { name: said.addPartner }).click();
	await partner.getByLabel(said.kind, { exact: true }).selectOption("housing");
	await partner.getByLabel(said.code, { exact: true }).fill("HH");
	await partner.getByLabel(said.name, { exact: true }).fill("Harrowfold Homes");
	await page.getByRole("button", { name: said.create }).click();

	await page.getByRole("link", { name: said.open }).click();
	await boardIsOpen(page);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Winter pressures, together");
	await expect(section(page, "barriers").locator("[data-barrier]")).toHaveCount(10);
});
