import type { Locator, Page } from "@playwright/test";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	cardOn,
	expect,
	isSaved,
	openCard,
	proseOf,
	SAMPLE,
	sheet,
	signInToSample,
	test,
	titleOf,
	type Visitor,
} from "../support/browser";
import { ask } from "../support/people";

const { actions, form, matters, put } = agreementBox;
const { pill } = words.agreement;
const TITLE = "A deputy for each director";
const SENTENCE = "The ward updates each row by noon.";
const [HARROWFOLD, LANTERN, NORTHMERE] = ["Harrowfold", "Lantern", "Northmere"];

const boxOf = (page: Page): Locator => sheet(page).locator("[data-agreement]");

async function decide(page: Page, answer: "agree" | "object", who: string, reason = ""): Promise<void> {
	const box = boxOf(page);
	const choice = answer === "agree" ? /^Agree$/ : new RegExp(`^${form.choices[answer]}`);
	await box.getByRole("radio", { name: choice }).check();
	if (reason) await box.getByRole("textbox").fill(reason);
	await box.getByRole("button", { name: form.send[answer](who), exact: true }).click();
	await expect(box.getByText(form.youDecide(who))).toHaveCount(0);
}

/** The pill of the open card, as its sheet shows it beside the title. */
const pillIn = (page: Page, text: string): Locator =>
	sheet(page).locator("[data-part=text]").getByText(text, { exact: true });

test("[A12] three partners put, agree, object with a reason, settle and agree; a word lapses it on every screen, bold does not, and the words that come back bring it back", async ({
	sample,
	visit,
}) => {
	test.setTimeout(480_000);
	const seats: Visitor[] = [];
	for (const name of [SAMPLE.harrowfold, SAMPLE.lantern, SAMPLE.northmere]) {
		const visitor = await visit(sample);
		await signInToSample(visitor, name);
		seats.push(visitor);
	}
	const [lowri, bettina, farid] = seats.map(({ page }) => page) as [Page, Page, Page];
	const plan = /plans\/([^/?]+)/.exec(lowri.url())?.[1] ?? "";

	await addCard(lowri, "barriers", TITLE);
	await expect(titleOf(lowri)).toHaveValue(TITLE);
	await proseOf(lowri).click();
	await lowri.keyboard.type(SENTENCE);
	await isSaved(lowri);

	await boxOf(lowri).getByRole("button", { name: actions.put, exact: true }).click();
	for (const code of ["Ashdene", "Wexmoor"])
		await lowri.getByRole("checkbox", { name: new RegExp(code) }).uncheck();
	await lowri.getByRole("button", { name: put.send(3), exact: true }).click();
	await decide(lowri, "agree", HARROWFOLD);

	for (const page of [bettina, farid]) await openCard(page, TITLE);
	await decide(bettina, "agree", LANTERN);
	await decide(farid, "object", NORTHMERE, "Our deputies have no mandate to decide.");
	for (const page of [lowri, bettina]) await expect(pillIn(page, pill.objected(1))).toBeVisible();

	await boxOf(lowri)
		.getByRole("button", { name: new RegExp(`^${actions.settle}`) })
		.click();
	const dialog = lowri.getByRole("dialog", { name: matters.settle.title });
	await dialog.getByRole("textbox").fill("Each board gives its deputy the mandate in writing.");
	await dialog.getByRole("button", { name: matters.settle.verb, exact: true }).click();
	await expect(boxOf(farid).getByText("Each board gives its deputy the mandate in writing.")).toBeVisible();

	await boxOf(farid).getByRole("button", { name: actions.change, exact: true }).click();
	await decide(farid, "agree", NORTHMERE);
	for (const page of [lowri, bettina, farid]) await expect(pillIn(page, pill.agreed(3, 3))).toBeVisible();

	// Bold is no word: it arrives, and nothing lapses.
	await proseOf(lowri).click();
	await lowri.keyboard.press("Control+a");
	await lowri.keyboard.press("Control+b");
	await expect(proseOf(bettina).locator("strong")).toHaveText(SENTENCE);
	await isSaved(lowri);
	for (const page of [lowri, bettina, farid]) await expect(pillIn(page, pill.agreed(3, 3))).toBeVisible();

	// One word more: lapsed on both other screens, with that word and no other in the difference.
	await bettina.keyboard.press("Escape");
	await expect(cardOn(bettina, `${TITLE}, ${pill.agreed(3, 3)}`)).toBeVisible();
	await proseOf(lowri).press("Control+End");
	await lowri.keyboard.press("ArrowLeft");
	await lowri.keyboard.type(" daily");
	const typed = Date.now();
	await Promise.all([
		expect(cardOn(bettina, `${TITLE}, ${pill.lapsed}`)).toBeVisible(),
		expect(pillIn(farid, pill.lapsed)).toBeVisible(),
	]);
	test.info().annotations.push({ type: "lapsed on both screens", description: `${Date.now() - typed} ms` });
	await isSaved(lowri);
	const changed = boxOf(farid).locator(".attested");
	await expect(changed.locator("ins.d")).toHaveText(`${agreementBox.difference.added}: daily, `);
	await expect(changed.locator("del.d")).toHaveCount(0);

	// The server has written the lapse of this card down before the word goes again.
	const card = new URL(lowri.url()).searchParams.get("card");
	const events = async () =>
		(await ask(seats[0] as Visitor, "plan", { plan })).attested.notices
			.filter(({ of }) => of === `card:${card}`)
			.map(({ event }) => event);
	await expect.poll(events).toEqual(["lapsed"]);
	for (const _ of " daily") await lowri.keyboard.press("Backspace");
	await isSaved(lowri);
	await expect(cardOn(bettina, `${TITLE}, ${pill.agreed(3, 3)}`)).toBeVisible();
	await expect(pillIn(farid, pill.agreed(3, 3))).toBeVisible();
	await expect.poll(events).toEqual(["lapsed", "restored"]);
});

test("[A13] a decision on words that moved meanwhile is refused on the screen, its reason is kept, and nothing is recorded", async ({
	sample,
	visit,
}) => {
	test.setTimeout(480_000);
	const [lowri, farid] = [await visit(sample), await visit(sample)];
	await signInToSample(lowri, SAMPLE.harrowfold);
	await signInToSample(farid, SAMPLE.northmere);
	await addCard(lowri.page, "aims", "Words that move");
	await isSaved(lowri.page);
	await boxOf(lowri.page).getByRole("button", { name: actions.put, exact: true }).click();
	await lowri.page.getByRole("button", { name: put.send(5), exact: true }).click();
	await openCard(farid.page, "Words that move");
	const box = boxOf(farid.page);
	await box.getByRole("radio", { name: form.choices.object }).check();
	await box.getByRole("textbox").fill("Not before June.");
	// Farid's line is cut, so the word that Lowri writes is on the server and not yet on his screen.
	const decision = farid.page.waitForRequest("**/api/acts/decide");
	await farid.page.route("**/api/acts/decide", async (route) => {
		await titleOf(lowri.page).fill("Words that moved");
		await isSaved(lowri.page);
		await route.continue();
	});
	await box.getByRole("button", { name: form.send.object(NORTHMERE ?? "") }).click();
	await decision;
	await expect(
		farid.page.getByText(form.notRecorded(NORTHMERE ?? ""), { exact: true }).first(),
	).toBeVisible();
	await expect(box.getByText("Not before June.").first()).toBeVisible();
	const plan = /plans\/([^/?]+)/.exec(farid.page.url())?.[1] ?? "";
	const { decisions } = (await ask(farid, "plan", { plan })).attested;
	expect(decisions.some(({ reason }) => reason === "Not before June.")).toBe(false);
});
