import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/find-browser.mjs";

const browser = await findBrowser();

/** The product in real browsers: the built server, as `npm start` runs it. */
export default defineConfig({
	testDir: "tests/e2e",
	globalSetup: "./tests/support/e2e-setup.ts",
	// Two people's browsers and a server for each test already keep two cores busy.
	workers: 2,
	fullyParallel: true,
	// A test that passes at the second try hides a race that a user meets at the first. Only the whole run tries again,
	// to tell a busy computer from a broken product, and names each such test at its end.
	retries: 0,
	// Generous: a busy machine is slow, and nothing here measures time.
	timeout: 240_000,
	expect: { timeout: 30_000 },
	reporter: process.env.CI ? "line" : "list",
	outputDir: "test-results",
	use: {
		browserName: "chromium",
		viewport: { width: 1440, height: 900 },
		locale: "en-GB",
		timezoneId: "Europe/London",
		trace: "off",
		screenshot: "only-on-failure",
		launchOptions: {
			executablePath: browser.path,
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
});
