import { words } from "@/lib/i18n/words";
import { expect, onePerson, test } from "../support/browser";

test("[U78] views whose tabs do not fit are under More, which names the one that one is at, and come back when there is room", async ({
	sample,
	visit,
}) => {
	const { page } = await onePerson(visit, sample);
	const tabs = page.getByRole("navigation", { name: words.plan.views });
	const link = (name: string) => tabs.getByRole("link", { name: new RegExp(`^${name}`) });
	await expect(link(words.plan.tabs.about)).toBeVisible();
	await page.setViewportSize({ width: 1024, height: 700 });
	await expect(link(words.plan.tabs.about)).toBeHidden();
	await expect(link(words.plan.tabs.board)).toBeVisible();
	await tabs.getByRole("button", { name: words.common.more }).click();
	await page.getByRole("menuitem", { name: words.plan.tabs.ledger }).click();
	await expect(page).toHaveURL(/\/ledger$/);
	const more = tabs.getByRole("button", { name: words.plan.tabs.ledger });
	await expect(more).toHaveAttribute("aria-current", "page");
	const beyond = await tabs.evaluate((nav) => nav.scrollWidth - nav.clientWidth);
	expect(beyond).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1600, height: 900 });
	await expect(link(words.plan.tabs.ledger)).toHaveAttribute("aria-current", "page");
	await expect(more).toBeHidden();
});
