import { entering } from "@/lib/i18n/en/entering";
import { words } from "@/lib/i18n/words";
import { clickIntoSample, expect, hereNow, SAMPLE, signInToSample, test } from "../support/browser";

test("[U40] the first page of an empty site leads to the sample, and two windows see each other by organisation", async ({
	serve,
	visit,
}) => {
	const site = await serve({ empty: true });
	const [oriel, imara] = [await visit(site), await visit(site)];
	await clickIntoSample(oriel, SAMPLE.wexmoor);
	await clickIntoSample(imara, SAMPLE.ashdene);
	for (const one of [oriel, imara]) {
		const here = hereNow(one.page);
		await expect(here.getByTitle("Wexmoor County Council", { exact: false }).first()).toBeVisible();
		await expect(here.getByTitle("Ashdene Hospitals NHS Trust", { exact: false }).first()).toBeVisible();
		await expect(here).toHaveAccessibleName(words.plan.hereByPartner(2, 2));
	}

	await imara.context.close();
	await expect(hereNow(oriel.page)).toHaveAccessibleName(words.plan.hereByPartner(1, 1), { timeout: 15_000 });
});

test("[U41] the sample goes in one click and its people are signed out with it", async ({ serve, visit }) => {
	const site = await serve();
	const someone = await visit(site);
	await signInToSample(someone, SAMPLE.lantern);
	const visitor = await visit(site);
	await visitor.page.goto("/");
	await visitor.page.getByRole("button", { name: words.account.sample.remove, exact: true }).click();
	await expect(visitor.page.getByRole("button", { name: entering.first.sampleVerb })).toBeVisible();
	await expect(
		someone.page.getByRole("heading", { name: words.room.gone["no-such-plan"].title }),
	).toBeVisible();
});
