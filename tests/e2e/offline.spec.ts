import type { Locator, Page } from "@playwright/test";
import { goingLive } from "@/lib/i18n/en/going-live";
import { registerWords } from "@/lib/i18n/en/register";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	cardOn,
	expect,
	fieldOf,
	hereNow,
	isSaved,
	onePerson,
	openCard,
	proseOf,
	SAMPLE,
	savedMark,
	signInToSample,
	test,
	titleOf,
	twoPeople,
	typeAt,
} from "../support/browser";

/** Wherever this page says that it is offline: its banner, and places where something must wait. */
const offlineOn = (page: Page): Locator =>
	page.getByText(words.room.offline.title).filter({ visible: true }).first();

test("[U50] drafting goes on without a network, survives a closed tab, and reaches the others afterwards", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	await addCard(oriel.page, "aims", "Written in a tunnel");
	await fieldOf(oriel.page, words.card.fields.statement).fill("Before the tunnel.");
	await isSaved(oriel.page);
	await openCard(imara.page, "Written in a tunnel");
	await shellIsKept(oriel.page);

	oriel.line.cut();
	await expect(offlineOn(oriel.page)).toBeVisible({ timeout: 30_000 });
	await expect(hereNow(oriel.page)).not.toContainText("Ashdene");
	await typeAt(fieldOf(oriel.page, words.card.fields.statement), "end", " Inside the tunnel.");
	await proseOf(oriel.page).click();
	await oriel.page.keyboard.type("A thought in the dark.");
	await expect(savedMark(oriel.page)).toHaveText(/on this device only/);

	await lastKeyIsWritten(oriel.page);

	const address = oriel.page.url();
	await oriel.page.close();
	const again = await oriel.context.newPage();
	await again.goto(address);
	await expect(titleOf(again)).toHaveValue("Written in a tunnel");
	await expect(fieldOf(again, words.card.fields.statement)).toHaveValue(
		"Before the tunnel. Inside the tunnel.",
	);
	await expect(proseOf(again)).toContainText("A thought in the dark.");
	await expect(offlineOn(again)).toBeVisible();
	await expect(savedMark(again)).toHaveText(/on this device only/);
	await typeAt(fieldOf(imara.page, words.card.fields.statement), "start", "Meanwhile outside. ");
	await expect(fieldOf(imara.page, words.card.fields.statement)).toHaveValue(
		"Meanwhile outside. Before the tunnel.",
	);

	oriel.line.mend();
	const whole = "Meanwhile outside. Before the tunnel. Inside the tunnel.";
	await expect(fieldOf(imara.page, words.card.fields.statement)).toHaveValue(whole);
	await expect(proseOf(imara.page)).toContainText("A thought in the dark.");
	await expect(fieldOf(again, words.card.fields.statement)).toHaveValue(whole);
	await isSaved(again);
	await expect(offlineOn(again)).toHaveCount(0);
});

test("[Y89] changes that wait on this device are named on the page of all plans, and sent when their plan is opened", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	const { page, line } = oriel;
	await addCard(page, "aims", "Typed before the tunnel");
	await isSaved(page);
	await openCard(imara.page, "Typed before the tunnel");
	line.cut();
	await expect(offlineOn(page)).toBeVisible({ timeout: 30_000 });
	await fieldOf(page, words.card.fields.statement).fill("And in it.");
	await lastKeyIsWritten(page);
	await page.close();
	line.mend();
	const again = await oriel.context.newPage();
	await again.goto("/plans");
	await expect(again.getByText(words.room.unsentHere.text(1))).toBeVisible();
	await expect(fieldOf(imara.page, words.card.fields.statement)).toHaveValue("");
	await again
		.getByRole("listitem")
		.getByRole("link", { name: "Home from Hospital: Wexmoor", exact: true })
		.click();
	await expect(fieldOf(imara.page, words.card.fields.statement)).toHaveValue("And in it.");
	await isSaved(again);
	await again.goto("/plans");
	await expect(again.getByRole("heading", { name: words.plan.plans })).toBeVisible();
	await expect(again.getByText(words.room.unsentHere.title)).toHaveCount(0);
});

test("[Y28] each view that was opened once comes back after a reload without a network", async ({
	sample,
	visit,
}) => {
	const oriel = await visit(sample);
	await signInToSample(oriel, SAMPLE.wexmoor);
	const { page, line } = oriel;
	const ways = { barriers: registerWords.title, readiness: goingLive.title };
	const heading = (name: string) => page.getByRole("main").getByRole("heading", { name, level: 2 }).first();
	for (const [way, title] of Object.entries(ways)) {
		const tab = words.plan.tabs[way as keyof typeof ways];
		await page
			.getByRole("link", { name: new RegExp(`^${tab}`) })
			.first()
			.click();
		await expect(page).toHaveURL(new RegExp(`/${way}$`));
		await expect(heading(title)).toBeVisible();
		await shellIsKept(page);
	}
	line.cut();
	for (const [way, title] of Object.entries(ways).reverse()) {
		await page.goto(new URL(`./${way}`, page.url()).href);
		await page.reload();
		await expect(heading(title)).toBeVisible();
		await expect(offlineOn(page)).toBeVisible({ timeout: 30_000 });
	}
});

test("[U81] without a network the page of all plans comes back and leads to the plans that this device keeps", async ({
	sample,
	visit,
}) => {
	const { page, line } = await onePerson(visit, sample);
	await shellIsKept(page);
	await expect.poll(() => listIsKept(page)).toBe(true);
	line.cut();
	await page.goto(new URL("/plans", page.url()).href);
	const kept = page.getByText(words.room.keptPlans.title);
	await expect(kept).toBeVisible({ timeout: 30_000 });
	await page.getByRole("link", { name: "Home from Hospital: Wexmoor", exact: true }).click();
	await expect(cardOn(page, "Shared discharge hub").first()).toBeVisible({ timeout: 30_000 });
	line.mend();
	await page.goto(new URL("/plans", page.url()).href);
	await expect(page.getByRole("heading", { name: words.plan.plans })).toBeVisible();
	await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
	await expect(kept).toHaveCount(0);
});

test("[U51] signing out leaves no words of a plan in the browser", async ({ sample, visit }) => {
	const [oriel] = await twoPeople(visit, sample);
	await addCard(oriel.page, "aims", "Not for the next person at this desk");
	await isSaved(oriel.page);
	await shellIsKept(oriel.page);
	await oriel.page.keyboard.press("Escape");
	await oriel.page.getByRole("button", { name: new RegExp(`^${words.account.yours}`) }).click();
	await oriel.page.getByRole("menuitem", { name: words.account.signOut }).click();
	await expect(oriel.page).not.toHaveURL(/plans/);
	const left = await oriel.page.evaluate(async () => ({
		databases: (await indexedDB.databases())
			.map((one) => one.name ?? "")
			.filter((name) => name.includes("draft")),
		pages: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
			.flat()
			.map((request) => new URL(request.url).pathname)
			.filter((path) => !path.startsWith("/_next/static/")),
		marks: Object.keys(localStorage).filter((key) => /view|draft|unsent/.test(key)),
	}));
	expect(left).toEqual({ databases: [], pages: [], marks: [] });
});

/** Waits until the service worker holds this page, so that it can be opened without a network. */
async function shellIsKept(page: import("@playwright/test").Page) {
	await expect
		.poll(() =>
			page.evaluate(async () => {
				await navigator.serviceWorker.ready;
				return Boolean(await caches.match(location.pathname, { ignoreSearch: true }));
			}),
		)
		.toBe(true);
}

const listIsKept = (page: Page): Promise<boolean> =>
	page.evaluate(async () => Boolean(await caches.match("/plans")));

/**
 * The browser has written down all that was typed. Writes to one store are done in turn, so one that begins now ends
 * after them; a test closes a tab within a blink of the last key, which no hand does.
 */
async function lastKeyIsWritten(page: import("@playwright/test").Page) {
	await page.evaluate(async () => {
		const drafts = (await indexedDB.databases()).flatMap(({ name }) =>
			name?.includes("draft") ? [name] : [],
		);
		for (const name of drafts) {
			const opened = indexedDB.open(name);
			await new Promise((resolve) => {
				opened.onsuccess = resolve;
			});
			const write = opened.result.transaction("updates", "readwrite");
			write.objectStore("updates").count();
			await new Promise((resolve) => {
				write.oncomplete = resolve;
			});
			opened.result.close();
		}
	});
}
