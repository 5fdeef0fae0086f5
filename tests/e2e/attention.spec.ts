import { attentionWords } from "@/lib/i18n/en/attention";
import { commentWords } from "@/lib/i18n/en/comment";
import { words } from "@/lib/i18n/words";
import { parseConfig } from "@/server/config";
import { unsubscribeToken } from "@/server/mail/unsubscribe-token";
import { addCard, expect, isSaved, openCard, SAMPLE, sheet, signInToSample, test } from "../support/browser";
import { ask, firstAccount } from "../support/people";
import { mailServer } from "../support/smtp";

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

test("[T32] words put to one's organisation wait for its signatory until the decision", async ({
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
	const site = await serve({ from: undefined, env: { SMTP_URL: mail.url, SESSION_SECRET: secret } });
	const maud = await visit(site);
	await firstAccount(maud, "Maud Ellery");
	const { page } = maud;
	await page.goto("/account");
	const mentions = page.getByLabel(say.letters.kinds.mention);
	await expect(mentions).toHaveValue("at-once");
	await mentions.selectOption("weekly");
	await expect(mentions).toBeEnabled();
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

test("[U55] the inbox never scrolls sideways on a phone", async ({ sample, visit }) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	await oriel.page.setViewportSize({ width: 320, height: 700 });
	await oriel.page.goto("/inbox");
	await expect(oriel.page.locator("[data-item]").first()).toBeVisible();
	expect(await oriel.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
