import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { minutesWords } from "@/lib/i18n/en/minutes";
import { expect, test, twoPeople } from "../support/browser";
import { act, ask } from "../support/people";

const planOf = (page: Page): string => /\/plans\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = async (page: Page) =>
	(
		await new AxeBuilder({ page }).withTags(WCAG).disableRules(["aria-allowed-role"]).analyze()
	).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

test("[M22] [M23] [M24] [M26] a meeting is put right and cancelled in one window, and the dialogs of another say so and never turn into their opposite", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plan = planOf(oriel.page);
	const page = oriel.page;
	const present = (await ask(oriel, "plan", { plan })).partners.map(({ id }) => id);
	for (const one of [page, imara.page]) {
		await one.goto(`/plans/${plan}/reviews`);
		await expect(one.getByText(say.noMeetings)).toBeVisible();
	}
	const dialog = page.getByRole("dialog");

	// The dialog that opens a meeting stands open while the same person opens it elsewhere.
	await page.getByRole("button", { name: say.openNumber(1) }).click();
	await expect(dialog.getByLabel(say.onDay)).not.toHaveValue("");
	const { meeting } = await act(oriel, "open-meeting", { plan, held: "2020-01-01", present, names: "" });
	await expect(page.getByText(say.openedElsewhere(1))).toBeVisible();
	await expect(dialog).toBeHidden();

	await page.getByRole("button", { name: say.correct }).click();
	await dialog.getByLabel(say.onDay).fill("2020-01-08");
	await dialog.getByLabel(say.names).fill("Oriel Pennock");
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole("button", { name: say.correctVerb }).click();
	for (const one of [page, imara.page])
		await expect(one.getByText(/Meeting 1, 8 January 2020/)).toBeVisible();
	await expect(
		imara.page.getByRole("region", { name: say.present }).getByText("Oriel Pennock"),
	).toBeVisible();
	await expect(imara.page.getByRole("button", { name: say.correct })).toHaveCount(0);

	// Whoever puts it right while it is closed elsewhere goes on; only its day is settled then.
	await page.getByRole("button", { name: say.correct }).click();
	await dialog.getByLabel(say.onDay).fill("2020-01-09");
	await dialog.getByLabel(say.names).fill("Oriel Pennock, Imara Holloway");
	await act(oriel, "close-meeting", { plan, meeting, next: "2020-04-08" });
	await expect(dialog.getByLabel(say.onDay)).toHaveValue("2020-01-08");
	await dialog.getByRole("button", { name: say.correctVerb }).click();
	await expect(
		imara.page.getByRole("region", { name: say.present }).getByText("Oriel Pennock, Imara Holloway"),
	).toBeVisible();

	await page.getByRole("button", { name: say.openNumber(2) }).click();
	await dialog.getByRole("button", { name: say.openNumber(2) }).click();
	await expect(imara.page.getByText(/Meeting 2, 8 April 2020, is being held/)).toBeVisible();
	const { meetings } = await ask(oriel, "meetings", { plan });
	const second = meetings.at(-1)?.id ?? "";

	// The dialog that closes it stands open while it is closed elsewhere; no other takes its place.
	await page.getByRole("button", { name: say.close }).click();
	await expect(dialog).toBeVisible();
	await act(oriel, "close-meeting", { plan, meeting: second, next: "2020-07-08" });
	await expect(page.getByText(say.overtaken("closed", 2) ?? "")).toBeVisible();
	await expect(dialog).toBeHidden();

	await page.getByRole("button", { name: say.openNumber(3) }).click();
	await expect(dialog.getByLabel(say.onDay)).toHaveValue("2020-07-08");
	await dialog.getByRole("button", { name: say.openNumber(3) }).click();
	await expect(imara.page.getByText(/Meeting 3, 8 July 2020, is being held/)).toBeVisible();
	await page.getByRole("button", { name: say.cancelMeeting }).click();
	await dialog.getByRole("button", { name: say.cancelTitle(3) }).click();
	await expect(dialog.getByText(say.cancelWhyMissing)).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await dialog.getByLabel(say.cancelWhy).fill("Opened on the wrong plan.");
	await dialog.getByRole("button", { name: say.cancelTitle(3) }).click();
	for (const one of [page, imara.page]) await expect(one.getByText(/is being held/)).toBeHidden();
	await expect(page.getByRole("button", { name: say.openNumber(3) })).toBeVisible();
	await page.goto(`/plans/${plan}/ledger`);
	await expect(page.getByText(/cancelled review meeting 3: Opened on the wrong plan/)).toBeVisible();
});

test("[M25] minutes tell of a meeting on one page, on paper without its buttons, and a number that no meeting has says so", async ({
	serve,
	visit,
}) => {
	const [, imara] = await twoPeople(visit, await serve());
	const { page } = imara;
	const plan = (await ask(imara, "plans", {})).find(({ title }) => title.includes("eight months on"))?.id;
	await page.goto(`/plans/${plan}/reviews`);
	await page.getByRole("link", { name: say.minutes }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: minutesWords.title(7) })).toBeVisible();
	await expect(page.getByText(/Supplier moved the date again/)).toBeVisible();
	await expect(
		page.getByRole("region", { name: say.decisions }).getByText(/Harrowfold tells all partners/),
	).toBeVisible();
	await expect(page.getByRole("region", { name: minutesWords.values }).getByRole("listitem")).not.toHaveCount(
		0,
	);
	await page.goto(`/plans/${plan}/reviews/3`);
	await expect(page.getByText(say.outcomes.changed)).toBeVisible();
	await expect(page.getByText(/Its supplier says October/)).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("link", { name: minutesWords.back })).toBeHidden();
	await expect(page.locator(".paper-head")).toBeVisible();
	await page.emulateMedia({ media: "screen" });
	await page.goto(`/plans/${plan}/reviews/12`);
	await expect(page.getByRole("heading", { name: minutesWords.missing })).toBeVisible();
	expect(await axe(page)).toEqual([]);
});
