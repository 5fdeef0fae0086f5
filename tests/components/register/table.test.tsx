import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { stepFrom } from "@/components/register/keys";
import { RegisterTable } from "@/components/register/register-table";
import { RiskSaid } from "@/components/register/risk-said";
import { hrefOf, type RowActs } from "@/components/register/row-links";
import { type Appraisal, barrierView } from "@/lib/barrier/appraisal";
import { type BarrierRow, registerOf } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import { words } from "@/lib/i18n/words";
import { addCard } from "@/lib/plan/edit";
import type { PartnerView } from "@/lib/queries";
import { BARRIERS } from "@/lib/review/catalogue";
import { AT, ada, clinic, contextOf, harbour, newPlan, shelter, TODAY } from "../../support/plans";

const PARTNERS: PartnerView[] = [harbour, clinic, shelter].map((partner, at) => ({
	...partner,
	kind: "other",
	colour: at + 1,
	pattern: 0,
}));
const acts: RowActs = { focus: () => undefined, open: () => undefined, add: () => undefined };

function drawn(doc = newPlan(), more: Partial<Parameters<typeof RegisterTable>[0]> = {}) {
	return renderToStaticMarkup(
		<RegisterTable
			register={registerOf(contextOf(doc))}
			partners={PARTNERS}
			everybody={PARTNERS}
			today={TODAY}
			acts={acts}
			tabStop="B01"
			chosen={null}
			onKeyDown={() => undefined}
			{...more}
		/>,
	);
}
const times = (html: string, what: string) => html.split(what).length - 1;
const text = (html: string) =>
	html
		.replace(/<[^>]*>/g, " ")
		.replaceAll("&#x27;", "'")
		.replace(/\s+/g, " ");

test("[B12] the register is a table: a caption, a column for each partner in joining order, a heading for each barrier", () => {
	const html = drawn();
	expect(text(html)).toContain(registerWords.caption(10));
	expect(times(html, 'scope="col"')).toBe(6 + PARTNERS.length);
	const [harbourAt, clinicAt, shelterAt] = PARTNERS.map(({ name }) => html.indexOf(name));
	expect(harbourAt).toBeLessThan(clinicAt ?? 0);
	expect(clinicAt).toBeLessThan(shelterAt ?? 0);
	expect(times(html, 'scope="row"')).toBe(10);
	for (const barrier of BARRIERS) expect(text(html)).toContain(barrier.text);
});

test("[B12] strategies of one barrier share its heading", () => {
	const doc = newPlan();
	for (const title of ["One shared list", "One agreement"])
		addCard(doc, { kind: "strategy", title, links: ["barrier:B05"], ...ada });
	const html = drawn(doc);
	expect(html).toContain('scope="rowgroup" rowSpan="2"');
	expect(text(html)).toContain("One shared list");
	expect(text(html)).toContain("One agreement");
});

test("[B7] a barrier without a strategy says so; who may draft can add one from there", () => {
	expect(times(text(drawn()), registerWords.nothing)).toBe(10);
	expect(drawn()).toContain(registerWords.addFor("B10"));
	const read = drawn(newPlan(), { acts: { ...acts, add: null } });
	expect(text(read)).toContain(registerWords.nothingRead);
	expect(read).not.toContain("<button");
});

test("[B4] a strategy of two barriers names the other under each", () => {
	const doc = newPlan();
	addCard(doc, { kind: "strategy", title: "One shared list", links: ["barrier:B05", "barrier:B07"], ...ada });
	const html = text(drawn(doc));
	expect(times(html, "One shared list")).toBe(2);
	expect(times(html, registerWords.answersToo)).toBe(2);
});

test("[B10] Tab reaches one row only", () => {
	const doc = newPlan();
	addCard(doc, { kind: "strategy", title: "One shared list", links: ["barrier:B01"], ...ada });
	const html = drawn(doc, { tabStop: "B01" });
	const links = html.match(/<a [^>]*>/g) ?? [];
	expect(links).toHaveLength(11);
	expect(links.filter((link) => link.includes('tabindex="0"'))).toHaveLength(1);
});

test("[B10] arrows stop at the first and the last row, and Home and End lead there", () => {
	const stops = ["B01", "B01/x", "B02"];
	expect(stepFrom(stops, "B01", "ArrowDown")).toBe("B01/x");
	expect(stepFrom(stops, "B02", "ArrowDown")).toBe("B02");
	expect(stepFrom(stops, "B01", "ArrowUp")).toBe("B01");
	expect(stepFrom(stops, "B02", "Home")).toBe("B01");
	expect(stepFrom(stops, "B01", "End")).toBe("B02");
	expect(stepFrom(stops, "B01", "Enter")).toBeNull();
	expect(stepFrom([], null, "ArrowDown")).toBeNull();
});

test("[B9] every row has an address that leads to it", () => {
	expect(hrefOf("B05")).toBe("?row=B05");
	expect(hrefOf("B05/list")).toBe("?row=B05&strategy=list");
	expect(hrefOf("/list")).toBe("?row=list");
});

test("[B8] the risk is said with the spread, who says no, who is unsure, and how many have said", () => {
	const says = (at: number, more: Partial<Appraisal>): Appraisal => ({
		barrier: "B05",
		partner: PARTNERS[at]?.id ?? "",
		applies: "yes",
		reason: "",
		likelihood: null,
		impact: null,
		personId: ada.by,
		personName: "Ada",
		at: AT,
		...more,
	});
	const empty = registerOf(contextOf(newPlan())).barriers[4] as BarrierRow;
	const said = (appraisals: Appraisal[]): string => {
		const silent = PARTNERS.map(({ id }) => id).filter((id) => !appraisals.some((one) => one.partner === id));
		const row = { ...empty, view: barrierView(appraisals), silent };
		return text(renderToStaticMarkup(<RiskSaid row={row} partners={PARTNERS} />));
	};
	const { risk } = registerWords;
	expect(said([]).trim()).toBe(risk.notSaid);
	const two = said([says(0, { likelihood: 2, impact: 4 }), says(1, { likelihood: 5, impact: 4 })]);
	expect(two).toContain(words.card.risks["very-high"]);
	expect(two).toContain(risk.spread(risk.likelihood, 2, 5));
	expect(two).not.toContain(risk.impact);
	expect(two).toContain(risk.saidBy(2, 3));
	const three = said([
		says(0, { applies: "no", reason: "No." }),
		says(1, { applies: "unsure" }),
		says(2, {}),
	]);
	expect(three).toContain(`${harbour.name} ${risk.saysNo(1)}`);
	expect(three).toContain(`${clinic.name} ${risk.saysUnsure(1)}`);
	expect(three).not.toContain(risk.notSaid);
});
