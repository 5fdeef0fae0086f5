import { readFileSync, writeFileSync } from "node:fs";
import { calendarWords } from "@/lib/i18n/en/calendar";
import { ACT_NAMES, ledgerWords as say } from "@/lib/i18n/en/ledger";
import { packSays } from "@/lib/i18n/en/pack";
import type { Pack } from "@/lib/pack/pack";
import { axe } from "../support/axe";
import { expect, onePerson, planOf, test } from "../support/browser";

test("[Q1] [Q2] the ledger tells who did what, is narrowed, and is checked on the page", async ({
	serve,
	visit,
}) => {
	const { page } = await onePerson(visit, await serve());
	await page.goto(`/plans/${planOf(page)}/ledger`);
	await expect(page.getByRole("row", { name: /agreed on R\d/ }).first()).toBeVisible();
	await page.keyboard.press("c");
	await expect(page.getByText(/The chain holds: \d+ entries/)).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.getByLabel(say.organisation).selectOption({ label: "Lantern Carers" });
	await expect(
		page
			.getByRole("row")
			.filter({ has: page.locator(".pm") })
			.first(),
	).toContainText("Lantern");
	await expect(page.locator("tbody .pm").filter({ hasText: "WC" })).toHaveCount(0);
	await page.getByLabel(say.from, { exact: true }).fill("2099-01-01");
	await expect(page.getByText(say.none)).toBeVisible();
	await page.getByRole("button", { name: say.clear }).click();
	await expect(page.getByRole("row", { name: /agreed on R\d/ }).first()).toBeVisible();
});

test("[Q3] [Q9] a plan pack checks itself from a disk without a network, and names the clause, the decision or the entry that was changed", async ({
	serve,
	visit,
	browser,
}) => {
	const oriel = await onePerson(visit, await serve());
	const plan = planOf(oriel.page);
	const answer = await oriel.context.request.get(`/api/plans/${plan}/export/pack`);
	expect(answer.status()).toBe(200);
	expect(answer.headers()["content-disposition"]).toContain("attachment");
	const whole = await answer.text();
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	const asked: string[] = [];
	page.on("request", (request) => request.url().startsWith("file:") || asked.push(request.url()));
	const open = async (name: string, text: string) => {
		const file = test.info().outputPath(name);
		writeFileSync(file, text);
		expect(readFileSync(file, "utf8")).toBe(text);
		await page.goto(`file://${file}`);
		return page.locator("#verdict");
	};
	const data = /<script type="application\/json" id="pack">(.*?)<\/script>/s.exec(whole)?.[1] ?? "";
	const pack = JSON.parse(data) as Pack;
	await expect(await open("whole.html", whole)).toContainText(packSays.holds);
	await expect(page).toHaveTitle(`${packSays.kind}: ${pack.title}`);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(pack.title);
	await expect(page.getByRole("heading", { name: packSays.ledger })).toBeVisible();
	await expect(page.locator("#verdict")).toContainText(`Last hash, of entry ${pack.ledger.length}`);
	await expect(page.locator("dl")).toContainText("Lantern Carers (LC)");
	await expect(page.locator("dl")).toContainText(/\d+ stands?, .*\d+ lapsed/);
	const read = (await page.locator("main").allInnerTexts()).join();
	expect(read.match(/\.\.|\b20\d\d-\d\d-\d\d\b|undefined|\{\w+\}/g)).toBeNull();
	for (const scheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme: scheme });
		expect(await axe(page)).toEqual([]);
	}
	await page.setViewportSize({ width: 360, height: 740 });
	const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(await over()).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 800 });

	const changed = (change: (copy: Pack) => void): string => {
		const copy = structuredClone(pack);
		change(copy);
		return whole.replace(data, () => JSON.stringify(copy).replaceAll("<", "\\u003c"));
	};
	const code = "B5.1";
	const [card] = Object.entries(pack.cards).find(([, one]) => one.code === code) ?? [];
	const { digest } = pack.ledger.find(({ entry }) => entry.subject === `card:${card}`)?.entry ?? {};
	const clause = pack.wordings.findIndex((one) => one.digest === digest);
	const text = pack.wordings[clause]?.text ?? "";
	const letter = await open(
		"letter.html",
		changed((copy) => {
			Object.assign(copy.wordings[clause] ?? {}, { text: text.replace("list", "lost") });
		}),
	);
	await expect(letter).toContainText(packSays.breaks);
	await expect(letter.getByRole("listitem").first()).toContainText(new RegExp(`${code} .* was changed`));

	const seen = await open(
		"seen.html",
		changed((copy) => {
			Object.assign(copy.wordings[clause]?.passages[0] ?? {}, { lines: ["Something else"] });
		}),
	);
	await expect(seen.getByRole("listitem").first()).toContainText(code);

	const objection = pack.ledger.find(({ entry }) => entry.answer === "object");
	const decision = await open(
		"decision.html",
		changed((copy) => {
			Object.assign(copy.ledger[(objection?.seq ?? 0) - 1]?.entry ?? {}, { answer: "agree" });
		}),
	);
	const objector = pack.partners.find(({ id }) => id === objection?.partnerId)?.name ?? "?";
	await expect(decision.getByRole("listitem").first()).toContainText(
		new RegExp(`changed at entry ${objection?.seq}, .*${objector}`),
	);

	const renamed = await open(
		"renamed.html",
		changed((copy) => {
			Object.assign(copy.partners[3] ?? {}, { name: "Lantern Cares" });
		}),
	);
	await expect(renamed.getByRole("listitem").first()).toContainText("gives it: Lantern Carers");

	const entry = await open(
		"entry.html",
		changed((copy) => {
			Object.assign(copy.ledger[6] ?? {}, { at: "2020-01-01T00:00:00.000Z" });
		}),
	);
	await expect(entry).toContainText("The ledger was changed at entry 7");
	const gone = await open(
		"gone.html",
		changed((copy) => void (copy.ledger as Pack["ledger"][number][]).splice(3, 1)),
	);
	await expect(gone).toContainText("Entry 4 is missing from the ledger.");

	const script = await open("script.html", whole.replace("Array.isArray(", "Array .isArray("));
	await expect(script).toContainText(packSays.page);
	const beside = "<p>Everybody agreed to everything.</p>";
	await open(
		"beside.html",
		whole.replace("<body>", `<body>${beside}`).replace("</body>", `${beside}</body>`),
	);
	await expect(page.locator("#verdict")).toContainText(packSays.holds);
	await expect(page.getByText("Everybody agreed to everything.")).toHaveCount(0);
	const unnamed = await open("unnamed.html", whole.replace('"partners":[', '"partnerz":['));
	await expect(unnamed).toContainText(packSays.breaks);
	await expect(unnamed).toContainText(packSays.parts.other);
	await expect(await open("torn.html", whole.replace('"title":', '"title"'))).toContainText(
		packSays.unreadable,
	);
	expect(asked).toEqual([]);
	await context.close();
});

test("[Q8] a calendar's address is made, shown once, and ended on the account page", async ({
	serve,
	visit,
}) => {
	const oriel = await onePerson(visit, await serve());
	const { page } = oriel;
	await page.goto("/account");
	await page.getByRole("button", { name: calendarWords.make }).click();
	const address = await page.getByLabel(calendarWords.address).inputValue();
	const read = () => oriel.context.request.get(new URL(address).pathname);
	const feed = await read();
	expect(feed.status()).toBe(200);
	expect(await feed.text()).toContain("BEGIN:VEVENT");
	await page.reload();
	await expect(page.getByText(/An address was made on/)).toBeVisible();
	await expect(page.getByLabel(calendarWords.address)).toHaveCount(0);
	await page.getByRole("button", { name: calendarWords.end }).click();
	await expect(page.getByRole("button", { name: calendarWords.make })).toBeVisible();
	expect((await read()).status()).toBe(404);
});

test("[Q1] [Q20] [Q21] what is shown of the ledger is in its address and in the download, leads to its card, and fits a phone", async ({
	serve,
	visit,
}) => {
	const { page } = await onePerson(visit, await serve());
	await page.goto(`/plans/${planOf(page)}/ledger`);
	await page.getByLabel(say.act).selectOption({ label: ACT_NAMES["assign-thread"] ?? "" });
	const assigned = page.getByRole("link", { name: /^assigned a thread on [A-Z]\d/ }).first();
	await expect(assigned).toHaveAttribute("href", /card=/);
	await page.getByLabel(say.act).selectOption({ label: ACT_NAMES.decide ?? "" });
	await page.getByLabel(say.organisation).selectOption({ label: "Harrowfold Homes" });
	const rows = page.getByRole("row");
	await expect(rows.filter({ hasText: "agreed with a reservation on A2" })).toContainText("two days’ notice");
	await expect(rows.filter({ hasText: "commented" })).toHaveCount(0);
	await page.reload();
	await expect(page.getByLabel(say.act)).toHaveValue("decide");
	await expect(rows.filter({ hasText: "commented" })).toHaveCount(0);
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: say.csv }).click(),
	]);
	const lines = readFileSync(await file.path(), "utf8")
		.trim()
		.split("\r\n");
	expect(lines.length).toBeGreaterThan(5);
	const others = lines.slice(1).filter((line) => !/Harrowfold Homes.*decide/.test(line));
	expect(others).toEqual([]);
	for (const line of lines.slice(1)) expect(line).toMatch(/^\d+,"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+0[01]:00"/);
	await page.getByLabel(say.to, { exact: true }).fill("2020-01-01");
	await page.getByLabel(say.from, { exact: true }).fill("2020-01-02");
	await expect(page.getByText(say.turned)).toBeVisible();
	await page.getByRole("button", { name: say.clear }).click();
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.getByRole("button", { name: say.check })).toBeVisible();
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
	).toBeLessThanOrEqual(0);
	const about = page.getByRole("link", { name: "agreed on A4" }).first();
	await about.click();
	await expect(page).toHaveURL(/card=/);
});
