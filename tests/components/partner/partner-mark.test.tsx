import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PartnerMark, PartnerMarks } from "@/components/partner/partner-mark";
import { initials } from "@/components/person/initials";
import { groupPresent } from "@/components/person/presence-group";
import { ReviewTag } from "@/components/review/review-tag";

const mark = (n: number, code = `P${n}`) => ({
	id: `partner-${n}`,
	name: `Partner ${n} Trust`,
	code,
	colour: ((n - 1) % 8) + 1,
	pattern: Math.floor((n - 1) / 8),
});

test("[U20] a mark, a tag and a row of marks carry their full words as their names", () => {
	expect(renderToStaticMarkup(<PartnerMark partner={mark(1)} />)).toContain(
		'<span class="sr-only">Partner 1 Trust</span>',
	);
	const tag = renderToStaticMarkup(<ReviewTag id="B05" />);
	expect(tag).toContain("B5");
	expect(tag).toContain('<span class="sr-only"> Poor communication and IT systems</span>');
	const row = renderToStaticMarkup(<PartnerMarks partners={[1, 2, 3, 4].map((n) => mark(n))} most={3} />);
	expect(row).toContain("+2");
	expect(row).toContain("Partner 3 Trust, Partner 4 Trust");
});

test("[U20] an id that the review does not know draws no tag", () => {
	expect(renderToStaticMarkup(<ReviewTag id="B99" />)).toBe("");
});

test("[U21] a mark widens for its letters, and from the ninth partner on a pattern tells equal colours apart", () => {
	expect(renderToStaticMarkup(<PartnerMark partner={mark(1, "AH")} />)).not.toContain("pm-wide");
	expect(renderToStaticMarkup(<PartnerMark partner={mark(1, "NOTTS")} />)).toContain("pm-wide");
	expect(renderToStaticMarkup(<PartnerMark partner={mark(8)} />)).not.toMatch(/pp\d/);
	expect(renderToStaticMarkup(<PartnerMark partner={mark(9)} />)).toContain("pc1 pp1");
	expect(renderToStaticMarkup(<PartnerMark partner={mark(17)} />)).toContain("pc1 pp2");
});

test("[U22] who is here is grouped by partner in joining order, each person once, never by arrival", () => {
	const person = (name: string, partner: number) => ({
		personId: name,
		personName: name,
		partnerId: `partner-${partner}`,
	});
	const here = [
		person("Tobin", 1),
		person("Oriel", 2),
		person("Imara", 1),
		person("Tobin", 1),
		person("Ghost", 7),
	];
	const groups = groupPresent([mark(1), mark(2), mark(3)], here);
	expect(groups.map((group) => [group.partner.code, group.people.map((one) => one.personName)])).toEqual([
		["P1", ["Imara", "Tobin"]],
		["P2", ["Oriel"]],
	]);
});

test("[U22] a person is drawn with the first letters of the first and the last name", () => {
	expect(initials("Oriel Pennock")).toBe("OP");
	expect(initials("Tobin Sarkar-Lee")).toBe("TS");
	expect(initials("  ann  ")).toBe("A");
	expect(initials("")).toBe("?");
	expect(initials("Anna First <i>")).toBe("AF");
	expect(initials("“Anna”")).toBe("A");
	expect(initials("🙂 !")).toBe("?");
});
