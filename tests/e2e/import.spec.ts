import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { plansWords } from "@/lib/i18n/en/plans";
import { boardIsOpen, expect, test } from "../support/browser";
import { firstAccount } from "../support/people";

const said = plansWords.bring;
const CASE = join(import.meta.dirname, "..", "support", "cases", "suffolk-mash.json");

test("[U70] a plan file is shown as what it becomes before it is imported, and then lies on the board", async ({
	serve,
	visit,
}) => {
	const visitor = await visit(await serve({ empty: true }));
	const { page } = visitor;
	await firstAccount(visitor, "Maud Ellery");
	await page.goto("/plans/import");
	await page.getByLabel(said.file, { exact: true }).setInputFiles(CASE);

	const counts = page.getByRole("table", { name: said.counts });
	await expect(counts).toBeVisible();
	const total = Number(await counts.getByRole("row").last().getByRole("cell").last().textContent());
	expect(total).toBeGreaterThan(10);
	await page
		.getByText(/kept as text/)
		.first()
		.click();
	await expect(page.getByText(said.keptAbout)).toBeVisible();

	await page.getByRole("button", { name: said.verb }).click();
	await expect(page.getByText(said.ownMissing)).toBeVisible();
	await page.getByLabel(said.own).selectOption({ index: 1 });
	await page.getByRole("button", { name: said.verb }).click();
	await boardIsOpen(page);
	await expect(page.locator("[data-card]").nth(10)).toBeAttached();
});

test("[U71] a file that is not a plan file is refused with the first wrong place, and nothing is made", async ({
	serve,
	visit,
}) => {
	const visitor = await visit(await serve({ empty: true }));
	const { page } = visitor;
	await firstAccount(visitor, "Maud Ellery");
	await page.goto("/plans/import");
	const choose = (name: string, text: string) =>
		page
			.getByLabel(said.file, { exact: true })
			.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

	await choose("cut-off.json", '{"title": "Half a pl');
	await expect(page.getByText(/not a plan file: it is not JSON/)).toBeVisible();

	const broken = JSON.parse(await readFile(CASE, "utf8"));
	broken.aims[1] = "an aim that is only a word";
	await choose("broken.json", JSON.stringify(broken));
	await expect(page.getByText(/not a plan file: .*aims\[1\]/)).toBeVisible();
	await expect(page.getByRole("button", { name: said.verb })).toHaveCount(0);

	await page.goto("/plans");
	await expect(page.getByText(plansWords.list.emptyTitle)).toBeVisible();
});
