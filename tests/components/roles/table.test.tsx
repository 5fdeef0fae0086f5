import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RolesTable } from "@/components/roles/roles-table";
import { matrixOf } from "@/lib/clarity/matrix";
import { rolesWords } from "@/lib/i18n/en/roles";
import { addCard, setField, setPart } from "@/lib/plan/edit";
import type { PartnerView } from "@/lib/queries";
import { ada, clinic, contextOf, harbour, newPlan, shelter } from "../../support/plans";

const PARTNERS: PartnerView[] = [harbour, clinic, shelter].map((partner, at) => ({
	...partner,
	kind: "other",
	colour: at + 1,
	pattern: 0,
}));
const names = new Map(PARTNERS.map(({ id, name }) => [id, name]));

function drawn(doc = newPlan()) {
	const { rows, totals } = matrixOf(contextOf(doc));
	const first = rows[0]?.card.id;
	return renderToStaticMarkup(
		<RolesTable
			rows={rows}
			totals={totals}
			partners={PARTNERS}
			shortName={(id) => names.get(id) ?? ""}
			own={harbour.id}
			tabStop={first ? `${first}|${clinic.id}` : null}
			chosen={null}
			open={new Map()}
			acts={{ focus: () => undefined, open: () => undefined }}
			onKeyDown={() => undefined}
		/>,
	);
}
const times = (html: string, what: string) => html.split(what).length - 1;

test("[G33] the matrix is a table: a caption, a heading for each partner and each responsibility, and one tab stop", () => {
	const doc = newPlan();
	for (const title of ["Key safe code", "Call on day three"]) addCard(doc, { ...ada, kind: "role", title });
	const html = drawn(doc);
	expect(html).toContain(rolesWords.caption);
	expect(times(html, 'scope="col"')).toBe(PARTNERS.length + 2);
	expect(times(html, 'scope="row"')).toBe(3);
	expect(times(html, "<button")).toBe(6);
	expect(times(html, 'tabindex="0"')).toBe(1);
});

test("[G30] a cell is named by its code, responsibility, partner, part and mark; the foot says what each partner answers for", () => {
	const doc = newPlan();
	const role = addCard(doc, { ...ada, kind: "role", title: "Key safe code" });
	setPart(doc, role, clinic.id, "AR");
	const html = drawn(doc);
	expect(html).toContain(`${clinic.name}: Accountable and responsible, ${rolesWords.notMarked}`);
	expect(html).toContain(rolesWords.totalsSaid(1, 1));
	expect(times(html, rolesWords.totalsSaid(0, 0))).toBe(2);
});

test("[G36] the details of a post are under the title of its responsibility, and nothing where none is set", () => {
	const doc = newPlan();
	const role = addCard(doc, { ...ada, kind: "role", title: "Key safe code" });
	addCard(doc, { ...ada, kind: "role", title: "Call on day three" });
	setField(doc, role, "employer", harbour.id);
	setField(doc, role, "tasking", clinic.id);
	const html = drawn(doc);
	expect(times(html, "data-post")).toBe(1);
	expect(html).toContain(`Employer: ${harbour.name} · Gives the tasks: ${clinic.name}`);
});
