import type { Locator, Page } from "@playwright/test";
import { commentWords } from "@/lib/i18n/en/comment";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	cardOn,
	closeCard,
	expect,
	inMenu,
	isSaved,
	openCard,
	openMenu,
	proseOf,
	SAMPLE,
	sheet,
	signInToSample,
	test,
	typeAt,
	type Visitor,
	wordsOf,
} from "../support/browser";

const say = commentWords;
const JONAH = "Jonah Westrup"; // a commenter for Harrowfold
const INES = "Ines Thackwray"; // a viewer for Northmere

const threads = (page: Page): Locator => sheet(page).locator("[data-card-threads]");
const thread = (page: Page, words: string): Locator =>
	page.locator("[data-thread]").filter({ hasText: words });
const newComment = (page: Page): Locator => threads(page).getByRole("combobox", { name: /^New comment/ });
const marked = (page: Page): Locator => proseOf(page).locator(".hl");

/** Selects the words of the open card's text by the mouse, from their first letter to their last. */
async function selectWords(page: Page, words: string): Promise<void> {
	const ends = await proseOf(page).evaluate((text, wanted) => {
		const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + wanted.length);
			const box = range.getBoundingClientRect();
			return { left: box.left, right: box.right, middle: box.top + box.height / 2 };
		}
		throw new Error(`the text does not say ${wanted}`);
	}, words);
	await expect(async () => {
		await page.mouse.move(ends.left + 1, ends.middle);
		await page.mouse.down();
		await page.mouse.move((ends.left + ends.right) / 2, ends.middle, { steps: 3 });
		await page.mouse.move(ends.right, ends.middle, { steps: 3 });
		await page.mouse.up();
		expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
	}).toPass();
}

async function at(visit: (site: never) => Promise<Visitor>, site: unknown, name: string): Promise<Page> {
	const visitor = await visit(site as never);
	await signInToSample(visitor, name);
	return visitor.page;
}

/** Two people on one new card whose text is there on both screens. */
async function writtenCard(editor: Page, title: string, text: string): Promise<void> {
	await addCard(editor, "communication", title);
	await proseOf(editor).click();
	await editor.keyboard.type(text);
	await isSaved(editor);
}

test("[K33] a commenter comments on four words, mentions and assigns; a sentence before them keeps the mark, deleting them keeps the quotation; resolved and reopened on another screen", async ({
	sample,
	visit,
}) => {
	const lowri = await at(visit, sample, SAMPLE.harrowfold);
	await writtenCard(lowri, "A list for every ward", "The ward updates each row by noon on weekdays.");
	const jonah = await at(visit, sample, JONAH);
	await cardOn(jonah, "A list for every ward").first().click(); // read only: never editable
	await expect.poll(() => wordsOf(jonah)).toContain("by noon");

	await selectWords(jonah, "each row by noon");
	await sheet(jonah).getByRole("button", { name: words.sheet.talk.onSelection }).click();
	await expect(newComment(jonah)).toBeFocused();
	await jonah.keyboard.type("Who does this on Sundays, @Lowr");
	await expect(jonah.getByRole("option", { name: /Lowri Tamsett/ })).toBeVisible();
	await jonah.keyboard.press("Enter");
	await jonah.keyboard.type("?");
	await jonah.keyboard.press("Control+Enter");

	const hers = thread(lowri, "Who does this on Sundays");
	await expect(hers.locator("[data-quote]")).toHaveText("“each row by noon”");
	await expect(hers.locator("[data-comment]")).toContainText("Jonah Westrup");
	await expect(hers.locator("[data-comment]")).toContainText("Harrowfold");
	await expect(marked(lowri)).toHaveText("each row by noon");

	await thread(jonah, "Sundays").getByRole("button", { name: say.assign.verb, exact: true }).click();
	await jonah.getByLabel(say.assign.to).selectOption({ label: "Lowri Tamsett, Harrowfold" });
	await jonah.getByLabel(say.assign.due).fill("2030-03-13");
	await jonah.getByRole("button", { name: say.assign.save, exact: true }).click();
	await expect(hers).toContainText("Assigned: Lowri Tamsett, by 13 Mar");

	await typeAt(proseOf(lowri), "start", "This is new. ");
	await expect(marked(lowri)).toHaveText("each row by noon");
	await expect.poll(() => wordsOf(jonah)).toContain("This is new.");
	await expect(marked(jonah)).toHaveText("each row by noon");

	await selectWords(lowri, "each row by noon");
	await lowri.keyboard.press("Delete");
	for (const page of [lowri, jonah]) {
		await expect(marked(page)).toHaveCount(0);
		await expect(thread(page, "Sundays")).toContainText(say.quoteGone);
		await expect(thread(page, "Sundays").locator("[data-quote]")).toHaveText("“each row by noon”");
	}
	await lowri.keyboard.press("Control+z");
	await expect(marked(jonah)).toHaveText("each row by noon");

	await hers.getByRole("button", { name: say.resolve, exact: true }).click();
	await expect(thread(jonah, "Sundays")).toContainText("Resolved by Lowri Tamsett");
	await thread(jonah, "Sundays").getByRole("button", { name: say.reopen, exact: true }).click();
	await expect(hers.getByRole("button", { name: say.resolve, exact: true })).toBeVisible();
	await expect(hers.getByText("Resolved by")).toHaveCount(0);
});

test("[K1] ten people who comment in one thread at once stand in one order and number on all screens", async ({
	sample,
	visit,
}) => {
	const lowri = await at(visit, sample, SAMPLE.harrowfold);
	const farid = await at(visit, sample, SAMPLE.northmere);
	await addCard(lowri, "people", "Ten people talk");
	await isSaved(lowri);
	await newComment(lowri).fill("All of you: is the Monday hour right?");
	await lowri.keyboard.press("Control+Enter");
	await openCard(farid, "Ten people talk");
	await expect(thread(farid, "Monday hour")).toBeVisible();
	const plan = /plans\/([^/?]+)/.exec(lowri.url())?.[1];
	const id = await thread(lowri, "Monday hour").getAttribute("data-thread");
	const codes = await Promise.all(
		Array.from({ length: 10 }, (_, index) =>
			(index % 2 === 0 ? lowri : farid).evaluate(
				async ([plan, thread, text]) => {
					const answer = await fetch("/api/acts/reply", {
						method: "POST",
						headers: { "content-type": "application/json" },
						body: JSON.stringify({ plan, thread, comment: crypto.randomUUID(), text, mentions: [] }),
					});
					return answer.status;
				},
				[plan, id, `Answer number ${index}.`],
			),
		),
	);
	expect(codes).toEqual(Array(10).fill(200));
	const said = async (page: Page) => {
		const all = thread(page, "Monday hour").getByRole("button", { name: say.earlier(2) });
		if (await all.isVisible()) await all.click();
		return thread(page, "Monday hour").locator("[data-comment]").allInnerTexts();
	};
	await expect.poll(async () => (await said(lowri)).length).toBe(11);
	await expect.poll(async () => (await said(farid)).length).toBe(11);
	const order = (texts: string[]) => texts.map((text) => /Answer number \d/.exec(text)?.[0] ?? "first");
	expect(order(await said(farid))).toEqual(order(await said(lowri)));
});

test("[K34] a refused comment keeps its words: too long, offline, a closed card; and sent it is there once", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	await signInToSample(visitor, SAMPLE.lantern);
	const { page } = visitor;
	await addCard(page, "people", "A long story");
	await isSaved(page);
	await newComment(page).fill("x".repeat(20_001));
	await expect(threads(page)).toContainText(say.compose.tooLong(1));
	await page.keyboard.press("Control+Enter");
	await expect(newComment(page)).toHaveValue("x".repeat(20_001));
	await newComment(page).fill("<b>Not bold</b> & kept");
	await closeCard(page);
	await openCard(page, "A long story");
	await expect(newComment(page)).toHaveValue("<b>Not bold</b> & kept");
	visitor.line.cut();
	await expect(threads(page)).toContainText(say.compose.waits);
	await newComment(page).press("Control+Enter");
	await expect(newComment(page)).toHaveValue("<b>Not bold</b> & kept");
	visitor.line.mend();
	await expect(threads(page).getByText(say.compose.waits)).toHaveCount(0);
	await newComment(page).press("Control+Enter");
	await expect(thread(page, "Not bold")).toContainText("<b>Not bold</b> & kept");
	await expect(newComment(page)).toHaveValue("");
	await expect(page.locator("[data-comment]")).toHaveCount(1);
});

test("[K2] the bin keeps a card's threads for reading, and a restored card goes on with them; a viewer reads", async ({
	sample,
	visit,
}) => {
	const lowri = await at(visit, sample, SAMPLE.harrowfold);
	const ines = await at(visit, sample, INES);
	await addCard(lowri, "people", "Binned and back");
	await newComment(lowri).fill("Keep this talk.");
	await lowri.keyboard.press("Control+Enter");
	await expect(thread(lowri, "Keep this talk")).toBeVisible();
	await cardOn(ines, "Binned and back").first().click();
	await expect(thread(ines, "Keep this talk")).toBeVisible();
	await expect(newComment(ines)).toHaveCount(0);
	await expect(threads(ines)).toContainText("To comment, ask");

	await closeCard(lowri);
	await openMenu(lowri, "Binned and back");
	await inMenu(lowri, words.board.menu.bin).click();
	await expect(threads(ines)).toContainText(say.compose.bin);
	await lowri.locator(".toast").getByRole("button", { name: words.common.undo }).click();
	await openCard(lowri, "Binned and back");
	await thread(lowri, "Keep this talk").getByRole("combobox").fill("And it goes on.");
	await lowri.keyboard.press("Control+Enter");
	await expect(thread(ines, "Keep this talk")).toContainText("And it goes on.");
});

test("[K32] what others said is marked unread on the card until it was looked at, and stays marked new while it is read", async ({
	sample,
	visit,
}) => {
	const lowri = await at(visit, sample, SAMPLE.harrowfold);
	const farid = await at(visit, sample, SAMPLE.northmere);
	await addCard(lowri, "people", "Read by Farid");
	await isSaved(lowri);
	await newComment(lowri).fill("Have you seen this?");
	await lowri.keyboard.press("Control+Enter");
	await expect(cardOn(farid, "Read by Farid")).toHaveAccessibleName(/1 comment, 1 unread/);
	await openCard(farid, "Read by Farid");
	await expect(thread(farid, "Have you seen this").getByText(say.comment.fresh)).toBeVisible();
	await expect(cardOn(farid, "Read by Farid")).not.toHaveAccessibleName(/unread/);
	await expect(thread(farid, "Have you seen this").getByText(say.comment.fresh)).toBeVisible();
	await farid.reload();
	await expect(thread(farid, "Have you seen this")).toBeVisible();
	await expect(thread(farid, "Have you seen this").getByText(say.comment.fresh)).toHaveCount(0);
});

test("[K5] [U56] by keys alone a thread is begun, answered, changed, erased and settled", async ({
	sample,
	visit,
}) => {
	const page = await at(visit, sample, SAMPLE.lantern);
	await addCard(page, "people", "By keys alone");
	await isSaved(page);
	await sheet(page).focus();
	await page.keyboard.press("c");
	await expect(newComment(page)).toBeFocused();
	await page.keyboard.type("First words");
	await page.keyboard.press("Control+Enter");
	await expect(thread(page, "First words")).toBeVisible();
	await sheet(page).focus();
	await page.keyboard.press("r");
	await page.keyboard.type("Second words");
	await page.keyboard.press("Control+Enter");
	const second = page.locator("[data-comment]").filter({ hasText: "Second words" });
	await expect(second).toBeVisible();
	await second.getByRole("button").focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: say.comment.edit }).press("Enter");
	const editing = second.or(page.locator("[data-comment]").nth(1)).getByRole("combobox");
	await expect(editing).toBeFocused();
	await page.keyboard.type(", and more");
	await page.keyboard.press("Control+Enter");
	await expect(page.locator("[data-comment]").nth(1)).toContainText("Second words, and more");
	await expect(page.locator("[data-comment]").nth(1)).toContainText(say.comment.edited);
	const menu = say.comment.menu(SAMPLE.lantern);
	await page.locator("[data-comment]").nth(1).getByRole("button", { name: menu }).press("Enter");
	await page.getByRole("menuitem", { name: say.comment.erase }).press("Enter");
	await page.getByRole("button", { name: say.comment.erase, exact: true }).press("Enter");
	await expect(page.locator("[data-comment]").nth(1)).toContainText(say.comment.erased(SAMPLE.lantern));
	await thread(page, "First words").getByRole("button", { name: say.resolve, exact: true }).press("Enter");
	await expect(thread(page, "First words")).toContainText("Resolved by Bettina Osgrove");
});

test("[U55] on a phone the threads are a part of the card, and a link leads to one that is settled", async ({
	sample,
	visit,
}) => {
	const page = await at(visit, sample, SAMPLE.northmere);
	await page.setViewportSize({ width: 390, height: 844 });
	const plan = /plans\/([^/?]+)/.exec(page.url())?.[1] ?? "";
	const settled = await page.evaluate(async (plan) => {
		const answer = await fetch(`/api/queries/talk?plan=${plan}`);
		const { done } = (await answer.json()) as {
			done: { id: string; about: string; resolved: boolean; place: string }[];
		};
		return done.find((one) => one.resolved && one.place === "card");
	}, plan);
	await page.goto(`/plans/${plan}?card=${settled?.about}&thread=${settled?.id}`);
	await expect(page.locator(`[data-thread="${settled?.id}"]`)).toBeInViewport();
	await expect(page.getByRole("button", { name: words.sheet.parts.threads, exact: true })).toHaveAttribute(
		"aria-current",
		"page",
	);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await closeCard(page);
});
