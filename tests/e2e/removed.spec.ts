import { words } from "@/lib/i18n/words";
import {
	addCard,
	boardIsOpen,
	cardOn,
	expect,
	fieldOf,
	isSaved,
	openCard,
	savedMark,
	sheet,
	test,
} from "../support/browser";
import { act, foundPlan, join, seatOf } from "../support/people";

const STATEMENT = words.card.fields.statement;

test("[U57] somebody removed while typing sees the editor close with a plain message, and nothing later reaches the others", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const [lead, writer] = [await visit(site), await visit(site)];
	const { plan, partner } = await foundPlan(lead);
	await join(lead, writer, { plan, partner: partner("WC"), role: "editor", name: "Piers Nettle" });
	for (const one of [lead, writer]) {
		await one.page.goto(`/plans/${plan}`);
		await boardIsOpen(one.page);
	}
	await addCard(writer.page, "aims", "Typed until the end");
	await fieldOf(writer.page, STATEMENT).fill("Before.");
	await isSaved(writer.page);
	await openCard(lead.page, "Typed until the end");
	await expect(fieldOf(lead.page, STATEMENT)).toHaveValue("Before.");

	const seat = await seatOf(lead, plan, "Piers Nettle");
	await writer.page.getByLabel(STATEMENT, { exact: true }).focus();
	await Promise.all([
		act(lead, "withdraw-seat", { plan, seat }),
		// He goes on typing; the field goes away under his hands, which is what is wanted.
		(async () => {
			for (let n = 0; n < 200 && (await writer.page.getByLabel(STATEMENT, { exact: true }).isVisible()); n++)
				await writer.page.keyboard.type(" More.");
		})(),
	]);

	await expect(writer.page.getByRole("heading", { name: words.room.gone.withdrawn.title })).toBeVisible();
	await expect(sheet(writer.page)).toBeHidden();
	const final = await fieldOf(lead.page, STATEMENT).inputValue();
	await fieldOf(lead.page, STATEMENT).press("Control+End");
	await fieldOf(lead.page, STATEMENT).pressSequentially(" After.");
	await isSaved(lead.page);
	await lead.page.reload();
	await expect(fieldOf(lead.page, STATEMENT)).toHaveValue(`${final} After.`);

	await writer.page.goto(`/plans/${plan}`);
	await expect(writer.page.getByText(words.common.notFound.title)).toBeVisible();
});

test("[U58] a viewer reads everything, is told whom to ask, and finds nothing to write with", async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const [lead, viewer] = [await visit(site), await visit(site)];
	const { plan, partner } = await foundPlan(lead);
	await join(lead, viewer, { plan, partner: partner("WC"), role: "viewer", name: "Ines Calloway" });
	await lead.page.goto(`/plans/${plan}`);
	await boardIsOpen(lead.page);
	await addCard(lead.page, "aims", "Read by everybody");
	await fieldOf(lead.page, STATEMENT).fill("Plain to read.");
	await isSaved(lead.page);

	const { page } = viewer;
	await page.goto(`/plans/${plan}`);
	await boardIsOpen(page);
	await expect(savedMark(page)).toContainText(words.plan.saved.viewOnly);
	await expect(page.getByText(/You are a viewer for Wexmoor County Council/)).toBeVisible();
	await expect(page.getByText(/Maud Ellery/).first()).toBeVisible();
	await expect(page.getByRole("button", { name: words.board.add.button })).toHaveCount(0);
	await expect(page.getByRole("button", { name: words.board.addTo(words.card.sections.aims) })).toHaveCount(
		0,
	);
	await page.keyboard.press("n");
	await expect(sheet(page)).toBeHidden();
	await cardOn(page, "Read by everybody").click();
	await expect(sheet(page)).toContainText("Plain to read.");
	await expect(sheet(page).locator("[contenteditable=true]")).toHaveCount(0);
	const fields = sheet(page).getByRole("textbox");
	for (let at = 0; at < (await fields.count()); at++) await expect(fields.nth(at)).not.toBeEditable();

	await act(lead, "change-seat", {
		plan,
		seat: await seatOf(lead, plan, "Ines Calloway"),
		role: "editor",
		signatory: false,
	});
	await expect(page.getByRole("dialog").getByLabel(STATEMENT, { exact: true })).toBeEditable();
	await page.getByRole("dialog").getByLabel(STATEMENT, { exact: true }).fill("Plain to write.");
	await expect(fieldOf(lead.page, STATEMENT)).toHaveValue("Plain to write.");

	await act(lead, "change-seat", {
		plan,
		seat: await seatOf(lead, plan, "Ines Calloway"),
		role: "viewer",
		signatory: false,
	});
	await expect(page.getByRole("dialog").getByLabel(STATEMENT, { exact: true })).toHaveCount(0);
	await expect(page.getByRole("dialog")).toContainText("Plain to write.");
	await expect(savedMark(page)).toContainText(words.plan.saved.viewOnly);
});
