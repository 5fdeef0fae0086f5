import { attentionWords } from "@/lib/i18n/en/attention";
import { commentWords } from "@/lib/i18n/en/comment";
import { sinceWords } from "@/lib/i18n/en/since";
import { words } from "@/lib/i18n/words";
import { parseConfig } from "@/server/config";
import { unsubscribeToken } from "@/server/mail/unsubscribe-token";
import {
	addCard,
	boardIsOpen,
	cardOn,
	closeCard,
	expect,
	inMenu,
	isSaved,
	openCard,
	proseOf,
	SAMPLE,
	sheet,
	signInToSample,
	test,
	titleOf,
	twoPeople,
} from "../support/browser";
import { act, ask, firstAccount } from "../support/people";
import { mailServer } from "../support/smtp";
import { visitsWere } from "../support/visits";

const say = attentionWords;

test("[T32] a mention comes into the inbox without being asked for, leads to its thread, and leaves when it was read", async ({
	sample,
	visit,
}) => {
	const imara = await visit(sample);
	await signInToSample(imara, SAMPLE.ashdene);
	const bettina = await visit(sample);
	await signInToSample(bettina, SAMPLE.lantern);
	const count = async () => (await ask(bettina, "inbox", {})).items.length;
	const before = await count();
	await addCard(imara.page, "people", "Who rings the carer");
	await isSaved(imara.page);
	const box = sheet(imara.page).getByRole("combobox", { name: /^New comment/ });
	await box.fill("@Bettina Osgrove, is this yours?");
	await box.press("Control+Enter");
	await expect(bettina.page.getByRole("link", { name: words.account.inbox(before + 1) })).toBeVisible();

	await bettina.page.keyboard.press("g");
	await bettina.page.keyboard.press("n");
	const item = bettina.page.locator("[data-item=mention]").filter({ hasText: "Who rings the carer" });
	await expect(item).toContainText("Imara Holloway, Ashdene Hospitals NHS Trust");
	await expect(item).toContainText("is this yours?");
	await item.getByRole("link", { name: say.verbs.mention }).click();
	await expect(
		sheet(bettina.page).locator("[data-thread]").filter({ hasText: "is this yours?" }),
	).toBeVisible();
	await expect.poll(count).toBe(before);
	await expect(bettina.page.getByRole("link", { name: words.account.inbox(before) })).toBeVisible();
});

test("[T32] what one is looking at never comes into the inbox to stay", async ({ sample, visit }) => {
	const imara = await visit(sample);
	await signInToSample(imara, SAMPLE.ashdene);
	await addCard(imara.page, "people", "Looked at by both");
	await isSaved(imara.page);
	const lowri = await visit(sample);
	await signInToSample(lowri, SAMPLE.harrowfold);
	const mine = async () =>
		(await ask(lowri, "inbox", {})).items.filter(({ title }) => title === "Looked at by both").length;
	await openCard(lowri.page, "Looked at by both");
	await lowri.page.bringToFront();
	const box = sheet(imara.page).getByRole("combobox", { name: /^New comment/ });
	await box.fill("@Lowri Tamsett, do you see this?");
	await box.press("Control+Enter");
	const thread = sheet(lowri.page).locator("[data-thread]").filter({ hasText: "do you see this?" });
	await expect(thread).toContainText(commentWords.comment.fresh);
	await expect.poll(mine).toBe(0);
});

test("[T32] a mention in a card that is open at another part of it waits in the inbox until it was in view", async ({
	sample,
	visit,
}) => {
	const imara = await visit(sample);
	await signInToSample(imara, SAMPLE.ashdene);
	await addCard(imara.page, "people", "Open at its text");
	await isSaved(imara.page);
	const lowri = await visit(sample);
	await lowri.page.setViewportSize({ width: 390, height: 844 });
	await signInToSample(lowri, SAMPLE.harrowfold);
	const card = new URL(imara.page.url()).searchParams.get("card");
	const mine = async () =>
		(await ask(lowri, "inbox", {})).items.filter(({ title }) => title === "Open at its text").length;
	const box = sheet(imara.page).getByRole("combobox", { name: /^New comment/ });
	await box.fill("@Lowri Tamsett, do you see this?");
	await box.press("Control+Enter");
	await expect.poll(mine).toBe(1);
	const seen: string[] = [];
	lowri.page.on("request", (request) => {
		if (request.url().includes("mark-seen")) seen.push(request.url());
	});
	await lowri.page.goto(`${new URL(lowri.page.url()).pathname}?card=${card}`);
	await expect(proseOf(lowri.page)).toBeEditable();
	await expect(sheet(lowri.page).locator("[data-thread]")).toHaveCount(1);
	await proseOf(lowri.page).click();
	await lowri.page.keyboard.type("Typed while a mention waits further down.");
	await isSaved(imara.page);
	await expect(proseOf(imara.page)).toContainText("further down.");
	expect(seen).toEqual([]);
	expect(await mine()).toBe(1);
	await sheet(lowri.page)
		.getByRole("button", { name: new RegExp(`^${words.sheet.parts.threads}`) })
		.click();
	await expect.poll(mine).toBe(0);
});

test("[T30] [T32] words put to one's organisation wait for its signatory until the decision", async ({
	sample,
	visit,
}) => {
	for (const name of [SAMPLE.lantern, SAMPLE.northmere, SAMPLE.harrowfold]) {
		const visitor = await visit(sample);
		await signInToSample(visitor, name);
		const { page } = visitor;
		const put = async () => (await ask(visitor, "inbox", {})).items.filter(({ kind }) => kind === "put");
		const [first] = await put();
		if (!first?.about) continue;
		await page.goto("/inbox");
		const item = page.locator("[data-item=put]").filter({ hasText: first.title });
		await item.getByRole("link", { name: say.verbs.put }).press("Enter");
		const box = sheet(page).locator("[data-agreement]");
		await expect(box).toBeFocused();
		await box.getByRole("radio", { name: /^Agree$/ }).check();
		await box.getByRole("button", { name: /^Agree for/ }).click();
		await expect.poll(async () => (await put()).map(({ id }) => id)).not.toContain(first.id);
		return;
	}
	throw new Error("nothing waits for anybody's decision in the sample");
});

test("[T33] how often one is written to is kept, and a letter's link ends letters without signing in", async ({
	serve,
	visit,
}) => {
	const mail = await mailServer();
	const secret = "a secret for tests only, of enough letters";
	const site = await serve({ empty: true, env: { SMTP_URL: mail.url, SESSION_SECRET: secret } });
	const maud = await visit(site);
	await firstAccount(maud, "Maud Ellery");
	const { page } = maud;
	await page.goto("/account");
	const mentions = page.getByLabel(say.letters.kinds.mention);
	await expect(mentions).toHaveValue("at-once");
	await mentions.selectOption("weekly");
	await expect(
		page.getByText(say.letters.saved(say.letters.kinds.mention, say.letters.paces.weekly)),
	).toBeVisible();
	await page.reload();
	await expect(mentions).toHaveValue("weekly");
	await expect(page.getByText(say.letters.to("maud.ellery@partners.example"))).toBeVisible();

	const { personId } = await ask(maud, "me", {});
	const token = unsubscribeToken(parseConfig({ SESSION_SECRET: secret }), personId, "mention");
	const stranger = await visit(site);
	await stranger.page.goto(`/unsubscribe#${token}`);
	await expect(stranger.page.getByText(say.unsubscribe.asks.kind(say.letters.kinds.mention))).toBeVisible();
	await page.reload();
	await expect(mentions).toHaveValue("weekly"); // looking changes nothing
	await stranger.page.getByRole("button", { name: say.unsubscribe.verb }).click();
	await expect(stranger.page.getByRole("status")).toContainText(say.letters.kinds.mention);
	await page.reload();
	await expect(mentions).toHaveValue("never");
	await stranger.page.goto("/unsubscribe#mention.made.up");
	await stranger.page.reload();
	await stranger.page.getByRole("button", { name: say.unsubscribe.verb }).click();
	await expect(stranger.page.getByRole("alert").filter({ hasText: say.unsubscribe.failed })).toBeVisible();
	await mail.close();
});

test("[T34] who comes back is told under the board what others changed, once a visit, and again when they ask", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const [oriel, imara] = await twoPeople(visit, site);
	const { page } = oriel;
	const strip = page.locator("[data-since]");
	const plan = /plans\/([^/?]+)/.exec(page.url())?.[1] ?? "";
	await act(oriel, "note-visit", { plan });
	expect(await ask(oriel, "since", { plan })).toMatchObject({ since: null, cards: [] });
	await expect(strip).toBeHidden();
	await page.goto("/plans");

	await addCard(imara.page, "people", "Who holds the spare key");
	await isSaved(imara.page);
	await sheet(imara.page)
		.getByRole("combobox", { name: /^New comment/ })
		.fill("Is it the warden?");
	await imara.page.keyboard.press("Control+Enter");
	await expect(sheet(imara.page).locator("[data-thread]")).toContainText("Is it the warden?");
	await imara.context.close();
	await visitsWere(site, 2);

	await page.goto(`/plans/${plan}`);
	await boardIsOpen(page);
	await expect(strip).toContainText("1 card changed by Ashdene, 1 new comment.");
	const first = cardOn(page, "Home on the day people are ready");
	const place = await first.boundingBox();
	await strip.getByRole("button", { name: sinceWords.show }).click();
	expect(await first.boundingBox()).toEqual(place);
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 1440, height: 900 });
	await strip.getByRole("link", { name: "Who holds the spare key" }).first().press("Enter");
	await expect(titleOf(page)).toHaveValue("Who holds the spare key");
	await closeCard(page);
	const before = await first.boundingBox();
	await strip.getByRole("button", { name: sinceWords.dismiss }).press("Enter");
	await expect(strip).toBeHidden();
	await expect(page.locator("#main")).toBeFocused();
	expect(await first.boundingBox()).toEqual(before);

	const told = page.waitForResponse((answer) => answer.url().includes("/api/queries/since"));
	await page.reload();
	await boardIsOpen(page);
	await told;
	await expect(strip).toBeHidden();
	await page.getByRole("button", { name: words.plan.menu }).click();
	await inMenu(page, words.plan.since).click();
	await expect(strip.getByRole("link", { name: "Who holds the spare key" }).first()).toBeVisible();
	await expect(strip).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(strip).toBeHidden();
});

test("[T35] arrows move in the inbox, and the focus stays in it when an item leaves", async ({
	sample,
	visit,
}) => {
	const imara = await visit(sample);
	await signInToSample(imara, SAMPLE.ashdene);
	const titles = ["First to be read", "Second to be read"];
	for (const title of titles) {
		await addCard(imara.page, "people", title);
		await isSaved(imara.page);
		const box = sheet(imara.page).getByRole("combobox", { name: /^New comment/ });
		await box.fill("@Farid Quillen, what do you say?");
		await box.press("Control+Enter");
		await expect(sheet(imara.page).locator("[data-thread]")).toBeVisible();
		await closeCard(imara.page);
	}
	const farid = await visit(sample);
	await signInToSample(farid, SAMPLE.northmere);
	const { page } = farid;
	await page.goto("/inbox");
	const item = (title: string) => page.locator("[data-item=mention]").filter({ hasText: title });
	const way = (title: string) => item(title).getByRole("link");
	await expect(item("First to be read")).toBeVisible();
	await page.keyboard.press("Home"); // the latest first
	await expect(way("Second to be read")).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(way("First to be read")).toBeFocused();
	await page.keyboard.press("ArrowUp");
	await expect(way("Second to be read")).toBeFocused();

	const [mention] = (await ask(farid, "inbox", {})).items;
	const entry = Number.MAX_SAFE_INTEGER;
	await act(farid, "mark-seen", { plan: mention?.plan.id ?? "", about: mention?.about ?? "", entry });
	await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange"))); // the window is looked at again
	await expect(item("Second to be read")).toBeHidden();
	await expect(way("First to be read")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(titleOf(page)).toHaveValue("First to be read");
});

test("[U55] the inbox never scrolls sideways on a phone", async ({ sample, visit }) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await oriel.page.setViewportSize({ width: 320, height: 700 });
	await oriel.page.goto("/inbox");
	await expect(oriel.page.locator("[data-item]").first()).toBeVisible();
	expect(await oriel.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
