import { loadavg } from "node:os";
import { chromium, type Page } from "@playwright/test";
import { pastOf } from "@/lib/history/past";
import type { TimelineView } from "@/lib/history/timeline";
import { timeMachineWords } from "@/lib/i18n/en/time-machine";
import type { MomentView } from "@/lib/queries";
import { buildAll } from "@/scripts/build.mjs";
import { findBrowser } from "@/scripts/find-browser.mjs";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import { queryDoor } from "@/server/queries/query-door";
import { startPostgres } from "@/tests/support/postgres";
import { startServer } from "@/tests/support/server";
import { cookieOf, request, testSite, threePartners } from "@/tests/support/site";
import { longPast } from "./long-past";
import { median } from "./table";

/**
 * `npm run bench:past`: a plan of 2,000 cards with 100,000 edits on PostgreSQL. How long its timeline, a moment far back
 * and the reading of that moment take in Node; and, in a real Chromium on the built product, how long it takes from a
 * move of the slider until the comparison with now, and the whole plan as it stood, are in the page. Prints medians of
 * five in milliseconds.
 */
const EDITS = 100_000;
const TIMES = 5;
/** Parts of the plan's life that the slider is moved to: none of them twice, so that each has to be asked for. */
const PLACES = [0.37, 0.61, 0.18, 0.83, 0.52];

const whole = Math.round;
const postgres = await startPostgres();
const url = await postgres.newDatabase();
const database = await openDatabase(parseConfig({ DATABASE_URL: url }));
const site = testSite(database.db);
const three = await threePartners(site);
const plan = await longPast(database.db, three, EDITS);
const cookie = await cookieOf(site, three.lead);

const ask = async <T>(name: string, query: string): Promise<T> => {
	const answer = await queryDoor(
		request(site, `/api/queries/${name}?plan=${plan}&${query}`, undefined, { cookie }),
		name,
	);
	const body = (await answer.json()) as { done?: T };
	if (!body.done) throw new Error(`${name}: ${answer.status}`);
	return body.done;
};
const timed = async (run: () => Promise<unknown>) => {
	const took: number[] = [];
	for (let n = 0; n < TIMES; n++) {
		const began = performance.now();
		await run();
		took.push(performance.now() - began);
	}
	return whole(median(took));
};

const { stops } = await ask<TimelineView>("timeline", "");
const [time, seq, entry] = stops[Math.floor(stops.length * (PLACES[0] ?? 0))] ?? [0, 1, 0];
const moment = await ask<MomentView>("moment", `seq=${seq}&entry=${entry}`);
const then = { at: new Date(time).toISOString(), day: "2025-01-01", signatories: new Set<string>() };
const size = moment.updates.reduce((sum, one) => sum + one.length, 0);
process.stdout.write(
	`${EDITS} edits, ${stops.length} moments; a moment at row ${seq}: ${moment.updates.length} pieces, ${whole(size / 1024)} kB\n` +
		`in Node: timeline ${await timed(() => ask("timeline", ""))} ms, moment ${await timed(() => ask("moment", `seq=${seq}&entry=${entry}`))} ms, ` +
		`read ${await timed(async () => pastOf(moment, then))} ms\n`,
);

/** From a move of slider A until what is asked for is in the page, read in the page itself. */
const moveTo = (page: Page, place: number, shown: string) =>
	page.evaluate(
		async ([part, label, where]) => {
			const before = document.querySelector(where)?.textContent;
			const slider = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
			if (!slider) throw new Error("No slider");
			const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
			const began = performance.now();
			set?.call(slider, String(Math.floor(Number(slider.max) * part)));
			slider.dispatchEvent(new Event("input", { bubbles: true }));
			while ((document.querySelector(where)?.textContent ?? before) === before)
				await new Promise((resolve) => requestAnimationFrame(resolve));
			// A frame with it has been painted when a task after that frame's own begins.
			await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
			return performance.now() - began;
		},
		[place, timeMachineWords.sliderA, shown] as const,
	);

const chrome = await findBrowser({ whole: true });
await buildAll();
const server = await startServer({
	env: { DATABASE_URL: url, SESSION_SECRET: site.runtime.config.secret ?? "" },
});
const browser = await chromium.launch({ executablePath: chrome.path, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const [name = "", value = ""] = cookie.split("=");
await context.addCookies([{ name, value, url: server.url }]);
const page = await context.newPage();
await page.goto(`${server.url}/plans/${plan}/history`);
const ways = [
	{ view: timeMachineWords.compare, shown: ".time-side p", what: "compared with now" },
	{ view: timeMachineWords.whole, shown: ".time-then > p", what: "the whole plan as it stood" },
];
for (const { view, shown, what } of ways) {
	await page.getByRole("button", { name: view, exact: true }).click();
	await page.locator(shown).first().waitFor({ timeout: 120_000 });
	const took: number[] = [];
	for (const place of PLACES)
		took.push(await moveTo(page, place + (view === timeMachineWords.whole ? 0.05 : 0), shown));
	process.stdout.write(`in Chromium, ${what}: ${whole(median(took))} ms (${took.map(whole).join(", ")})\n`);
}
process.stdout.write(`load of the computer at the end ${loadavg()[0]?.toFixed(1)}\n`);
await browser.close();
await server.end();
await database.close();
await postgres.stop();
process.exit(0);
