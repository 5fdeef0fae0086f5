import { expect, SAMPLE, section, signInToSample, test } from "../support/browser";

/** Compressed, before the board can be used; the editor comes when a card opens. */
const KILOBYTES = 300;

test("[U69] the board needs at most 300 kB of JavaScript before it can be used, and the editor is not in it", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	await signInToSample(visitor, SAMPLE.wexmoor);
	const address = visitor.page.url();
	const fresh = await visit(sample);
	await fresh.context.addCookies(await visitor.context.cookies());
	await fresh.context.addInitScript(() => {
		const watch = new MutationObserver(() => {
			if (!document.querySelector("[data-card]")) return;
			watch.disconnect();
			const scripts = performance
				.getEntriesByType("resource")
				.filter((entry) => new URL(entry.name).pathname.endsWith(".js")) as PerformanceResourceTiming[];
			document.documentElement.dataset.scripts = String(
				scripts.reduce((sum, one) => sum + one.encodedBodySize, 0),
			);
		});
		watch.observe(document, { subtree: true, childList: true });
	});
	await fresh.page.goto(address);
	await expect(section(fresh.page, "aims")).toBeVisible();
	await expect(fresh.page.locator("html")).toHaveAttribute("data-scripts", /^\d+$/);
	const kilobytes = Number(await fresh.page.locator("html").getAttribute("data-scripts")) / 1_000;
	test.info().annotations.push({ type: "JavaScript before use", description: `${Math.round(kilobytes)} kB` });
	expect(kilobytes).toBeGreaterThan(50);
	expect(kilobytes).toBeLessThanOrEqual(KILOBYTES);
});
