import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { words } from "@/lib/i18n/words";
import { buildAll } from "../../scripts/build.mjs";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { layLine } from "../support/line";
import { startServer } from "../support/server";
import { CARDS, cookieOf, makeBigSite, type Seated, writableCards } from "./big-site";
import {
	longTasks,
	noteArrivals,
	noted,
	noteKeys,
	openCardTime,
	openedAt,
	probeOpening,
	readOpening,
} from "./browser-probe";
import { type Figure, median, quantile, table } from "./table";
import { bringTypist, type Typist } from "./typists";

const OPENINGS = 3;
const KEYS = 100;
const TYPISTS = 8;
/** The board folds some cards away (the bin, barriers that are answered): with these it is drawn. */
const MOST_CARDS = 250;
/** A letter that nobody else types, so that arrivals can be counted. */
const MARK = "ø";

const PROMISED = {
	open: 1_500,
	key: 50,
	card: 100,
	weight: 300_000,
	longTask: 200,
	back: 3_000,
};

const loadNow = () => loadavg()[0]?.toFixed(1);

const ms = (value: number) => `${Math.round(value)} ms`;

async function enter(browser: Browser, url: string, who: Seated, proxy?: string): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		...(proxy ? { proxy: { server: proxy, bypass: "<-loopback>" } } : {}),
	});
	await context.addCookies([{ ...who.cookie, url }]);
	return context;
}

/** A browser that has never seen the site opens the plan. */
async function measureOpening(browser: Browser, url: string, plan: string, who: Seated, card: string) {
	const drawn: number[] = [];
	const typed: number[] = [];
	let bytes = 0;
	for (let round = 0; round < OPENINGS; round++) {
		for (const withCard of [false, true]) {
			const context = await enter(browser, url, who);
			const page = await context.newPage();
			await probeOpening(page, MOST_CARDS);
			await page.goto(`${url}/plans/${plan}${withCard ? `?card=${card}` : ""}`);
			await openedAt(page, withCard ? "canType" : "boardDrawn");
			const opened = await readOpening(page);
			if (withCard) typed.push(opened.canType);
			else {
				drawn.push(opened.boardDrawn);
				bytes = opened.scripts.reduce((sum, one) => sum + one.bytes, 0);
			}
			await context.close();
		}
	}
	return { drawn, typed, bytes };
}

async function openBoard(context: BrowserContext, address: string): Promise<Page> {
	const page = await context.newPage();
	await probeOpening(page, MOST_CARDS);
	await page.goto(address);
	await openedAt(page, address.includes("card=") ? "canType" : "boardDrawn");
	return page;
}

async function main(): Promise<void> {
	await buildAll({ quiet: true });
	const site = await startServer();
	const found = await findBrowser({ whole: true });
	const browser = await chromium.launch({
		executablePath: found.path,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
	try {
		const { plan, people } = await makeBigSite(site);
		const [writer, reader, ...others] = people as [Seated, Seated, ...Seated[]];
		const [first, ...more] = others.slice(0, TYPISTS).map(cookieOf) as [string, ...string[]];
		const typists: Typist[] = [await bringTypist(site.url, plan, first)];
		const cards = writableCards((typists[0] as Typist).doc);
		const shared = cards[0] as string;
		const load = loadNow();

		const opening = await measureOpening(browser, site.url, plan, reader, shared);

		const one = await enter(browser, site.url, writer);
		const board = await openBoard(one, `${site.url}/plans/${plan}`);
		const firstCard = await openCardTime(board, cards[1] as string);
		const laterCards: number[] = [];
		for (const card of cards.slice(2, 12)) laterCards.push(await openCardTime(board, card));
		await board.close();

		for (const cookie of more) typists.push(await bringTypist(site.url, plan, cookie));
		const other = await enter(browser, site.url, reader);
		const typing = await openBoard(one, `${site.url}/plans/${plan}?card=${shared}`);
		const reading = await openBoard(other, `${site.url}/plans/${plan}?card=${shared}`);
		// Both have come in and kept what they need for a tunnel; from here on people write.
		await Promise.all([typing, reading].map((page) => page.waitForLoadState("networkidle")));
		for (const [index, typist] of typists.entries()) typist.begin(cards[20 + index] as string);
		await typing.locator(".ProseMirror").click();
		await noteKeys(typing);
		await noteArrivals(reading, MARK);
		await longTasks(typing);
		await longTasks(reading);
		for (let key = 0; key < KEYS; key++) await typing.keyboard.type(MARK, { delay: 120 });
		await reading.waitForFunction(
			(keys) => ((window as unknown as { seenAt: number[] }).seenAt ?? []).length >= keys,
			KEYS,
		);
		const typedAt = await noted(typing, "typedAt");
		const seenAt = await noted(reading, "seenAt");
		const latencies = seenAt.slice(0, KEYS).map((seen, index) => seen - (typedAt[index] ?? Number.NaN));
		const long = [...(await longTasks(typing)), ...(await longTasks(reading))].filter(
			(task) => task > PROMISED.longTask,
		);
		for (const typist of typists) typist.end();
		await other.close();

		const line = await layLine();
		const away = await enter(browser, site.url, reader, line.url);
		const apart = await openBoard(away, `${site.url}/plans/${plan}?card=${shared}`);
		line.cut();
		await apart.getByText(words.room.offline.title).waitFor();
		await apart.locator(".ProseMirror").click();
		await noteArrivals(typing, "§");
		await apart.keyboard.type("§");
		const mended = Date.now();
		line.mend();
		await typing.waitForFunction(() => ((window as unknown as { seenAt: number[] }).seenAt ?? []).length > 0);
		const back = ((await noted(typing, "seenAt"))[0] ?? Number.NaN) - mended;
		await line.end();

		const figures: Figure[] = [
			{
				what: `A new browser opens the plan of ${CARDS} cards and draws the board (median of ${OPENINGS})`,
				measured: ms(median(opening.drawn)),
				goal: `≤ ${ms(PROMISED.open)}`,
				reached: median(opening.drawn) <= PROMISED.open,
			},
			{
				what: `The same, opened at a card: until its text can be typed in (median of ${OPENINGS})`,
				measured: ms(median(opening.typed)),
				goal: `≤ ${ms(PROMISED.open)}`,
				reached: median(opening.typed) <= PROMISED.open,
			},
			{
				what: "A keystroke until it is on another screen, ten people in the plan, p50",
				measured: ms(quantile(latencies, 0.5)),
				goal: "",
				reached: true,
			},
			{
				what: "The same, p95",
				measured: ms(quantile(latencies, 0.95)),
				goal: `≤ ${ms(PROMISED.key)}`,
				reached: quantile(latencies, 0.95) <= PROMISED.key,
			},
			{
				what: "Opening a card until its text can be typed in, median of ten",
				measured: ms(median(laterCards)),
				goal: `≤ ${ms(PROMISED.card)}`,
				reached: median(laterCards) <= PROMISED.card,
			},
			{
				what: "The first card of a visit, which loads the editor",
				measured: ms(firstCard),
				goal: "",
				reached: true,
			},
			{
				what: "JavaScript before the board can be used, compressed",
				measured: `${Math.round(opening.bytes / 1_000)} kB`,
				goal: "≤ 300 kB",
				reached: opening.bytes > 0 && opening.bytes <= PROMISED.weight,
			},
			{
				what: `Long tasks over ${ms(PROMISED.longTask)} on two screens while ten people type`,
				measured: String(long.length),
				goal: "0",
				reached: long.length === 0,
			},
			{
				what: "Back online until words written offline are on another screen",
				measured: ms(back),
				goal: `≤ ${ms(PROMISED.back)}`,
				reached: back <= PROMISED.back,
			},
		];
		const printed = `${table(figures)}\n\nLoad of the computer (\`uptime\`, two cores) at the beginning ${load}, at the end ${loadNow()}.`;
		process.stdout.write(`${printed}\n`);
		if (process.argv.includes("--keep")) await keep(printed);
		if (figures.some((figure) => !figure.reached)) process.exitCode = 1;
	} finally {
		await browser.close();
		await site.end();
	}
}

/** Writes the table into the page that is kept, between its two marks. */
async function keep(printed: string): Promise<void> {
	const file = join(import.meta.dirname, "..", "..", "docs", "speed.md");
	const { readFile } = await import("node:fs/promises");
	const page = await readFile(file, "utf8");
	await writeFile(
		file,
		page.replace(
			/(<!-- figures -->\n)[\s\S]*(<!-- end -->)/,
			(_, begin, end) => `${begin}${printed}\n${end}`,
		),
	);
}

await main();
