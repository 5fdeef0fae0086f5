import type { Locator, Page } from "@playwright/test";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import { AIM, almostReady, HUDDLE, NINE, TENTH } from "../support/almost-ready";
import { closeCard, expect, fieldOf, isSaved, openCard, test, titleOf } from "../support/browser";

const said = goingLive;
const { form, put, actions } = agreementBox;
const HARBOUR = "Harbour";
const CLINIC = "Clinic";

const goLiveButton = (page: Page) =>
	page.getByRole("complementary").getByRole("button", { name: said.goLive.verb, exact: true });
const gaps = (page: Page) => page.locator("[data-known-gaps]");
const checkOf = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);
const statusOf = (page: Page) => page.getByRole("banner");

async function toReadiness(page: Page, plan: string): Promise<void> {
	await page.goto(`/plans/${plan}/readiness`);
	await expect(page.getByRole("heading", { name: said.title, exact: true })).toBeVisible();
}

/** Puts the open plan's card to both partners and agrees for one's own. */
async function putAndAgree(page: Page, title: string, who: string): Promise<void> {
	await openCard(page, title);
	const box = page.locator("[data-agreement]");
	await box.getByRole("button", { name: actions.put, exact: true }).click();
	await page.getByRole("button", { name: put.send(2), exact: true }).click();
	await agree(box, who);
	await closeCard(page);
}

async function agree(box: Locator, who: string): Promise<void> {
	await box.getByRole("radio", { name: form.choices.agree, exact: true }).check();
	await box.getByRole("button", { name: form.send.agree(who), exact: true }).click();
	await expect(box.getByText(form.youDecide(who))).toHaveCount(0);
}

async function agreeOn(page: Page, title: string, who: string): Promise<void> {
	await openCard(page, title);
	await agree(page.locator("[data-agreement]"), who);
	await closeCard(page);
}

test("[G13] [G4] [G6] one unmet barrier keeps the gate shut and leads to its place; the last condition opens it, the last agreement makes the plan live, and a changed word breaks it with its date", async ({
	serve,
	visit,
}) => {
	test.setTimeout(480_000);
	const site = await serve();
	const [maud, imogen] = [await visit(site), await visit(site)];
	const plan = await almostReady(maud, imogen);
	const drafting = await maud.context.newPage();
	await drafting.goto(`/plans/${plan}`);
	await imogen.page.goto(`/plans/${plan}`);
	for (const title of [AIM, NINE]) {
		await putAndAgree(drafting, title, HARBOUR);
		await agreeOn(imogen.page, title, CLINIC);
	}

	await toReadiness(maud.page, plan);
	await expect(checkOf(maud.page, "barriers")).toContainText(said.metOf(9, 10));
	await expect(goLiveButton(maud.page)).toHaveAttribute("aria-disabled", "true");
	await goLiveButton(maud.page).focus();
	await expect(goLiveButton(maud.page)).toHaveAccessibleDescription(said.goLive.locked);
	const refused = await maud.context.request.post("/api/acts/go-live", {
		data: { plan, digest: "0".repeat(64) },
		headers: { origin: site.url },
	});
	expect(await refused.json()).toMatchObject({
		refused: "not-ready",
		sentence: expect.stringContaining("B10"),
	});

	const row = checkOf(maud.page, "barriers").locator("[data-row]");
	await expect(row).toHaveCount(1);
	await row.getByRole("link").click();
	await expect(maud.page).toHaveURL(/\/barriers\?row=B10&strategy=/);
	await maud.page.goBack();
	await expect(goLiveButton(maud.page)).toHaveAttribute("aria-disabled", "true");
	await maud.page.evaluate(() => Object.assign(window, { neverReloaded: true }));

	await putAndAgree(imogen.page, TENTH, CLINIC);
	await agreeOn(drafting, TENTH, HARBOUR);
	await expect(goLiveButton(maud.page)).not.toHaveAttribute("aria-disabled", "true");
	await expect(statusOf(maud.page).getByText(words.plan.status.ready, { exact: true })).toBeVisible();
	await toReadiness(imogen.page, plan);
	await expect(goLiveButton(imogen.page)).toHaveAttribute("aria-disabled", "true");
	await expect(goLiveButton(imogen.page)).toHaveAccessibleDescription(said.goLive.askLead("Maud Ellery"));

	await goLiveButton(maud.page).click();
	await maud.page.getByRole("button", { name: said.goLive.confirm, exact: true }).click();
	for (const { page } of [maud, imogen])
		await expect(page.getByRole("heading", { name: said.round.title, exact: true })).toBeVisible();
	await agree(maud.page.locator('[data-agreement="plan"]'), HARBOUR);
	await agree(imogen.page.locator('[data-agreement="plan"]'), CLINIC);
	for (const page of [maud.page, imogen.page, drafting])
		await expect(statusOf(page).getByText(words.plan.status.live, { exact: true })).toBeVisible();
	await expect(maud.page.getByText(said.live.nothingChanged)).toBeVisible();

	await drafting.bringToFront();
	await openCard(drafting, AIM);
	await titleOf(drafting).fill(`${AIM}, at the latest`);
	await isSaved(drafting);
	for (const page of [maud.page, imogen.page])
		await expect(statusOf(page).getByText(/^Live, 1 condition broken since \d+ \w+$/)).toBeVisible();
	const changed = maud.page.getByRole("region", { name: said.live.changed });
	await expect(changed.getByRole("link")).toHaveText([`${AIM}, at the latest`]);
	await expect(maud.page.getByRole("region", { name: said.live.broken })).toContainText(/Broken since \d+/);
	expect(await maud.page.evaluate(() => "neverReloaded" in window)).toBe(true);

	await titleOf(drafting).fill(AIM);
	await expect(statusOf(maud.page).getByText(words.plan.status.live, { exact: true })).toBeVisible();
	await maud.page.getByRole("button", { name: said.live.reopen, exact: true }).click();
	const dialog = maud.page.getByRole("dialog");
	await dialog.getByLabel(said.live.reason).fill("A partner joins.");
	await dialog.getByRole("button", { name: said.live.reopen, exact: true }).click();
	await expect(statusOf(imogen.page).getByText(words.plan.status.ready, { exact: true })).toBeVisible();
});

test("[G5] [G12] starting with known gaps needs both partners: one that does not consent is enough to wait, a changed word lapses, and the gaps stay with the live plan", async ({
	serve,
	visit,
}) => {
	test.setTimeout(480_000);
	const site = await serve();
	const [maud, imogen] = [await visit(site), await visit(site)];
	const plan = await almostReady(maud, imogen);
	for (const { page } of [maud, imogen]) {
		await toReadiness(page, plan);
		await expect(gaps(page)).toHaveAttribute("data-known-gaps", "not-put");
	}
	await gaps(maud.page).locator("summary").click();
	await expect(gaps(maud.page).getByRole("listitem").first()).toHaveText(
		/^10 barriers without an agreed strategy: B1, B2/,
	);
	const ask = gaps(maud.page).getByRole("button", { name: said.gaps.ask(2), exact: true });
	await ask.click();
	await expect(gaps(maud.page).getByText(said.gaps.reasonMissing)).toBeVisible();
	await gaps(maud.page).getByLabel(said.gaps.reason).fill("Winter is here. Harbour watches each gap.");
	await ask.click();

	await expect(gaps(imogen.page)).toHaveAttribute("data-known-gaps", "open");
	await consent(imogen.page, "object", CLINIC, "No money yet.");
	await expect(gaps(maud.page)).toHaveAttribute("data-known-gaps", "objected");
	await expect(gaps(maud.page).getByText(said.gaps.states.refuses, { exact: true })).toBeVisible();
	await consent(maud.page, "agree", HARBOUR);

	const drafting = await imogen.context.newPage();
	await drafting.goto(`/plans/${plan}`);
	await openCard(drafting, HUDDLE);
	await fieldOf(drafting, words.card.fields.audience).fill("Everybody on the ward");
	for (const { page } of [maud, imogen]) await expect(gaps(page).getByText(said.gaps.lapsed)).toBeVisible();
	await fieldOf(drafting, words.card.fields.audience).fill("");
	await expect(gaps(maud.page)).toHaveAttribute("data-known-gaps", "objected");

	await gaps(imogen.page)
		.getByRole("button", { name: said.gaps.decideAgain(CLINIC), exact: true })
		.click();
	await consent(imogen.page, "agree", CLINIC);
	for (const { page } of [maud, imogen])
		await expect(statusOf(page).getByText(words.plan.liveWithGaps(11), { exact: true })).toBeVisible();
	const open = maud.page.getByRole("region", { name: said.live.gaps });
	// Gaps of one sort share a line, each named by its code.
	for (const code of ["B10", "A1"]) await expect(open.getByText(code).first()).toBeVisible();
});

async function consent(page: Page, answer: "agree" | "object", who: string, reason = ""): Promise<void> {
	const box = gaps(page);
	await box.getByRole("radio", { name: form.consentChoices[answer], exact: true }).check();
	if (reason) await box.getByLabel(form.reasons.noConsent).fill(reason);
	await box.getByRole("button", { name: form.consentSend[answer](who), exact: true }).click();
}

test("[G15] the checklist is worked by keys, and a key of the way to another view does nothing here", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const [maud, imogen] = [await visit(site), await visit(site)];
	const plan = await almostReady(maud, imogen);
	const { page } = maud;
	await toReadiness(page, plan);
	const barriers = checkOf(page, "barriers");
	await page.keyboard.press("ArrowDown");
	await expect(barriers.locator("summary")).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(barriers.getByRole("link").first()).toBeFocused();
	await page.keyboard.press("e");
	await expect(barriers).not.toHaveAttribute("open");
	await expect(barriers.locator("summary")).toBeFocused();
	await page.keyboard.press("e");
	await expect(barriers).toHaveAttribute("open");

	const mine = page.getByRole("checkbox", { name: said.onlyMine(HARBOUR) });
	await page.keyboard.press("p");
	await expect(mine).toBeChecked();
	await expect(page.locator("[data-check]")).toHaveCount(1);
	await expect(checkOf(page, "aims")).toBeVisible();
	await page.keyboard.press("p");
	await expect(mine).not.toBeChecked();

	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("g");
	await page.keyboard.press("d");
	await expect(page).toHaveURL(/\/readiness$/);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page).not.toHaveURL(/\/readiness$/);
	await page.goBack();
	await expect(barriers).toBeVisible();
	await page.keyboard.press("g");
	await page.keyboard.press("p");
	await expect(page).toHaveURL(/\/document$/);
	await expect(page).toHaveTitle(new RegExp(`^${words.plan.tabs.document} \\|`));
});
