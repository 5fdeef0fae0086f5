import { readFile } from "node:fs/promises";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import {
	expect,
	onePerson,
	planOf,
	SAMPLE,
	signInToSample,
	test,
	twoPeople,
	type Visitor,
} from "../support/browser";

const say = documentWords;

async function openDocument({ page }: Visitor) {
	await page.getByRole("link", { name: words.plan.tabs.document, exact: true }).click();
	const paper = page.getByRole("article", { name: say.screen.paper });
	await expect(paper.getByRole("heading", { level: 1 })).toBeVisible();
	return paper;
}

test("[X15] the page shows the whole plan, follows what another partner types, and leaves out what is unticked", async ({
	sample,
	visit,
}) => {
	const [oriel, imara] = await twoPeople(visit, sample);
	const paper = await openDocument(oriel);
	await expect(paper.getByRole("heading", { level: 2 })).toHaveText([
		say.parts.partners,
		...(
			["aims", "roles", "resources", "communication", "people", "barriers", "evaluation", "record"] as const
		).map((part, at) => `${at + 1}. ${say.parts[part]}`),
	]);
	await imara.page.goto(oriel.page.url().replace("/document", "/about"));
	const place = imara.page.getByLabel(words.plan.about.place, { exact: true });
	const before = await place.inputValue();
	for (const said of ["County of Wexmoor, five wards", before]) {
		await place.fill(said);
		await place.blur();
		await expect(paper).toContainText(said);
	}
	await oriel.page.getByRole("checkbox", { name: say.parts.aims, exact: true }).uncheck();
	await expect(paper.getByRole("heading", { level: 2, name: /Aims/ })).toHaveCount(0);
	await expect(paper.getByRole("heading", { level: 2, name: `1. ${say.parts.roles}` })).toBeVisible();
});

test("[X15] on paper there is no screen around the plan, in the dark theme it is white, and its tables hold together", async ({
	sample,
	visit,
}) => {
	const someone = await visit(sample);
	const { page } = someone;
	await signInToSample(someone, SAMPLE.lantern);
	const paper = await openDocument(someone);
	await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("banner")).toBeHidden();
	await expect(page.getByRole("complementary", { name: say.screen.options })).toBeHidden();
	await expect(paper).toHaveCSS("background-color", "rgb(255, 255, 255)");
	const table = paper.getByRole("table").first();
	await expect(table.locator("thead")).toHaveCSS("display", "table-header-group");
	await expect(table.locator("tbody tr").first()).toHaveCSS("break-inside", "avoid");
	await expect(paper.getByRole("heading", { level: 2 }).first()).toHaveCSS("break-after", "avoid");
	const smallest = await paper.evaluate((element) =>
		Math.min(
			...[...element.querySelectorAll("p, td, th, dd, dt, li")]
				.filter((one) => !one.closest(".pm, .sr-only, .paper-foot"))
				.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
		),
	);
	expect(smallest).toBeGreaterThanOrEqual((10 / 72) * 96 - 0.1);
	const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
	expect(pdf).toContain("/StructTreeRoot");
	expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
	expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(4);
});

test("[X14] Word, Markdown, one section as CSV and the plan file are downloaded from the page", async ({
	sample,
	visit,
}) => {
	const someone = await visit(sample);
	const { page } = someone;
	await signInToSample(someone, SAMPLE.northmere);
	await openDocument(someone);
	const fetched = async (click: () => Promise<void>) => {
		const [download] = await Promise.all([page.waitForEvent("download"), click()]);
		return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
	};
	const chosen = (name: string) => async () => {
		await page.getByRole("button", { name: say.screen.otherFormats, exact: true }).click();
		await page.getByRole("menuitem", { name, exact: true }).click();
	};
	const word = await fetched(() => page.getByRole("link", { name: say.formats.docx, exact: true }).click());
	expect(word.name).toBe("home-from-hospital-wexmoor.docx");
	expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
	const markdown = await fetched(chosen(say.formats.md));
	expect(markdown.bytes.toString()).toContain("# Home from Hospital: Wexmoor");
	const csv = await fetched(chosen(words.card.sections.resources));
	expect(csv.name).toBe("home-from-hospital-wexmoor.resources.csv");
	const file = await fetched(chosen(say.formats.json));
	expect(JSON.parse(file.bytes.toString())).toMatchObject({ version: 2 });
});

test("[X15] a link to a heading lands on it, also when the page is opened by it", async ({
	sample,
	visit,
}) => {
	const { page } = await onePerson(visit, sample);
	const plan = planOf(page);
	await page.goto(`/plans/${plan}/document`);
	const last = page.getByRole("article").getByRole("heading", { level: 2 }).last();
	const id = await last.getAttribute("id");
	await page.goto("/");
	await page.goto(`/plans/${plan}/document#${id}`);
	await expect(last).toBeInViewport();
});

test("[X15] H goes from heading to heading, and agreed text prints no word that is not agreed", async ({
	sample,
	visit,
}) => {
	const someone = await visit(sample);
	const { page } = someone;
	await signInToSample(someone, SAMPLE.harrowfold);
	const paper = await openDocument(someone);
	await page.locator("main").focus();
	await page.keyboard.press("h");
	await page.keyboard.press("h");
	await expect(page.locator(":focus")).toHaveRole("heading");
	await page.getByRole("radio", { name: say.screen.agreed }).check();
	await expect(paper).toContainText(say.agreedText);
	await expect(paper).toContainText(say.planNotAgreed);
	await expect(paper).not.toContainText("Discharge coordinators, four wards");
});
