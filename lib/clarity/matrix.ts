import type { CardId, PartnerId } from "@/lib/ids";
import type { Part } from "@/lib/plan/document";
import { indexOf, type PlanContext } from "@/lib/plan/plan-index";
import type { CardDraft } from "@/lib/plan/read";
import { accountable } from "@/lib/plan/state";
import { type ClarityMark, type RoleView, roleView } from "./clarity";

/** One partner's part in one responsibility, and what it says of it. */
export interface MatrixCell {
	partner: PartnerId;
	part: Part;
	mark: ClarityMark | null;
}

/** What one partner believes: who is accountable. */
export interface Claim {
	partner: PartnerId;
	claim: PartnerId;
}

/** One responsibility with every partner's cell, in joining order. */
export interface MatrixRow {
	card: CardDraft;
	cells: readonly MatrixCell[];
	accountable: readonly PartnerId[];
	responsible: readonly PartnerId[];
	view: RoleView;
	/** Beliefs that differ from each other or from the matrix; empty when they do not. */
	claims: readonly Claim[];
	/** To how many partners it is clear. */
	clearTo: number;
}

/** How much one partner answers for. */
export interface MatrixTotal {
	partner: PartnerId;
	accountable: number;
	responsible: number;
}

/** What is wrong, where, and the partners that can settle it. */
export type MatrixWarning =
	| {
			kind: "gap" | "overlap" | "disputed" | "unclear" | "nobody-responsible";
			role: CardId;
			partners: readonly PartnerId[];
	  }
	| {
			kind: "nothing-to-do";
			role: null;
			partners: readonly [PartnerId];
			/** In how many rows the partner is at least consulted or informed. */
			told: number;
	  };

export interface Matrix {
	rows: readonly MatrixRow[];
	totals: readonly MatrixTotal[];
	warnings: readonly MatrixWarning[];
	/** Rows with exactly one accountable partner. */
	one: number;
	/** Rows that are clear to every partner. */
	clear: number;
}

const isAccountable = (part: Part) => part === "A" || part === "AR";
const isResponsible = (part: Part) => part === "R" || part === "AR";

/**
 * The roles matrix as it stands: every responsibility with each partner's part, clarity and belief, what each partner
 * answers for, and what is wrong. [G30]
 *
 * The catch: the parts are drafted, the marks attested; a partner that left keeps neither a column nor a say. A row
 * that says what it said before is the same object, so that one letter draws one row of two hundred. [G34]
 */
export function matrixOf(context: PlanContext, before: Matrix | null = null): Matrix {
	const here = context.partners.filter(({ left }) => left === null).map(({ id }) => id);
	const known = new Map(before?.rows.map((row) => [row.card.id, row]));
	const rows = indexOf(context.plan)
		.live.filter(({ kind }) => kind === "role")
		.map((card) => {
			const row = rowOf(card, here, context);
			const was = known.get(card.id);
			return was && saysTheSame(was, row) ? was : row;
		});
	const totals = here.map((partner): MatrixTotal => {
		const parts = rows.map(({ card }) => card.parts[partner] ?? "");
		return {
			partner,
			accountable: parts.filter(isAccountable).length,
			responsible: parts.filter(isResponsible).length,
		};
	});
	return {
		rows,
		totals,
		warnings: [...rows.flatMap(warningsOf), ...idle(totals, rows)],
		one: rows.filter((row) => row.accountable.length === 1).length,
		clear: rows.filter((row) => row.clearTo === here.length).length,
	};
}

function rowOf(card: CardDraft, here: readonly PartnerId[], context: PlanContext): MatrixRow {
	const stays = new Set(here);
	const marks = (context.attested.clarity.get(card.id) ?? []).filter(({ partner }) => stays.has(partner));
	const byPartner = new Map(marks.map((mark) => [mark.partner, mark]));
	const who = accountable(card, context);
	const cells = here.map((partner) => ({
		partner,
		part: card.parts[partner] ?? "",
		mark: byPartner.get(partner) ?? null,
	}));
	return {
		card,
		cells,
		accountable: who,
		responsible: cells.filter(({ part }) => isResponsible(part)).map(({ partner }) => partner),
		view: roleView(who, marks, (partner) => stays.has(partner)),
		claims: differing(who, marks),
		clearTo: marks.filter(({ clarity }) => clarity === "clear").length,
	};
}

/** Everything else of a row follows from its card, its partners and their marks. */
const saysTheSame = (was: MatrixRow, row: MatrixRow): boolean =>
	was.card === row.card &&
	was.cells.length === row.cells.length &&
	was.cells.every(({ partner, mark }, at) => {
		const now = row.cells[at];
		return now?.partner === partner && sameMark(mark, now.mark);
	});

const sameMark = (one: ClarityMark | null, other: ClarityMark | null): boolean =>
	one === other ||
	(one !== null &&
		other !== null &&
		one.at === other.at &&
		one.clarity === other.clarity &&
		one.claim === other.claim &&
		one.reason === other.reason &&
		one.personName === other.personName);

/** What the partners believe, when not all of them believe the same as the others and as the matrix says. [G31] */
function differing(who: readonly PartnerId[], marks: readonly ClarityMark[]): Claim[] {
	const claims = marks.flatMap(({ partner, claim }) => (claim === null ? [] : [{ partner, claim }]));
	const beliefs = new Set(claims.map(({ claim }) => claim));
	const [only] = who;
	if (who.length === 1 && only !== undefined) beliefs.add(only);
	return beliefs.size > 1 ? claims : [];
}

function warningsOf(row: MatrixRow): MatrixWarning[] {
	const { card, view, responsible, claims } = row;
	const role = card.id;
	const found: MatrixWarning[] = [];
	const involved = row.cells.filter(({ part }) => part !== "").map(({ partner }) => partner);
	if (row.accountable.length === 0)
		found.push({ kind: "gap", role, partners: responsible.length > 0 ? responsible : involved });
	if (row.accountable.length > 1) found.push({ kind: "overlap", role, partners: row.accountable });
	if (responsible.length === 0 && row.accountable.length > 0)
		found.push({ kind: "nobody-responsible", role, partners: row.accountable });
	if (claims.length > 0)
		found.push({ kind: "disputed", role, partners: claims.map(({ partner }) => partner) });
	if (view.state === "unclear") found.push({ kind: "unclear", role, partners: view.unclear });
	return found;
}

/** Partners that neither answer for nor do anything in any row, while others do. */
function idle(totals: readonly MatrixTotal[], rows: readonly MatrixRow[]): MatrixWarning[] {
	if (!rows.some(({ responsible, accountable }) => responsible.length + accountable.length > 0)) return [];
	return totals
		.filter((total) => total.accountable + total.responsible === 0)
		.map(({ partner }) => ({
			kind: "nothing-to-do",
			role: null,
			partners: [partner],
			told: rows.filter(({ card }) => (card.parts[partner] ?? "") !== "").length,
		}));
}

/** The part after a letter was pressed: A and R are held together or apart, C and I alone; again takes it away. [G32] */
export function partAfter(part: Part, letter: "R" | "A" | "C" | "I"): Part {
	if (letter === "C" || letter === "I") return part === letter ? "" : letter;
	const has = { A: isAccountable(part), R: isResponsible(part) };
	has[letter] = !has[letter];
	return has.A && has.R ? "AR" : has.A ? "A" : has.R ? "R" : "";
}

/** How much trouble a cell shows: heat is drawn for this alone. */
export const troubleOf = ({ mark }: MatrixCell): "partly" | "unclear" | null =>
	mark?.clarity === "partly" || mark?.clarity === "unclear" ? mark.clarity : null;
