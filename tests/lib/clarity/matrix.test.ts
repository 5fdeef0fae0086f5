import { expect, test } from "vitest";
import type * as Y from "yjs";
import type { ClarityMark } from "@/lib/clarity/clarity";
import { type Matrix, matrixOf, partAfter } from "@/lib/clarity/matrix";
import { grouped } from "@/lib/grouped";
import type { Part } from "@/lib/plan/document";
import { addCard, setPart } from "@/lib/plan/edit";
import { AT, ada, clinic, contextOf, harbour, newPlan, shelter } from "../../support/plans";

type Marks = Record<string, Partial<Pick<ClarityMark, "clarity" | "claim">>>;

/** A plan with one responsibility, its parts, and what the partners say of it. */
function oneRole(parts: Record<string, Part>, marks: Marks = {}) {
	const doc = newPlan();
	const role = addCard(doc, { ...ada, kind: "role", title: "Key safe code" });
	for (const [partner, part] of Object.entries(parts)) setPart(doc, role, partner, part);
	const said = Object.entries(marks).map(
		([partner, mark]): ClarityMark => ({
			role,
			partner,
			clarity: null,
			claim: null,
			reason: "",
			personId: "ada",
			personName: "Ada",
			at: AT,
			...mark,
		}),
	);
	const context = contextOf(doc);
	const attested = { ...context.attested, clarity: new Map([[role, said]]) };
	const matrix = matrixOf({ ...context, attested });
	const [row] = matrix.rows;
	if (!row) throw new Error("the responsibility is not in the matrix");
	return { doc, role, said, matrix, row, kinds: matrix.warnings.map(({ kind }) => kind) };
}

/** The matrix of a document as it is now, with the same marks read again. */
function readAgain(doc: Y.Doc, said: readonly ClarityMark[], before: Matrix | null, cards = contextOf(doc)) {
	const again = said.map((mark) => ({ ...mark }));
	const clarity = grouped(again, ({ role }) => role);
	return matrixOf({ ...cards, attested: { ...cards.attested, clarity } }, before);
}

test("[G30] one accountable partner, somebody who does it and clear to all: nothing to warn of but an idle partner", () => {
	const clear = { clarity: "clear" } as const;
	const { matrix, row, kinds } = oneRole(
		{ [harbour.id]: "AR", [clinic.id]: "R", [shelter.id]: "C" },
		{ [harbour.id]: clear, [clinic.id]: clear, [shelter.id]: clear },
	);
	expect(row.view.state).toBe("clear");
	expect([row.clearTo, matrix.one, matrix.clear]).toEqual([3, 1, 1]);
	expect(matrix.totals.map(({ accountable, responsible }) => [accountable, responsible])).toEqual([
		[1, 1],
		[0, 1],
		[0, 0],
	]);
	expect(kinds).toEqual(["nothing-to-do"]);
	expect(matrix.warnings[0]?.partners).toEqual([shelter.id]);
});

test("[G30] nobody accountable is a gap for those who do the work; two accountable are both named", () => {
	const gap = oneRole({ [clinic.id]: "R" });
	expect(gap.matrix.warnings[0]).toMatchObject({ kind: "gap", partners: [clinic.id] });
	const both = oneRole({ [harbour.id]: "A", [clinic.id]: "AR" });
	expect(both.matrix.warnings[0]).toMatchObject({ kind: "overlap", partners: [harbour.id, clinic.id] });
	expect(oneRole({ [harbour.id]: "A" }).kinds).toContain("nobody-responsible");
	expect(
		oneRole({ [harbour.id]: "AR" }, { [clinic.id]: { clarity: "unclear" } }).matrix.warnings[0],
	).toMatchObject({
		kind: "unclear",
		partners: [clinic.id],
	});
	expect(oneRole({}).kinds).toEqual(["gap"]);
});

test("[G30] a partner with nothing to do is told apart by whether it is told anything", () => {
	const { matrix } = oneRole({ [harbour.id]: "AR", [clinic.id]: "I" });
	expect(matrix.warnings).toEqual([
		{ kind: "nothing-to-do", role: null, partners: [clinic.id], told: 1 },
		{ kind: "nothing-to-do", role: null, partners: [shelter.id], told: 0 },
	]);
});

test("[G30] a partner that left has no column, is not counted and disputes nothing", () => {
	const { doc, role, said } = oneRole(
		{ [harbour.id]: "AR", [clinic.id]: "A" },
		{ [clinic.id]: { clarity: "unclear", claim: clinic.id } },
	);
	const context = contextOf(doc);
	const partners = context.partners.map((one) => (one.id === clinic.id ? { ...one, left: AT } : one));
	const matrix = readAgain(doc, said, null, { ...context, partners });
	expect(matrix.totals.map(({ partner }) => partner)).toEqual([harbour.id, shelter.id]);
	expect(matrix.rows[0]?.card.id).toBe(role);
	expect(matrix.rows[0]?.view.state).toBe("clear");
	expect(matrix.warnings.map(({ kind }) => kind)).toEqual(["nothing-to-do"]);
});

test("[G34] a row that says what it said is the same row; one that says something else is another", () => {
	const { doc, said, matrix } = oneRole({ [harbour.id]: "AR" }, { [clinic.id]: { clarity: "partly" } });
	const other = addCard(doc, { ...ada, kind: "role", title: "Call on day three" });
	const cards = contextOf(doc);
	const both = readAgain(doc, said, matrix, cards);
	const again = readAgain(doc, said, both, cards);
	expect(again.rows).toHaveLength(2);
	expect(again.rows.every((row, at) => row === both.rows[at])).toBe(true);
	const [mark] = said;
	const unclear = readAgain(doc, mark ? [{ ...mark, clarity: "unclear" as const }] : [], again, cards);
	expect(unclear.rows.map((row, at) => row === again.rows[at])).toEqual([false, true]);
	expect(unclear.rows[1]?.card.id).toBe(other);
	const without = { ...cards, partners: cards.partners.slice(0, 2) };
	expect(readAgain(doc, said, again, without).rows.some((row) => again.rows.includes(row))).toBe(false);
});

test("[G31] beliefs that differ are shown with every view, also where two are accountable; one changed claim settles it", () => {
	const claims = (one: string, other: string) => ({
		[harbour.id]: { claim: one },
		[clinic.id]: { claim: other },
	});
	const overlap = oneRole({ [harbour.id]: "A", [clinic.id]: "AR" }, claims(harbour.id, clinic.id));
	expect(overlap.kinds).toEqual(["overlap", "disputed", "nothing-to-do"]);
	expect(overlap.row.claims).toEqual([
		{ partner: harbour.id, claim: harbour.id },
		{ partner: clinic.id, claim: clinic.id },
	]);
	const disputed = oneRole({ [harbour.id]: "AR" }, claims(harbour.id, clinic.id));
	expect(disputed.row.view.state).toBe("disputed");
	expect(disputed.row.claims).toHaveLength(2);
	const settled = oneRole({ [harbour.id]: "AR" }, claims(harbour.id, harbour.id));
	expect([settled.row.view.state, settled.row.claims]).toEqual(["clear", []]);
});

test("[G31] all partners who believe what the matrix does not say dispute it too", () => {
	const { row } = oneRole({ [harbour.id]: "AR" }, { [clinic.id]: { claim: clinic.id } });
	expect(row.claims).toEqual([{ partner: clinic.id, claim: clinic.id }]);
});

test.each<[Part, "R" | "A" | "C" | "I", Part]>([
	["", "A", "A"],
	["A", "R", "AR"],
	["AR", "A", "R"],
	["AR", "R", "A"],
	["R", "R", ""],
	["AR", "C", "C"],
	["C", "C", ""],
	["C", "A", "A"],
	["I", "R", "R"],
])("[G32] from %o the letter %s makes %o", (part, letter, next) => {
	expect(partAfter(part, letter)).toBe(next);
});
