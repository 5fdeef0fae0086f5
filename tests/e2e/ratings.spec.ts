import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { because } from "@/lib/i18n/en/because";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import { words } from "@/lib/i18n/words";
import { digestOfRatings } from "@/lib/rating/digest";
import { ITEMS } from "@/lib/review/catalogue";
import { expect, SAMPLE, signInToSample, test, type Visitor } from "../support/browser";
import { act, ask } from "../support/people";

const planOf = (page: Page): string => /\/plans\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = async (page: Page) =>
	(
		await new AxeBuilder({ page }).withTags(WCAG).disableRules(["aria-allowed-role"]).analyze()
	).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
/** The sample's plan lead; then who signs for each of its five partners, Ashdene's first. */
const PEOPLE = [
	SAMPLE.wexmoor,
	"Tobin Sarkar-Lee",
	"Kesia Dunmore",
	SAMPLE.harrowfold,
	SAMPLE.lantern,
	SAMPLE.northmere,
];

/** A signatory looks at their organisation's ratings, and seals what they saw. */
async function seal(person: Visitor, plan: string, round: string) {
	const { own } = await ask(person, "ratings", { plan });
	await act(person, "seal-ratings", { plan, round, digest: digestOfRatings(own) });
}

/** The sample has a round open. */
async function endOpenRound(lead: Visitor, plan: string) {
	const { rounds } = await ask(lead, "ratings", { plan });
	await act(lead, "close-rating-round", { plan, round: rounds.at(-1)?.id ?? "" });
}

/** Each of them at a browser of their own. */
async function everybody(visit: (site: Visitor["site"]) => Promise<Visitor>, site: Visitor["site"]) {
	const people: Visitor[] = [];
	for (const name of PEOPLE) {
		const person = await visit(site);
		await signInToSample(person, name);
		people.push(person);
	}
	return people as [Visitor, Visitor, Visitor, ...Visitor[]];
}

test("[V9] [V4] one partner rates by keys alone, all seal, and every open window shows all marks at once", async ({
	serve,
	visit,
}) => {
	test.setTimeout(180_000);
	const people = await everybody(visit, await serve());
	const [oriel, tobin, kesia, ...others] = people;
	const plan = planOf(oriel.page);
	await endOpenRound(oriel, plan);
	await oriel.page.goto(`/plans/${plan}/factors`);
	await oriel.page.getByRole("button", { name: say.open }).first().click();
	await oriel.page.getByRole("button", { name: say.openVerb }).click();
	await expect(oriel.page.getByText(say.roundOpen(5, 0, 5))).toBeVisible();
	expect((await ask(tobin, "inbox", {})).items.map(({ kind }) => kind)).toContain("rate");

	const { page } = tobin;
	await page.goto(`/plans/${plan}/factors`);
	await page.getByRole("link", { name: say.rate(5) }).click();
	await expect(page.getByText(say.form.place(1))).toBeVisible();
	await expect(page.getByRole("heading", { name: /Mutual understanding/, level: 2 })).toBeFocused();
	await page.keyboard.press("4");
	await page.keyboard.press("Enter");
	await expect(page.getByText(say.form.place(2))).toBeVisible();
	await page.keyboard.press("2");
	// A 2 wants its reason, and says so when one goes on without.
	const why = page.getByRole("textbox", { name: say.form.why });
	await expect(why).toBeFocused();
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText(say.form.whyMissing)).toBeVisible();
	await page.keyboard.type("Nobody knows who arranges the key safe.");
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText(say.form.place(3))).toBeVisible();
	await expect(page.getByText(say.form.progress(2))).toBeVisible();

	const { rounds } = await ask(oriel, "ratings", { plan });
	const round = rounds.at(-1)?.id ?? "";
	// Kesia only reads and signs: Oriel rates for Wexmoor.
	for (const [index, person] of [oriel, tobin, ...others].entries()) {
		for (const [at, item] of ITEMS.entries()) {
			const score = ((at * 7 + index * 3) % 5) + 1;
			const reason = score < 3 ? "It was late again last week." : "";
			if (person === tobin && ["F01", "F02"].includes(item.id)) continue;
			await act(person, "give-rating", { plan, round, item: item.id, score: score as 1, reason });
		}
	}
	// Nobody else's window has heard of it, however long it looks.
	await oriel.page.reload();
	await expect(oriel.page.getByText(say.roundOpen(5, 0, 5))).toBeVisible();
	expect(JSON.stringify(await ask(oriel, "ratings", { plan }))).not.toContain("who arranges the key safe");

	await page.reload();
	// Between looking and sealing a rating changes: nothing is sealed, and the changed one is there to be looked at.
	const step = page.getByRole("button", { name: ITEMS.find(({ id }) => id === "F03")?.text });
	await page.getByRole("button", { name: /^Seal/ }).click();
	await act(tobin, "give-rating", { plan, round, item: "F03", score: 4, reason: "" });
	await page.getByRole("button", { name: say.form.sealVerb, exact: true }).click();
	await expect(page.getByText(because.ratingsChanged)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: say.form.sealVerb, exact: true })).toBeHidden();
	await expect(step).toContainText("4");
	// The item that is open follows its colleague's change instead of putting the old mark back.
	await step.click();
	await expect(page.getByRole("radio", { name: /Good/ })).toBeChecked();
	await act(tobin, "give-rating", { plan, round, item: "F03", score: 5, reason: "" });
	await page.getByRole("button", { name: /^Seal/ }).click();
	await page.getByRole("button", { name: say.form.sealVerb, exact: true }).click();
	await expect(page.getByText(because.ratingsChanged)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: say.form.sealVerb, exact: true })).toBeHidden();
	await expect(page.getByRole("radio", { name: /Working well/ })).toBeChecked();
	await page.getByRole("button", { name: /^Seal/ }).click();
	await expect(page.getByText(because.ratingsChanged)).toBeHidden();
	await page.getByRole("button", { name: say.form.sealVerb, exact: true }).click();
	await expect(page.getByText(say.form.sealedOwn)).toBeVisible();
	await expect(oriel.page.getByText(say.roundOpen(5, 1, 5))).toBeVisible();
	for (const person of [kesia, ...others]) await seal(person, plan, round);

	const row = oriel.page.getByRole("row", { name: /Clarity about staff roles/ });
	await expect(row.locator(".scale-marks .pm")).toHaveCount(5);
	await row.getByRole("button").focus();
	await oriel.page.keyboard.press("Enter");
	const panel = oriel.page.getByRole("complementary", { name: /Clarity about staff roles/ });
	await expect(panel).toContainText("Nobody knows who arranges the key safe.");
	expect(await axe(oriel.page)).toEqual([]);
	await oriel.page.keyboard.press("Escape");
	await expect(row.getByRole("button")).toBeFocused();
	await oriel.page.keyboard.press("t");
	await expect(oriel.page.getByRole("columnheader", { name: /AH/ })).toBeVisible();
	await oriel.page.keyboard.press("s");
	const gaps = await oriel.page.getByRole("row").locator("td:nth-last-child(5)").allInnerTexts();
	const sizes = gaps.map((text) => Number(/\d/.exec(text)?.[0] ?? 0));
	expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test("[V5] a round that the plan lead closes names who did not rate, and a wide gap proposes a conversation", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const oriel = await visit(site);
	await signInToSample(oriel, SAMPLE.wexmoor);
	const tobin = await visit(site);
	await signInToSample(tobin, "Tobin Sarkar-Lee");
	const kesia = await visit(site);
	await signInToSample(kesia, "Kesia Dunmore");
	const plan = planOf(oriel.page);
	await endOpenRound(oriel, plan);
	const { round } = await act(oriel, "open-rating-round", { plan });
	await act(oriel, "give-rating", { plan, round, item: "B05", score: 5, reason: "" });
	await act(tobin, "give-rating", { plan, round, item: "B05", score: 1, reason: "Five spreadsheets." });
	for (const person of [kesia, tobin]) await seal(person, plan, round);
	const { page } = oriel;
	await page.goto(`/plans/${plan}/factors`);
	await page.getByRole("button", { name: say.close }).first().click();
	const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
	await expect(dialog).toContainText("Lantern");
	await dialog.getByRole("button", { name: say.close }).click();
	const row = page.getByRole("row", { name: /Poor communication and IT systems/ });
	await expect(row.locator(".scale-missing .pm")).toHaveCount(3);
	await row.getByRole("button").click();
	const panel = page.getByRole("complementary", { name: /Poor communication/ });
	await expect(panel.getByText(say.didNotRate)).toHaveCount(3);
	await panel.getByRole("button", { name: say.startTalk }).click();
	await expect(panel.locator("textarea")).toBeFocused();
	await expect(page.getByRole("navigation", { name: words.plan.views })).toContainText(say.title);
});

test("[V14] [V15] one press on Next saves a reason and goes on, one that is half written outlives a reload, and a question is withdrawn when another window has answered it", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const oriel = await visit(site);
	await signInToSample(oriel, SAMPLE.wexmoor);
	const { page } = oriel;
	const plan = planOf(page);
	const other = await oriel.context.newPage();
	await endOpenRound(oriel, plan);
	for (const each of [page, other]) {
		await each.goto(`/plans/${plan}/factors`);
		await each.getByRole("button", { name: say.open }).first().click();
		await expect(each.getByRole("button", { name: say.openVerb })).toBeVisible();
	}
	await page.getByRole("button", { name: say.openVerb }).click();
	await expect(other.getByText(say.openedMeanwhile(5))).toBeVisible();
	await expect(other.getByRole("alertdialog").or(other.getByRole("dialog"))).toBeHidden();
	await expect(other.getByText(say.roundOpen(5, 0, 5))).toBeVisible();

	await page.getByRole("link", { name: say.rate(5) }).click();
	const why = page.getByRole("textbox", { name: say.form.why });
	for (const place of [1, 2, 3]) {
		await expect(page.getByText(say.form.place(place))).toBeVisible();
		await page.keyboard.press("2");
		await expect(why).toBeFocused();
		await page.keyboard.type("It was late again last week.");
		// As a hand presses: down where the button is now, and up at the same place.
		const at = await page.getByRole("button", { name: /^Next:/ }).boundingBox();
		await page.mouse.move((at?.x ?? 0) + 40, (at?.y ?? 0) + 5);
		await page.mouse.down();
		await expect(page.getByText(say.form.savedBy(SAMPLE.wexmoor))).toBeVisible();
		await page.mouse.up();
	}
	await expect(page.getByText(say.form.place(4))).toBeVisible();
	await page.keyboard.press("1");
	await page.keyboard.type("Half a rea");
	oriel.line.cut();
	await expect(page.getByText(words.room.offline.attesting)).toBeVisible();
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText(say.form.notSaved)).toBeVisible();
	oriel.line.mend();
	await expect(page.getByText(words.room.offline.attesting)).toBeHidden();
	// What the lost line refused is saved when it is back; what is typed after that waits again.
	await expect(page.getByText(say.form.savedBy(SAMPLE.wexmoor))).toBeVisible();
	await why.focus();
	await page.keyboard.press("End");
	await page.keyboard.type("son");
	await page.reload();
	await page.getByRole("button", { name: ITEMS.find(({ id }) => id === "F06")?.text }).click();
	await expect(why).toHaveValue("Half a reason");
	await expect(page.getByRole("radio", { name: /Holding us back/ })).toBeChecked();
	await why.fill("x".repeat(2_001));
	await expect(page.getByText(words.common.tooMuch(1, 2_000))).toBeVisible();
	await expect(why).toHaveValue("x".repeat(2_001));
	await why.press("Escape");
	await expect(page.getByRole("heading", { level: 2, name: /Good communication/ })).toBeFocused();

	// Nobody has sealed: the round ends with nothing, and the map stays that of the round before.
	await page.goto(`/plans/${plan}/factors`);
	for (const each of [page, other]) {
		await each.getByRole("button", { name: say.close }).first().click();
		await expect(each.getByText(say.closeEmpty)).toBeVisible();
	}
	await page
		.getByRole("alertdialog")
		.or(page.getByRole("dialog"))
		.getByRole("button", { name: say.close })
		.click();
	await expect(other.getByText(say.closedMeanwhile(5))).toBeVisible();
	for (const each of [page, other]) {
		await expect(each.getByText(say.emptyRounds([5]))).toBeVisible();
		await expect(each.getByText(/Round 4, revealed/)).toBeVisible();
	}
});
