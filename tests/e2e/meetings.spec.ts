import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { timeMachineWords } from "@/lib/i18n/en/time-machine";
import { expect, SAMPLE, test, twoPeople } from "../support/browser";
import { act, ask } from "../support/people";

const planOf = (page: Page): string => /\/plans\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = async (page: Page) =>
	(
		await new AxeBuilder({ page }).withTags(WCAG).disableRules(["aria-allowed-role"]).analyze()
	).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
const cells = (page: Page) => page.locator("[data-cell]");

test("[M2] [M3] [M4] a meeting is held by two: one opens and closes it, the other says by keys how strategies stand, and both see the strip", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plan = planOf(oriel.page);
	for (const { page } of [oriel, imara]) {
		await page.goto(`/plans/${plan}/reviews`);
		await expect(page.getByText(say.noMeetings)).toBeVisible();
	}
	expect(await axe(oriel.page)).toEqual([]);
	await oriel.page.getByRole("button", { name: say.openNumber(1) }).click();
	const dialog = oriel.page.getByRole("dialog");
	await dialog.getByLabel(say.onDay).fill("2020-01-01");
	await dialog.getByRole("checkbox", { name: /Lantern/ }).uncheck();
	expect(await axe(oriel.page)).toEqual([]);
	await dialog.getByRole("button", { name: say.openNumber(1) }).click();
	await expect(oriel.page.getByText(/Meeting 1, 1 January 2020, is being held/)).toBeVisible();

	const { page } = imara;
	await expect(cells(page).first()).toBeVisible();
	await cells(page).first().focus();
	await page.keyboard.press("r");
	await expect(cells(page).first()).toHaveAccessibleName(/At risk/);
	await expect(cells(oriel.page).first()).toHaveAccessibleName(/At risk/);
	await page.keyboard.press("ArrowDown");
	await expect(cells(page).nth(1)).toBeFocused();
	await page.keyboard.press("d");
	await expect(cells(oriel.page).nth(1)).toHaveAccessibleName(/Done/);

	await cells(page).first().focus();
	await page.keyboard.press("Enter");
	const side = page.getByRole("complementary", { name: say.upcoming });
	await side.getByLabel(say.note, { exact: true }).fill("The supplier moved the date.");
	await side.getByLabel(say.outcome).selectOption({ label: say.outcomes.changed });
	await side.getByRole("button", { name: say.progress["off-track"] }).click();
	await expect(side.getByText(say.whyMissing)).toBeVisible();
	await side.getByLabel(say.why, { exact: true }).fill("February is too late for the winter.");
	await side.getByRole("button", { name: say.progress["off-track"] }).click();
	await expect(cells(oriel.page).first()).toHaveAccessibleName(
		new RegExp(`Off track, changed, ${say.hasNote}`),
	);
	await side.getByLabel(say.decision).fill("Housing keys rows by hand each noon.");
	await side.getByRole("button", { name: say.addDecision }).click();
	await expect(side.locator("[aria-invalid=true]")).toBeVisible();
	await side.getByLabel(say.decisionDue).fill("2026-12-31");
	await side.getByRole("button", { name: say.addDecision }).click();
	await expect(oriel.page.getByText("Housing keys rows by hand each noon.", { exact: true })).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press("Escape");

	await oriel.page.getByRole("button", { name: say.close }).click();
	await oriel.page.getByRole("dialog").getByLabel(say.nextDay).fill("2021-12-15");
	await oriel.page.getByRole("dialog").getByRole("button", { name: say.close }).click();
	for (const { page: either } of [oriel, imara]) {
		await expect(either.getByText(say.settled)).toBeVisible();
		await expect(either.getByRole("img", { name: /Agreed and done/ })).toBeVisible();
	}
	await oriel.page.keyboard.press("b");
	await expect(oriel.page.getByRole("columnheader", { name: say.held })).toBeVisible();
	expect(await axe(oriel.page)).toEqual([]);
	await oriel.page.getByRole("link", { name: say.compare }).click();
	await expect(oriel.page.getByRole("heading", { name: timeMachineWords.title })).toBeVisible();
});

test("[M10] [M29] [M30] a second person's click keeps the note of the first, what was typed waits for its cell, a pair of keys says nothing of a strategy, and words that the meeting's end overtook are shown", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plan = planOf(oriel.page);
	const { meeting } = await act(oriel, "open-meeting", {
		plan,
		held: "2020-01-01",
		present: [(await ask(oriel, "plan", { plan })).partners[0]?.id ?? ""],
		names: "Oriel Pennock",
	});
	for (const { page } of [oriel, imara]) {
		await page.goto(`/plans/${plan}/reviews`);
		await cells(page).first().click();
	}
	const [mine, theirs] = [oriel.page, imara.page];
	const note = (page: Page) => page.getByRole("textbox", { name: say.note });
	await expect(mine.getByText("Oriel Pennock").first()).toBeVisible();
	await note(mine).fill("Every board has had it.");
	await cells(mine).nth(1).click();
	await expect(note(mine)).toHaveValue("");
	await cells(mine).first().click();
	await expect(note(mine)).toHaveValue("Every board has had it.");
	await mine.getByRole("button", { name: say.progress["on-track"], exact: true }).click();
	await expect(note(theirs)).toHaveValue("Every board has had it.");
	await theirs.getByRole("button", { name: say.progress["at-risk"], exact: true }).click();
	for (const page of [mine, theirs]) {
		await expect(cells(page).first()).toHaveAccessibleName(/At risk/);
		await expect(page.getByRole("complementary").getByText("Every board has had it.").first()).toBeVisible();
	}
	// Both write at once: the second is shown the first, and nothing is written over unseen.
	await note(mine).fill("Wexmoor says: the list came late.");
	await note(theirs).fill("Ashdene says: the ward sent it.");
	await theirs.getByRole("button", { name: say.save, exact: true }).click();
	await expect(mine.getByText(say.meanwhile(SAMPLE.ashdene))).toBeVisible();
	await expect(mine.getByRole("button", { name: say.save, exact: true })).toBeDisabled();
	await mine.getByRole("button", { name: say.addMine }).click();
	await mine.getByRole("button", { name: say.save, exact: true }).click();
	await expect(note(theirs)).toHaveValue(
		"Ashdene says: the ward sent it.\nWexmoor says: the list came late.",
	);

	// Keys come faster than the server answers.
	await cells(mine).nth(4).focus();
	for (const key of ["t", "ArrowDown", "r", "x"]) await mine.keyboard.press(key);
	await expect(cells(theirs).nth(4)).toHaveAccessibleName(/On track/);
	await expect(cells(theirs).nth(5)).toHaveAccessibleName(/Off track/);
	await expect(mine.locator("[data-cell][aria-busy=true]")).toHaveCount(0);

	await cells(theirs).first().focus();
	await theirs.keyboard.press("g");
	await theirs.keyboard.press("d");
	await expect(theirs).toHaveURL(/\/readiness$/);
	await expect(cells(mine).first()).toHaveAccessibleName(/At risk/);

	await cells(mine).nth(1).click();
	await note(mine).fill("Typed when it was over.");
	await mine.getByRole("textbox", { name: say.decision }).fill("Half a decision");
	await act(oriel, "close-meeting", { plan, meeting, next: null });
	const left = mine.getByRole("listitem").filter({ hasText: "Typed when it was over." });
	await expect(mine.getByText(say.leftOver)).toBeVisible();
	await mine.emulateMedia({ media: "print" });
	await expect(mine.getByText(say.leftOver)).toBeHidden();
	await mine.emulateMedia({ media: "screen" });
	await expect(mine.getByText("Half a decision")).toBeVisible();
	await left.getByRole("button", { name: say.letGo }).click();
	await expect(left).toBeHidden();
	await mine.reload();
	await expect(mine.getByText("Half a decision")).toBeVisible();
	await mine.getByRole("button", { name: say.letGo }).click();
	await expect(mine.getByText(say.leftOver)).toBeHidden();
});

test("[M11] [M4] a strategy that was stopped says so in its strip and is not asked again; a key opens a cell's panel and goes on in it, a finger opens it as a sheet", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plan = planOf(oriel.page);
	const present = [(await ask(oriel, "plan", { plan })).partners[0]?.id ?? ""];
	const first = await act(oriel, "open-meeting", { plan, held: "2020-01-01", present, names: "" });
	const { page } = oriel;
	await page.goto(`/plans/${plan}/reviews`);
	await expect(cells(page).first()).toBeVisible();
	const before = Number(
		/(\d+) strategies left/.exec((await page.getByText(/left to say/).textContent()) ?? "")?.[1],
	);
	const strategy = (await cells(page).first().getAttribute("data-cell"))?.split(" ")[0] ?? "";
	const said = {
		note: "",
		why: "The money went elsewhere.",
		progress: "off-track",
		outcome: "stopped",
	} as const;
	await act(oriel, "say-progress", { plan, meeting: first.meeting, strategy, ...said });
	await act(oriel, "close-meeting", { plan, meeting: first.meeting, next: null });
	await act(oriel, "open-meeting", { plan, held: "2020-02-01", present, names: "" });
	await expect(page.getByText(say.leftToSay(before - 1))).toBeVisible();
	await expect(page.getByText(say.counted(1, say.outcomes.stopped))).toBeVisible();
	await expect(page.getByText(say.counted(1, say.progress["off-track"]))).toBeHidden();
	await expect(cells(page).first()).toHaveAccessibleName(/Meeting 1: Stopped$/);
	await expect(cells(page).nth(1)).toHaveAccessibleName(
		new RegExp(`Meeting 2: Stopped, ${say.notAskedAgain}`),
	);

	// The strip is one stop of Tab; Enter goes into the panel, Esc comes back.
	await expect(page.locator('[data-cell][tabindex="0"]')).toHaveCount(1);
	await cells(page).nth(1).focus();
	await page.keyboard.press("Enter");
	const side = page.getByRole("complementary", { name: say.upcoming });
	await expect(side.getByRole("heading", { level: 3 }).first()).toBeFocused();
	await expect(side.getByText(say.settledSince(1))).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(cells(page).nth(1)).toBeFocused();

	await imara.page.setViewportSize({ width: 390, height: 800 });
	await imara.page.goto(`/plans/${plan}/reviews`);
	await cells(imara.page).nth(3).click();
	const sheet = imara.page.getByRole("dialog");
	await expect(sheet.getByRole("button", { name: say.progress["on-track"] })).toBeInViewport();
	await sheet.getByRole("button", { name: say.progress["on-track"] }).click();
	await expect(cells(page).nth(3)).toHaveAccessibleName(/On track/);
	expect(await axe(imara.page)).toEqual([]);
});

test("[M7] [M8] a partner gives a value of its measure; words are no number, and others are not asked for it", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plan = planOf(oriel.page);
	for (const { page } of [oriel, imara]) {
		await page.goto(`/plans/${plan}/reviews`);
		await expect(page.getByRole("heading", { name: say.measures })).toBeVisible();
	}
	const { page } = (await oriel.page.getByRole("button", { name: say.give }).count()) > 0 ? oriel : imara;
	await page.getByRole("button", { name: say.give }).first().click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel(/^Value/).fill("about sixty");
	await dialog.getByRole("button", { name: say.give }).click();
	await expect(dialog.getByText(say.valueMisfit)).toBeVisible();
	await dialog.getByLabel(/^Value/).fill("3.1");
	await dialog.getByRole("button", { name: say.give }).click();
	await expect(dialog).toBeHidden();
	for (const either of [oriel.page, imara.page]) await expect(either.getByText(/3\.1/).first()).toBeVisible();
});

test("[M7] [M8] [M27] a measure's card shows its values with who gave them; a new one comes to every open window, and its aim is there now", async ({
	serve,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, await serve());
	const plans = await ask(imara, "plans", {});
	const tracked = plans.find(({ title }) => title.includes("eight months on"))?.id ?? "";
	for (const { page } of [oriel, imara]) {
		await page.goto(`/plans/${tracked}`);
		await page.getByText("Days in hospital after being ready").first().click();
		await expect(page.getByRole("heading", { name: say.values })).toBeVisible();
	}
	const rail = (page: Page) => page.getByRole("region", { name: say.values });
	await expect(rail(oriel.page).getByRole("listitem")).toHaveCount(7);
	await expect(rail(oriel.page).getByRole("button", { name: say.give })).toHaveCount(0);
	await rail(imara.page).getByRole("button", { name: say.give }).click();
	const dialog = imara.page.getByRole("dialog", {
		name: say.giveTitle("Days in hospital after being ready"),
	});
	await dialog.getByLabel(/^Value/).fill("1.4");
	await dialog.getByLabel(say.note).fill("Counted on all four wards.");
	await dialog.getByRole("button", { name: say.give }).click();
	for (const { page } of [oriel, imara]) {
		await expect(rail(page).getByRole("listitem").first()).toContainText("1.4 days");
		await expect(rail(page)).toContainText("Counted on all four wards.");
		await expect(rail(page)).toContainText(say.statuses["on-track"]);
	}
	expect(await axe(imara.page)).toEqual([]);
	await oriel.page.keyboard.press("Escape");
	const aim = oriel.page.locator("[data-card]").filter({ has: oriel.page.getByText("A1", { exact: true }) });
	await expect(aim.getByTitle(/^The value of /)).toHaveText("1.4 days");
	await oriel.page.goto(`/plans/${tracked}/reviews`);
	await expect(oriel.page.getByRole("row", { name: /^E3/ })).toContainText("9 in 10 carers");
});
