import type { Page } from "@playwright/test";
import { entering } from "@/lib/i18n/en/entering";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import { boardIsOpen, expect, hereNow, test } from "../support/browser";
import { act, addressOf, foundPlan, join, PASSWORD } from "../support/people";

const said = words.account;

test("[U60] a lead invites by a copied link, the other signs up with it in another browser, and a used link says so", async ({
	serve,
	visit,
}) => {
	const site = await serve({ empty: true });
	const lead = await visit(site);
	const { plan } = await foundPlan(lead);
	await lead.page.goto(`/plans/${plan}/people`);
	const link = await inviteFirstLead(lead.page, "Ashdene Hospitals");
	expect(link).toContain(`${site.url}/join#`);

	const guest = await visit(site);
	await guest.page.goto(link);
	await expect(
		guest.page.getByText(entering.join.invites("Ashdene Hospitals", "Warm homes, quick discharge")),
	).toBeVisible();
	await guest.page.getByLabel(said.fields.name, { exact: true }).fill("Imogen Strand");
	await guest.page.getByLabel(said.fields.email, { exact: true }).fill("imogen@ashdene.example");
	await guest.page.getByLabel(said.fields.password, { exact: true }).fill(PASSWORD);
	await guest.page.getByRole("button", { name: entering.join.signUpVerb }).click();
	await boardIsOpen(guest.page);
	await lead.page.goto(`/plans/${plan}`);
	await expect(hereNow(lead.page)).toHaveAccessibleName(words.plan.hereByPartner(2, 2));

	const late = await visit(site);
	await late.page.goto(link);
	await expect(late.page.getByText(entering.join.states.used.title)).toBeVisible();
	await expect(late.page.getByLabel(said.fields.password, { exact: true })).toHaveCount(0);
});

test("[U61] an invitation that was taken back says so and lets nobody in", async ({ serve, visit }) => {
	const site = await serve({ empty: true });
	const [lead, guest] = [await visit(site), await visit(site)];
	const { plan } = await foundPlan(lead);
	await lead.page.goto(`/plans/${plan}/people`);
	const link = await inviteFirstLead(lead.page, "Lantern Carers");
	await lead.page.getByRole("button", { name: partnerWords.invite.done, exact: true }).click();
	await lead.page.getByRole("button", { name: partnerWords.invitations.revoke }).first().click();
	await expect(lead.page.getByText(partnerWords.invitations.revoked)).toBeVisible();

	await guest.page.goto(link);
	await expect(guest.page.getByText(entering.join.states.revoked.title)).toBeVisible();
});

test("[U62] a wrong password is refused in one sentence, and the right one leads to the plans", async ({
	serve,
	visit,
}) => {
	const site = await serve({ empty: true });
	const [lead, again] = [await visit(site), await visit(site)];
	await foundPlan(lead);
	await signIn(again.page, addressOf("Maud Ellery"), "not the password");
	await expect(again.page.getByText(words.refusal.codes["wrong-password"])).toBeVisible();
	await signIn(again.page, addressOf("Maud Ellery"), PASSWORD);
	await expect(again.page).toHaveURL(/\/plans$/);
	await expect(again.page.getByText("Warm homes, quick discharge").first()).toBeVisible();
});

test("[U63] a forgotten password is replaced by a link that a lead copies, and the link works once", async ({
	serve,
	visit,
}) => {
	const site = await serve({ empty: true });
	const [lead, member] = [await visit(site), await visit(site)];
	const { plan, partner } = await foundPlan(lead);
	await join(lead, member, { plan, partner: partner("WC"), role: "editor", name: "Piers Nettle" });
	await member.page.goto("/forgot");
	await expect(member.page.getByText(entering.forgot.noMail)).toBeVisible();

	await lead.page.goto(`/plans/${plan}/people`);
	await lead.page.getByRole("button", { name: partnerWords.page.seatMenu("Piers Nettle") }).click();
	await lead.page.getByRole("menuitem", { name: partnerWords.seat.passwordLink }).click();
	const make = lead.page
		.getByRole("dialog")
		.getByRole("button", { name: partnerWords.seat.passwordMake, exact: true });
	await make.click();
	const link = await shownLink(lead.page);

	const fresh = await visit(site);
	await fresh.page.goto(link);
	await fresh.page.getByLabel(said.fields.newPassword, { exact: true }).fill("another four quiet words");
	await fresh.page.getByRole("button", { name: entering.reset.verb }).click();
	await expect(fresh.page.getByText(entering.reset.doneTitle)).toBeVisible();
	await signIn(fresh.page, addressOf("Piers Nettle"), "another four quiet words");
	await expect(fresh.page).toHaveURL(/\/plans$/);

	const second = await visit(site);
	await second.page.goto(link);
	await second.page.getByLabel(said.fields.newPassword, { exact: true }).fill("yet another four words");
	await second.page.getByRole("button", { name: entering.reset.verb }).click();
	await expect(second.page.getByText(words.refusal.codes["link-used-or-expired"])).toBeVisible();
});

test("[U64] signing out everywhere closes the plan on every other screen of the person", async ({
	serve,
	visit,
}) => {
	const site = await serve({ empty: true });
	const [here, elsewhere] = [await visit(site), await visit(site)];
	const { plan } = await foundPlan(here);
	await signIn(elsewhere.page, addressOf("Maud Ellery"), PASSWORD);
	await expect(elsewhere.page).toHaveURL(/\/plans$/);
	await elsewhere.page.goto(`/plans/${plan}`);
	await boardIsOpen(elsewhere.page);

	await here.page.goto("/account");
	await here.page.getByRole("button", { name: said.page.everywhere }).click();
	const confirm = here.page.getByRole("dialog").getByRole("button", { name: said.page.everywhere });
	await expect(confirm.or(here.page.getByRole("heading", { name: said.signIn.title })).first()).toBeVisible();
	if (await confirm.isVisible()) await confirm.click();

	await expect(elsewhere.page.getByRole("heading", { name: words.room.gone["sign-in"].title })).toBeVisible();
	await elsewhere.page.goto("/plans");
	await expect(elsewhere.page).toHaveURL(/sign-in/);
});

test("[U65] a plan of others looks exactly like a missing one", async ({ serve, visit }) => {
	const site = await serve({ empty: true });
	const [lead, guest] = [await visit(site), await visit(site)];
	const { plan, partner } = await foundPlan(lead);
	await join(lead, guest, { plan, partner: partner("LC"), role: "lead", name: "Bede Lantern" });
	const own = await act(lead, "create-plan", {
		title: "Not for Lantern",
		place: "",
		model: "strategic_level",
		purpose: "",
		start: null,
		cycle: "quarterly",
		own: { name: "Wexmoor County Council", code: "WC", kind: "local_authority" },
		others: [],
	});
	const textOf = async (path: string) => {
		await guest.page.goto(path);
		await expect(guest.page.getByText(words.common.notFound.title)).toBeVisible();
		return guest.page.getByRole("main").textContent();
	};
	const others = await textOf(`/plans/${own.plan}`);
	const missing = await textOf("/plans/019aa000-0000-7000-8000-000000000000");
	expect(others).toBe(missing);
});

async function signIn(page: Page, email: string, password: string) {
	await page.goto("/sign-in");
	await page.getByLabel(said.fields.email, { exact: true }).fill(email);
	await page.getByLabel(said.fields.password, { exact: true }).fill(password);
	await page.getByRole("button", { name: said.signIn.verb, exact: true }).click();
}

/** Invites the first lead of a partner on the people page, and gives the link that the page shows. */
async function inviteFirstLead(page: Page, partner: string): Promise<string> {
	const region = page.getByRole("region", { name: partner });
	await region.getByRole("button", { name: partnerWords.invite.verb }).click();
	await page.getByRole("dialog").getByRole("button", { name: partnerWords.invite.make, exact: true }).click();
	return shownLink(page);
}

async function shownLink(page: Page): Promise<string> {
	const field = page.getByRole("dialog").getByLabel(partnerWords.invite.link, { exact: true });
	await expect(field).toHaveValue(/#/);
	const link = await field.inputValue();
	await page.getByRole("dialog").getByRole("button", { name: words.common.copy }).click();
	await expect(page.getByText(words.common.copied).first()).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
	return link;
}
