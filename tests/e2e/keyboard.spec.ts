import { words } from "@/lib/i18n/words";
import {
	cardOn,
	expect,
	isSaved,
	proseOf,
	SAMPLE,
	section,
	sheet,
	signInToSample,
	test,
	titleOf,
} from "../support/browser";

test("[U56] with the keyboard alone a card is added, written, tagged and moved", async ({
	sample,
	visit,
}) => {
	const visitor = await visit(sample);
	const { page } = visitor;
	await signInToSample(visitor, SAMPLE.wexmoor);
	const press = (key: string) => page.keyboard.press(key);
	const focused = () => page.locator(":focus");
	/** Tab until the control with this name has the focus, as somebody without a mouse does. */
	const tabTo = async (name: string | RegExp) => {
		for (let step = 0; step < 80; step++) {
			await press("Tab");
			const mine = await page.evaluate(() => {
				const element = document.activeElement as HTMLElement | null;
				return (
					element?.getAttribute("aria-label") ??
					(element as HTMLInputElement)?.labels?.[0]?.textContent ??
					element?.textContent ??
					""
				);
			});
			if (typeof name === "string" ? mine.trim() === name : name.test(mine)) return;
		}
		throw new Error(`Tab never reached ${name}`);
	};

	await press("n");
	await expect(sheet(page)).toBeVisible();
	await expect(focused()).toContainText(words.card.kinds.aim);
	await press("Enter");
	await expect(titleOf(page)).toBeFocused();
	await page.keyboard.type("Made without a mouse");
	await tabTo(words.card.prose);
	await expect(proseOf(page)).toBeFocused();
	await page.keyboard.type("Every word by keys.");
	await tabTo(words.sheet.linkItem);
	await press("Enter");
	const past = page.getByRole("checkbox", { name: /Past history of joint working/ });
	await expect(past).toBeVisible();
	await tabTo(/Past history of joint working/);
	await press("Space");
	await expect(past).toBeChecked();
	await press("Escape");
	await expect(past).toBeHidden();
	await press("Escape");
	await expect(sheet(page)).toBeHidden();

	const made = cardOn(page, "Made without a mouse");
	await expect(made).toBeFocused();
	await isSaved(page);
	const order = () =>
		section(page, "aims")
			.locator("a[data-stop]")
			.evaluateAll((all) => all.findIndex((one) => one.textContent?.includes("Made without a mouse")));
	const before = await order();
	expect(before).toBeGreaterThan(0);
	await press("m");
	await press("ArrowUp");
	await press("Enter");
	await expect.poll(order).toBe(before - 1);
	await expect(made).toBeFocused();
	await press("Enter");
	await expect(proseOf(page)).toHaveText("Every word by keys.");
	await expect(sheet(page)).toContainText("F4");
});
