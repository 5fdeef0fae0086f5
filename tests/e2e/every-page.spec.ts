import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { apiWords } from "@/lib/i18n/en/api";
import { attentionWords } from "@/lib/i18n/en/attention";
import { commentWords } from "@/lib/i18n/en/comment";
import { documentWords } from "@/lib/i18n/en/document";
import { entering } from "@/lib/i18n/en/entering";
import { goingLive } from "@/lib/i18n/en/going-live";
import { ledgerWords } from "@/lib/i18n/en/ledger";
import { meetingWords } from "@/lib/i18n/en/meeting";
import { minutesWords } from "@/lib/i18n/en/minutes";
import { partnerWords } from "@/lib/i18n/en/partner";
import { plansWords } from "@/lib/i18n/en/plans";
import { ratingWords } from "@/lib/i18n/en/rating";
import { registerWords } from "@/lib/i18n/en/register";
import { rolesWords } from "@/lib/i18n/en/roles";
import { timeMachineWords } from "@/lib/i18n/en/time-machine";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	boardIsOpen,
	cardOn,
	closeCard,
	expect,
	SAMPLE,
	signInToSample,
	test,
	type Visitor,
} from "../support/browser";
import { act, ask } from "../support/people";

/** Every page, and what must be on it before it is looked at. */
interface Place {
	name: string;
	/** The plan it is looked at on; the sample that is drafted unless it says otherwise. */
	on?: "tracked" | "new";
	/** Only somebody who is not signed in sees it. */
	outside?: true;
	/** On a phone it is another view, which its own specification looks at. */
	wide?: true;
	/** It is drawn without the script that follows the device's colours, so it is fetched again for them. */
	anew?: true;
	path: (plan: string) => string;
	ready: (page: Page) => Promise<void>;
}

const PAGES: Place[] = [
	{
		name: "the first page",
		outside: true,
		path: () => "/",
		ready: (page) => heading(page, words.account.sample.title),
	},
	{
		name: "sign-in",
		outside: true,
		path: () => "/sign-in",
		ready: (page) => heading(page, words.account.signIn.title),
	},
	{
		name: "forgotten password",
		outside: true,
		path: () => "/forgot",
		ready: (page) => heading(page, entering.forgot.title),
	},
	{
		name: "new password",
		outside: true,
		path: () => "/password#made-up",
		ready: (page) => heading(page, entering.reset.title),
	},
	{
		name: "joining",
		path: () => "/join#made-up",
		ready: (page) => expect(page.getByText(entering.join.states.missing.title)).toBeVisible(),
	},
	{ name: "plans", path: () => "/plans", ready: (page) => heading(page, words.plan.plans) },
	{ name: "a new plan", path: () => "/plans/new", ready: (page) => heading(page, plansWords.fresh.own.step) },
	{ name: "import", path: () => "/plans/import", ready: (page) => heading(page, plansWords.list.importPlan) },
	{ name: "account", path: () => "/account", ready: (page) => heading(page, words.account.page.title) },
	{ name: "the board", path: (plan) => `/plans/${plan}`, ready: boardIsOpen },
	{
		name: "roles, a cell and its thread",
		wide: true,
		path: (plan) => `/plans/${plan}/roles`,
		ready: async (page) => {
			await heading(page, rolesWords.title);
			await page.getByRole("button", { name: /^R4, .*Wexmoor/ }).click();
			await expect(page.locator("[data-thread]")).toBeVisible();
		},
	},
	{
		name: "roles, as one partner sees them",
		path: (plan) => `/plans/${plan}/roles`,
		ready: async (page) => {
			await heading(page, rolesWords.title);
			await page.getByLabel(rolesWords.as.label).selectOption({ label: "Harrowfold Homes" });
			await expect(page.locator("[data-seen]").first()).toBeVisible();
		},
	},
	{
		name: "a card and its threads",
		wide: true,
		path: (plan) => `/plans/${plan}`,
		ready: async (page) => {
			await cardOn(page, "One shared discharge list replaces").first().click();
			await expect(page.locator("[data-thread]").first()).toBeVisible();
			await page.getByRole("button", { name: commentWords.showResolved(1) }).click();
			await page.getByRole("button", { name: commentWords.assign.change }).first().click();
		},
	},
	{ name: "the inbox", path: () => "/inbox", ready: (page) => heading(page, attentionWords.title) },
	{
		name: "no more letters",
		outside: true,
		path: () => "/unsubscribe#all.made.up",
		ready: (page) => heading(page, attentionWords.unsubscribe.title),
	},
	{
		name: "barriers and strategies",
		path: (plan) => `/plans/${plan}/barriers?row=B05`,
		// On a phone the row lies over its page.
		ready: (page) =>
			expect(
				page
					.getByRole("heading", { name: registerWords.title, exact: true })
					.or(page.getByRole("dialog"))
					.first(),
			).toBeVisible(),
	},
	{
		name: "the factor map",
		path: (plan) => `/plans/${plan}/factors`,
		ready: (page) => expect(page.locator(".scale-marks .pm").first()).toBeVisible(),
	},
	{
		name: "rating in the open round",
		path: (plan) => `/plans/${plan}/factors/rate`,
		ready: (page) => expect(page.getByText(ratingWords.form.place(1))).toBeVisible(),
	},
	{
		name: "the factor map before the first round",
		on: "new",
		path: (plan) => `/plans/${plan}/factors`,
		ready: (page) => expect(page.getByText(ratingWords.noRounds)).toBeVisible(),
	},
	{
		name: "rating without a round",
		on: "new",
		path: (plan) => `/plans/${plan}/factors/rate`,
		ready: (page) => expect(page.getByText(ratingWords.form.noRound)).toBeVisible(),
	},
	{
		name: "strategies over time, of a year of meetings",
		on: "tracked",
		path: (plan) => `/plans/${plan}/reviews`,
		ready: async (page) => {
			await heading(page, meetingWords.title);
			// On a phone earlier meetings are folded away.
			await page.locator("[data-cell]:visible").first().click();
			await expect(page.getByText(meetingWords.drift)).toBeVisible();
		},
	},
	{
		name: "the minutes of a meeting",
		on: "tracked",
		path: (plan) => `/plans/${plan}/reviews/3`,
		ready: (page) => heading(page, minutesWords.title(3)),
	},
	{
		name: "strategies over time, before the first meeting",
		path: (plan) => `/plans/${plan}/reviews`,
		ready: (page) => heading(page, meetingWords.title),
	},
	{
		name: "the ledger",
		path: (plan) => `/plans/${plan}/ledger`,
		ready: (page) => heading(page, ledgerWords.title),
	},
	{
		name: "the time machine",
		path: (plan) => `/plans/${plan}/history`,
		ready: async (page) => {
			await page.getByRole("slider", { name: timeMachineWords.sliderA }).press("Home");
			await expect(page.locator(".time-side")).toHaveCount(2);
		},
	},
	{
		name: "readiness",
		path: (plan) => `/plans/${plan}/readiness`,
		ready: (page) => heading(page, goingLive.title),
	},
	{
		name: "the plan as a document",
		path: (plan) => `/plans/${plan}/document`,
		ready: (page) => heading(page, documentWords.parts.partners),
	},
	{ name: "doors for programs", path: () => "/api", ready: (page) => heading(page, apiWords.title) },
	{
		name: "people",
		path: (plan) => `/plans/${plan}/people`,
		ready: (page) => heading(page, partnerWords.page.title),
	},
	{
		name: "about",
		path: (plan) => `/plans/${plan}/about`,
		ready: (page) => heading(page, words.plan.about.title),
	},
	{
		name: "nothing here",
		anew: true,
		path: () => "/plans/nothing",
		ready: (page) => heading(page, words.common.notFound.title),
	},
];

const heading = async (page: Page, name: string) =>
	expect(page.getByRole("heading", { name, exact: true }).first()).toBeVisible();

/** The themes differ in their colours alone: in the dark only those are looked at. */
async function findings(page: Page, scheme: "light" | "dark"): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	if (scheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
	else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
	const { violations } = await axe.analyze();
	return violations.flatMap((one) =>
		one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
	);
}

/** The plans of somebody of the sample: the one that is drafted, the one that is tracked, and a new one. */
async function plansOf(visitor: Visitor): Promise<Record<"drafted" | "tracked" | "new", string>> {
	const plans = await ask(visitor, "plans", {});
	const { plan } = await act(visitor, "create-plan", {
		title: "Nothing in it yet",
		place: "",
		model: "multi_agency_team",
		purpose: "",
		start: null,
		cycle: "quarterly",
		own: { name: "Lantern Carers", code: "LC", kind: "voluntary" },
		others: [{ name: "Ashdene Hospitals", code: "AH", kind: "nhs_provider" }],
	});
	return {
		drafted: planOf(visitor.page),
		tracked: plans.find(({ title }) => title.includes("eight months on"))?.id ?? "",
		new: plan,
	};
}

/** Wide and light, dark, and as narrow as a phone gets: the page is drawn anew for each, and fetched once. */
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };

/** Whether parts that are out of sight are left undrawn: they take new colours only once they are seen. */
const drawsLater = (page: Page): Promise<boolean> =>
	page.evaluate(() =>
		[...document.querySelectorAll("main *")].some(
			(one) => getComputedStyle(one).contentVisibility === "auto",
		),
	);

async function inTheDark(page: Page, place: Place, path: string): Promise<string[]> {
	const anew = place.anew || (await drawsLater(page));
	await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
	if (anew) {
		await page.goto(path);
		await place.ready(page);
	}
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	const found = await findings(page, "dark");
	await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
	return found;
}

/** What is wider than a narrow screen: the page, or what scrolls up and down in its stead. A table may, in its frame. */
const tooWide = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const beyond = document.documentElement.scrollWidth - window.innerWidth;
		const inside = [...document.querySelectorAll("main, main *")]
			.filter((one) => one.clientHeight > window.innerHeight / 2 && one.scrollWidth > one.clientWidth)
			.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
			.filter((one) => !one.querySelector(":scope > table"))
			.map((one) => one.className);
		return beyond > 0 ? [`the page, by ${beyond}`, ...inside] : inside;
	});

for (const half of [0, 1]) {
	test(`[U53] [U54] axe finds nothing on any page, light and dark, and none scrolls sideways at 320 pixels, half ${half + 1}`, async ({
		sample,
		visit,
	}) => {
		test.setTimeout(480_000);
		const visitor = await visit(sample);
		const { page } = visitor;
		await signInToSample(visitor, half === 0 ? SAMPLE.lantern : SAMPLE.harrowfold);
		const plans = await plansOf(visitor);
		const stranger = await visit(sample);
		for (const one of PAGES.filter((_, at) => at % 2 === half)) {
			const seen = one.outside ? stranger.page : page;
			await seen.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
			const path = one.path(plans[one.on ?? "drafted"]);
			await seen.goto(path);
			await one.ready(seen);
			await expect(seen.locator("html")).toHaveAttribute("data-theme", "light");
			expect.soft(await findings(seen, "light"), one.name).toEqual([]);
			expect.soft(await inTheDark(seen, one, path), `${one.name}, dark`).toEqual([]);
			if (one.wide) continue;
			await seen.setViewportSize(NARROW);
			if (one.name === "the board")
				await expect(seen.getByRole("main").locator("a[data-stop]").first()).toBeVisible();
			await expect.poll(() => tooWide(seen), one.name).toEqual([]);
			await seen.setViewportSize(WIDE);
		}
	});
}

for (const colorScheme of ["light", "dark"] as const) {
	test(`[U53] axe finds nothing in an open card, its menus and dialogs, ${colorScheme}`, async ({
		sample,
		visit,
	}) => {
		const visitor = await visit(sample);
		const { page } = visitor;
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		await signInToSample(visitor, SAMPLE.ashdene);
		for (const name of ["aims", "roles", "resources", "barriers", "evaluation"] as const) {
			await addCard(page, name, `Looked at by axe, ${name}, ${colorScheme}`);
			expect.soft(await findings(page, colorScheme), `a card of ${name}`).toEqual([]);
			await closeCard(page);
		}
		await page.keyboard.press("?");
		await expect(page.getByRole("dialog")).toBeVisible();
		expect.soft(await findings(page, colorScheme), "all keys").toEqual([]);
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: /^Bin/ }).click();
		await expect(page.getByRole("dialog")).toBeVisible();
		expect.soft(await findings(page, colorScheme), "the bin").toEqual([]);
	});
}

test("[U55] on a phone one section is shown at a time, and a card opens over the whole screen", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await signInToSample(visitor, SAMPLE.northmere);
	await page.setViewportSize({ width: 390, height: 844 });
	const tab = (name: string) =>
		page.getByRole("banner").getByRole("button", { name: new RegExp(`^${name}`) });
	const codes = () =>
		page
			.getByRole("main")
			.locator("a[data-stop]")
			.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
	await tab(words.card.sections.resources).click();
	await expect(tab(words.card.sections.resources)).toHaveAttribute("aria-current", "page");
	await expect.poll(async () => (await codes()).map((code) => code[0])).toContain("S");
	expect((await codes()).every((code) => code.startsWith("S"))).toBe(true);
	await page.getByRole("main").locator("a[data-stop]").first().click();
	await expect(page.getByRole("dialog")).toBeVisible();
	const box = await page.getByRole("dialog").boundingBox();
	expect(box?.width).toBeCloseTo(390, 0);
});

const planOf = (page: Page) => /plans\/([^/?]+)/.exec(page.url())?.[1] ?? "";
