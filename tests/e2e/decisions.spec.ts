import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { words } from "@/lib/i18n/words";
import { expect, test, twoPeople } from "../support/browser";
import { act, ask } from "../support/people";

const planOf = (page: Page): string => /\/plans\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = async (page: Page) =>
	(
		await new AxeBuilder({ page }).withTags(WCAG).disableRules(["aria-allowed-role"]).analyze()
	).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
const decisions = (page: Page) => page.getByRole("region", { name: say.decisions });
const TEXT = "A phone line for all wards.";

test("[M20] [M21] [M24] a decision says that it is overdue, is dropped with a reason and taken up again, and two who settle it at once hear of each other", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plan = planOf(oriel.page);
	const { partners, me } = await ask(imara, "plan", { plan });
	const { meeting } = await act(oriel, "open-meeting", {
		plan,
		held: "2020-01-01",
		present: [partners[0]?.id ?? ""],
		names: "",
	});
	const owner = me.seat.partnerId;
	await act(oriel, "record-decision", { plan, meeting, text: TEXT, owner, due: "2020-02-01" });
	for (const { page } of [oriel, imara]) {
		await page.goto(`/plans/${plan}/reviews`);
		await expect(decisions(page).getByText(/^Overdue by \d+ days$/)).toBeVisible();
	}
	expect(await axe(imara.page)).toEqual([]);

	const [lead, theirs] = [oriel.page, imara.page];
	await decisions(theirs).getByRole("button", { name: say.settle.dropped }).click();
	await decisions(lead).getByRole("button", { name: say.settle.done }).click();
	await lead.getByRole("dialog").getByRole("textbox").fill("Both wards have it.");
	const dialog = theirs.getByRole("dialog");
	await dialog.getByRole("button", { name: say.settle.dropped }).click();
	await expect(dialog.getByText(say.droppedWhyMissing)).toBeVisible();
	expect(await axe(theirs)).toEqual([]);
	await dialog.getByLabel(say.droppedWhy).fill("The county pays for one.");
	await dialog.getByRole("button", { name: say.settle.dropped }).click();
	await expect(dialog).toBeHidden();
	await expect(lead.getByRole("dialog")).toBeHidden();
	await expect(lead.getByText(say.decisionMoved)).toBeVisible();
	await expect(lead.getByText(words.common.youHadTyped("Both wards have it."))).toBeVisible();
	await expect(theirs.getByText(say.decisionMoved)).toBeHidden();

	for (const page of [lead, theirs]) {
		await expect(decisions(page).getByText(say.noOpenDecisions)).toBeVisible();
		await decisions(page).getByText(say.settledDecisions(1)).click();
		await expect(decisions(page).getByText("The county pays for one.")).toBeVisible();
	}
	await decisions(theirs).getByRole("button", { name: say.settle.open }).click();
	await theirs.getByRole("dialog").getByRole("button", { name: say.settle.open }).click();
	await expect(decisions(lead).getByText(/^Overdue by/)).toBeVisible();
});
