import type { Standing } from "@/lib/agreement/standing";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";
import { indexOf, type PlanContext } from "@/lib/plan/plan-index";
import { type CardDraft, fixedBarrier } from "@/lib/plan/read";
import { barrierSettled, cardState, type Pill } from "@/lib/plan/state";
import { BARRIERS, itemOf } from "@/lib/review/catalogue";
import { type BarrierView, barrierView } from "./appraisal";
import { type LineState, lineState, waitsFor } from "./line-state";

/** One row of the register that a decision can be about. */
export type Line = StrategyLine | NotApplicableLine | NothingLine;

interface AnyLine {
	state: LineState;
	/** Who must act so that the row moves on, in joining order; nobody when it is agreed. */
	waitsFor: readonly PartnerId[];
}

export interface StrategyLine extends AnyLine {
	kind: "strategy";
	card: CardDraft;
	standing: Standing | undefined;
	/** The further barriers that the strategy answers. */
	others: readonly NamedBarrier[];
	/** "Strategy 1 of 2" of this barrier. */
	number: number;
	of: number;
}

/** A barrier where only its name is wanted. */
export interface NamedBarrier {
	id: CardId;
	code: string;
	title: string;
}

/** That the barrier does not apply here was put to partners. */
export interface NotApplicableLine extends AnyLine {
	kind: "not-applicable";
	standing: Standing;
	reason: string;
}

/** Nothing answers the barrier yet. */
interface NothingLine extends AnyLine {
	kind: "nothing";
}

export interface BarrierRow {
	card: CardDraft;
	title: string;
	/** How its partners see it. */
	view: BarrierView;
	/** Partners of the plan that have not said how they see it, in joining order. */
	silent: readonly PartnerId[];
	pill: Pill;
	settled: boolean;
	/** How "it does not apply here" stands, whether a row shows it or not. */
	notApplicable: Standing | undefined;
	lines: readonly Line[];
}

/** The ten barriers and the partners' own, each with what answers it. */
export interface Register {
	barriers: readonly BarrierRow[];
	/** Strategies that answer no barrier yet. */
	loose: readonly StrategyLine[];
	settled: number;
}

const NOBODY_SAID = barrierView([]);

/** A barrier as people read it: one of the ten in the review's own words. */
const barrierTitle = (card: CardDraft): string =>
	itemOf(card.id)?.text ?? (card.title.trim() || words.board.untitled);

const named = (card: CardDraft): NamedBarrier => ({
	id: card.id,
	code: card.code,
	title: barrierTitle(card),
});

/**
 * The register of a plan: all ten barriers in their order whatever is written, then the partners' own. [B3]
 *
 * The catch: a strategy that answers several barriers stands under each of them, and names the others. [B4]
 */
export function registerOf(context: PlanContext): Register {
	const { plan, attested, partners } = context;
	const { live, byId } = indexOf(plan);
	const here = partners.filter(({ left }) => !left).map(({ id }) => id);
	const inJoiningOrder = (who: readonly PartnerId[]) => here.filter((id) => who.includes(id));
	const local = live.filter((card) => card.kind === "barrier" && !fixedBarrier(card.id));
	const cards = [...BARRIERS.flatMap(({ id }) => byId.get(id) ?? []), ...local];
	const known = new Map(cards.map((card) => [card.id, named(card)]));
	const answered = (card: CardDraft) =>
		[...new Set([...card.barriers, ...card.cards])].flatMap((id) => known.get(id) ?? []);

	const strategyLine = (
		card: CardDraft,
		at: Pick<StrategyLine, "number" | "of" | "others">,
	): StrategyLine => {
		const standing = attested.standings.get(cardSubject(card.id));
		const owner = card.fields.owner;
		const drafts = typeof owner === "string" ? [owner] : card.partners;
		return {
			kind: "strategy",
			card,
			standing,
			...at,
			state: lineState(standing),
			waitsFor: inJoiningOrder(waitsFor(standing, drafts)),
		};
	};

	const linesOf = (card: CardDraft): Line[] => {
		const strategies = indexOf(plan).strategies.get(card.id) ?? [];
		const lines: Line[] = strategies.map((one, at) =>
			strategyLine(one, {
				number: at + 1,
				of: strategies.length,
				others: answered(one).filter(({ id }) => id !== card.id),
			}),
		);
		const no = attested.standings.get(notApplicable(card.id));
		if (no && (no.kind !== "withdrawn" || lines.length === 0)) {
			const state = no.kind === "in-force" ? "doesNotApply" : lineState(no);
			const reason = no.round?.reason ?? "";
			lines.push({
				kind: "not-applicable",
				standing: no,
				reason,
				state,
				waitsFor: inJoiningOrder(waitsFor(no, [])),
			});
		}
		const underWay = no?.kind === "in-force" || no?.kind === "open";
		if (strategies.length === 0 && !underWay) lines.push({ kind: "nothing", state: "open", waitsFor: here });
		return lines;
	};

	const barriers = cards.map((card): BarrierRow => {
		const view = attested.barriers.get(card.id) ?? NOBODY_SAID;
		const said = new Set(view.appraisals.map(({ partner }) => partner));
		return {
			card,
			title: barrierTitle(card),
			view,
			silent: here.filter((id) => !said.has(id)),
			pill: cardState(card, context).pill,
			settled: barrierSettled(card, context),
			notApplicable: attested.standings.get(notApplicable(card.id)),
			lines: linesOf(card),
		};
	});
	const loose = live.filter((card) => card.kind === "strategy" && answered(card).length === 0);
	return {
		barriers,
		loose: loose.map((card, at) => strategyLine(card, { number: at + 1, of: loose.length, others: [] })),
		settled: barriers.filter(({ settled }) => settled).length,
	};
}
