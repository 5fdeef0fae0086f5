import type { Page } from "@playwright/test";
import { words } from "@/lib/i18n/words";
import {
	addCard,
	boardIsOpen,
	expect,
	fieldOf,
	isSaved,
	savedMark,
	test,
	twoPeople,
	type Visitor,
} from "../support/browser";

/** Ten by `KILLS=10`; each takes half a minute on a slow machine, and the socket's own test kills ten times always. */
const ROUNDS = Number(process.env.KILLS ?? 2);
const WORDS = 20;
const STATEMENT = words.card.fields.statement;

test("[U52] every change that was shown as Saved is there after the server was killed, again and again", async ({
	serve,
	visit,
}) => {
	test.setTimeout(600_000);
	const site = await serve();
	const [oriel, imara] = await twoPeople(visit, site);
	const writers = [
		{ ...oriel, title: "Oriel's words" },
		{ ...imara, title: "Imara's words" },
	];
	for (const writer of writers) {
		await addCard(writer.page, "aims", writer.title);
		await fieldOf(writer.page, STATEMENT).fill("begun.");
		await isSaved(writer.page);
		await noteWhatIsSaved(writer.page);
	}

	let longest = 0;
	for (let round = 1; round <= ROUNDS; round++) {
		const typing = writers.map(async (writer) => {
			for (let word = 1; word <= WORDS; word++)
				await fieldOf(writer.page, STATEMENT).pressSequentially(` r${round}w${word}`, { delay: 4 });
		});
		// Somewhere in the middle of the typing, never at the same place.
		await expect
			.poll(() => shownAsSaved(oriel.page), { intervals: [10] })
			.toContain(` r${round}w${1 + (round % 5)}`);
		await site.kill();
		await Promise.all(typing);
		const promised = await Promise.all(writers.map((writer) => shownAsSaved(writer.page)));

		// Both browsers hold their words too and would send them again: the server must have them by itself.
		for (const writer of writers) writer.line.cut();
		await site.restart();
		const held = await wordsOnServer(oriel);
		for (const text of promised)
			expect(
				held.some((one) => one.startsWith(text)),
				text,
			).toBe(true);
		longest = Math.max(longest, ...promised.map((text) => text.length));

		for (const writer of writers) writer.line.mend();
		for (const writer of writers)
			await expect(savedMark(writer.page)).toHaveAttribute("data-saved", "saved", { timeout: 20_000 });
	}
	expect(longest).toBeGreaterThan(ROUNDS * 5);
	const held = await wordsOnServer(oriel);
	for (const writer of writers) {
		expect(held).toContain(await fieldOf(writer.page, STATEMENT).inputValue());
		await boardIsOpen(writer.page);
	}
});

/** Notes in the page what the field held each time the window turned to "Saved". */
async function noteWhatIsSaved(page: Page): Promise<void> {
	const field = await fieldOf(page, STATEMENT).elementHandle();
	const mark = await savedMark(page).elementHandle();
	await page.evaluate(
		([field, mark]) => {
			const input = field as HTMLTextAreaElement;
			const note = () => {
				if (mark?.getAttribute("data-saved") === "saved")
					document.documentElement.dataset.promised = input.value;
			};
			new MutationObserver(note).observe(mark as Node, {
				attributes: true,
				childList: true,
				subtree: true,
				characterData: true,
			});
			note();
		},
		[field, mark] as const,
	);
}

const shownAsSaved = (page: Page) => page.evaluate(() => document.documentElement.dataset.promised ?? "");

/** The statements that the server itself holds, asked without any browser. */
async function wordsOnServer(asker: Visitor): Promise<string[]> {
	const plan = /plans\/([^/?]+)/.exec(asker.page.url())?.[1];
	const cookie = (await asker.context.cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
	const answer = await fetch(`${asker.site.url}/api/plans/${plan}/export`, { headers: { cookie } });
	expect(answer.status).toBe(200);
	const text = await answer.text();
	return [...text.matchAll(/begun\.[^"\\]*/g)].map((found) => found[0]);
}
