import type { Standing } from "@/lib/agreement/standing";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { KINDS } from "./cards";
import { checkField, checkTitle, type Warning, warn } from "./check";
import { cardDate, daysBetween } from "./dates";
import type { Kind } from "./field-spec";
import { shortNames } from "./partner-name";
import { indexOf, type PlanContext, poolOf } from "./plan-index";
import { type CardDraft, fixedBarrier } from "./read";
import { amountWords, unitOf } from "./value-words";

export type { Warning, WarningCode } from "./check";
export type { PlanContext } from "./plan-index";

/** The pill of a closed card. An agreement's is filled, and so is "draft"; "met" and "gap" are outlined. */
export interface Pill {
	key:
		| "draft"
		| "waiting"
		| "agreed"
		| "reserved"
		| "objected"
		| "lapsed"
		| "withdrawn"
		| "doesNotApply"
		| "strategyAgreed"
		| "reopened"
		| "committed"
		| "gap"
		| "reached"
		| "notReached"
		| "inPlace"
		| "actedOn"
		| "notActedOn"
		| "baselineSet"
		| "noBaseline"
		| "proposed"
		| "open";
	tone: "draft" | "met" | "gap" | "waiting" | "agreed" | "reserve" | "object" | "lapsed";
	text: string;
	/** What is missing, for a gap that can be counted: "0.5 WTE". */
	amount?: string;
}

export interface CardState {
	pill: Pill;
	/** Most pressing first; a closed card shows the first. */
	warnings: readonly Warning[];
}

/** A cliff is seen this many days ahead. */
const CLIFF_DAYS = 180;
const AIMS_READABLE = 8;

const says = words.card.states;
const met = (key: "committed" | "reached" | "inPlace" | "actedOn" | "baselineSet"): Pill => ({
	key,
	tone: "met",
	text: says[key],
});
const gap = (key: "gap" | "notReached" | "notActedOn" | "noBaseline" | "open"): Pill => ({
	key,
	tone: "gap",
	text: says[key],
});
const gapOf = (amount: string): Pill => ({ key: "gap", tone: "gap", text: says.gapOf(amount), amount });
const drafted: Pill = { key: "draft", tone: "draft", text: says.draft };

const agreement = words.agreement.pill;

/** How an agreement stands, as a pill. The worst state wins: objection, lapsed, with partners, reservation, agreed. [A4] */
export function agreementPill(standing: Standing | undefined): Pill {
	if (!standing) return drafted;
	const { agreed, asked, reservations, objections } = standing;
	switch (standing.kind) {
		case "not-put":
			return drafted;
		case "objected":
			return { key: "objected", tone: "object", text: agreement.objected(objections) };
		case "lapsed":
			return { key: "lapsed", tone: "lapsed", text: agreement.lapsed };
		case "withdrawn":
			return { key: "withdrawn", tone: "lapsed", text: agreement.withdrawn };
		case "open":
			return { key: "waiting", tone: "waiting", text: agreement.open(agreed, asked) };
		case "in-force":
			return reservations > 0
				? { key: "reserved", tone: "reserve", text: agreement.reserved(reservations) }
				: { key: "agreed", tone: "agreed", text: agreement.agreed(agreed, asked) };
	}
}

const standingOf = (card: CardDraft, { attested }: PlanContext): Standing | undefined =>
	attested.standings.get(cardSubject(card.id));

/** Words that moved after partners had decided on them: said on the card before anything else. */
function moved(standing: Standing | undefined): Warning[] {
	if (standing?.kind !== "lapsed" || standing.agreed === 0) return [];
	return [warn("text-moved", [{ count: standing.agreed }])];
}

const filled = (text: string | undefined): boolean => (text ?? "").trim() !== "";
const partnerIn = (card: CardDraft, field: string): PartnerId | null => {
	const value = card.fields[field];
	return typeof value === "string" ? value : null;
};

const whoOf = (context: PlanContext, partners: readonly PartnerId[]): string => {
	const names = shortNames(context.partners);
	const asked = context.partners.filter(({ id, left }) => !left && partners.includes(id));
	return words.card.and(asked.flatMap(({ id }) => names.get(id) ?? []));
};

/** The accountable partners of a role, in joining order. */
export const accountable = (card: CardDraft, context: PlanContext): PartnerId[] =>
	context.partners.flatMap(({ id, left }) => (!left && card.parts[id]?.includes("A") ? [id] : []));
const responsible = (card: CardDraft, context: PlanContext): PartnerId[] =>
	context.partners.flatMap(({ id, left }) => (!left && card.parts[id]?.includes("R") ? [id] : []));

/** What is needed and not committed, in hundredths of the card's unit; null when no need is stated. */
export function shortfall(card: CardDraft): number | null {
	const need = card.fields.need;
	if (typeof need !== "number") return null;
	const committed = card.fields.certainty === "withdrawn" ? 0 : card.fields.committed;
	return need - (typeof committed === "number" ? committed : 0);
}

/** Whether an audience is reached: by a channel, at a frequency, by an owner. */
export const reached = (card: CardDraft): boolean =>
	(card.fields.channel !== undefined || filled(card.texts.channelNote)) &&
	(card.fields.frequency !== undefined || filled(card.texts.frequencyNote)) &&
	partnerIn(card, "owner") !== null;

/** Whether a measure has a baseline, as a number or in words. */
export const hasBaseline = (card: CardDraft): boolean =>
	card.fields.baseline !== undefined || filled(card.texts.baselineNote);

type Rule = (card: CardDraft, context: PlanContext) => CardState;

const needsOwner = (card: CardDraft): Warning[] =>
	partnerIn(card, "owner") ? [] : [warn("no-owner", [], { field: "owner" })];

const RULES: Record<Kind, Rule> = {
	aim(card, context) {
		const { aims, measures } = indexOf(context.plan);
		const standing = standingOf(card, context);
		const warnings = [...moved(standing), ...needsOwner(card)];
		if (!measures.has(card.id)) warnings.push(warn("no-measure", []));
		if (aims.findIndex(({ id }) => id === card.id) >= AIMS_READABLE)
			warnings.push(warn("many-aims", [{ count: aims.length }]));
		return { pill: agreementPill(standing), warnings };
	},

	role(card, context) {
		const who = accountable(card, context);
		const doing = responsible(card, context);
		const standing = standingOf(card, context);
		const warnings = moved(standing);
		if (who.length === 0)
			warnings.push(warn("nobody-accountable", [], { partners: doing.length > 0 ? doing : card.partners }));
		if (who.length > 1) warnings.push(warn("many-accountable", [{ count: who.length }], { partners: who }));
		if (doing.length === 0) warnings.push(warn("nobody-responsible", [], { partners: who }));
		return { pill: agreementPill(standing), warnings };
	},

	resource(card, context) {
		const short = shortfall(card);
		const committed = card.fields.committed;
		const provider = partnerIn(card, "provider");
		const warnings: Warning[] = [];
		if (short !== null && short > 0) {
			const settle = provider ? [provider] : card.partners;
			const who = whoOf(context, settle);
			const code = settle.length > 1 ? "short-settle" : "short-by";
			warnings.push(warn(code, [{ who }], { partners: settle }));
		}
		if (card.fields.resource === undefined) warnings.push(warn("no-kind", [], { field: "resource" }));
		if (short === null && typeof committed !== "number" && !filled(card.texts.needNote))
			warnings.push(warn("no-need", [], { field: "need" }));
		warnings.push(...moneyWarnings(card, context));
		const pill =
			short === null
				? typeof committed === "number" && card.fields.certainty !== "withdrawn"
					? met("committed")
					: gap("gap")
				: short > 0
					? gapOf(amountWords(card, short))
					: met("committed");
		return { pill, warnings };
	},

	communication(card, context) {
		const owner = partnerIn(card, "owner");
		const partners = owner ? [owner] : [];
		const who = whoOf(context, partners);
		const warnings: Warning[] = [];
		if (card.fields.channel === undefined && !filled(card.texts.channelNote))
			warnings.push(warn("no-channel", [{ who }], { field: "channel", partners }));
		if (card.fields.frequency === undefined && !filled(card.texts.frequencyNote))
			warnings.push(warn("no-frequency", [{ who }], { field: "frequency", partners }));
		warnings.push(...needsOwner(card));
		return { pill: reached(card) ? met("reached") : gap("notReached"), warnings };
	},

	sharing(card, context) {
		const owner = partnerIn(card, "owner");
		const partners = owner ? [owner] : [];
		const warnings: Warning[] = [];
		if (card.fields.basis === undefined)
			warnings.push(warn("no-basis", [{ who: whoOf(context, partners) }], { field: "basis", partners }));
		warnings.push(...needsOwner(card));
		const due = card.fields.reviewBy;
		if (typeof due === "string" && due < context.today)
			warnings.push(warn("review-overdue", [{ date: cardDate(due) }], { field: "reviewBy", partners }));
		const inPlace = card.fields.basis !== undefined && owner !== null && filled(card.texts.data);
		return { pill: inPlace ? met("inPlace") : gap("gap"), warnings };
	},

	involvement(card) {
		const acted = filled(card.texts.changed);
		return {
			pill: acted ? met("actedOn") : gap("notActedOn"),
			warnings: acted ? [] : [warn("nothing-changed", [], { field: "changed" })],
		};
	},

	skill(card, context) {
		const missing = (card.texts.gap ?? "").trim();
		const fills = partnerIn(card, "fills");
		const partners = fills ? [fills] : [];
		if (missing !== "")
			return {
				pill: gapOf(missing),
				warnings: [warn("fill-gap", [{ who: whoOf(context, partners) }], { field: "fills", partners })],
			};
		return filled(card.texts.who)
			? { pill: met("inPlace"), warnings: [] }
			: { pill: gap("gap"), warnings: [warn("no-who", [], { field: "who" })] };
	},

	colocation(card) {
		const inPlace = filled(card.texts.site) && filled(card.texts.days);
		return {
			pill: inPlace ? met("inPlace") : gap("gap"),
			warnings: inPlace ? [] : [warn("no-site", [], { field: "site" })],
		};
	},

	history(card) {
		const told = filled(card.texts.before) || filled(card.texts.taught) || card.hasProse;
		return { pill: told ? met("inPlace") : gap("gap"), warnings: [] };
	},

	barrier(card, context) {
		const pill = barrierPill(card, context);
		return { pill, warnings: pill.key === "open" ? [warn("no-strategy", [])] : [] };
	},

	strategy(card, context) {
		const { byId } = indexOf(context.plan);
		const standing = standingOf(card, context);
		const warnings = moved(standing);
		const answers = card.barriers.length > 0 || card.cards.some((id) => byId.get(id)?.kind === "barrier");
		if (!answers) warnings.push(warn("no-barrier", []));
		warnings.push(...needsOwner(card));
		if (card.fields.due === undefined) warnings.push(warn("no-due", [], { field: "due" }));
		return { pill: agreementPill(standing), warnings };
	},

	measure(card, context) {
		if (hasBaseline(card)) return { pill: met("baselineSet"), warnings: needsOwner(card) };
		const owner = partnerIn(card, "owner");
		const partners = owner ? [owner] : [];
		const target = card.fields.target !== undefined || filled(card.texts.targetNote);
		const args: [{ who: string }] = [{ who: whoOf(context, partners) }];
		return {
			pill: gap("noBaseline"),
			warnings: [
				target
					? warn("target-without-baseline", args, { field: "baseline", partners })
					: warn("no-baseline", args, { field: "baseline", partners }),
			],
		};
	},
};

/**
 * How a barrier stands: agreed not to apply, a strategy agreed, reopened when what settled it no longer stands,
 * a strategy proposed, or open. [B2]
 */
function barrierPill(card: CardDraft, { plan, attested, partners }: PlanContext): Pill {
	const strategies = indexOf(plan).strategies.get(card.id) ?? [];
	const no = attested.standings.get(notApplicable(card.id));
	const all = strategies.flatMap(({ id }) => attested.standings.get(cardSubject(id)) ?? []);
	const asked = new Set(no?.answers.map(({ partner }) => partner));
	const byEverybody = partners.every(({ id, left }) => left || asked.has(id));
	if (no?.kind === "in-force" && byEverybody)
		return { key: "doesNotApply", tone: "agreed", text: agreement.doesNotApply };
	if (all.some(({ kind }) => kind === "in-force"))
		return { key: "strategyAgreed", tone: "agreed", text: says.strategyAgreed };
	if ([...(no ? [no] : []), ...all].some((one) => wasInForce(one)))
		return { key: "reopened", tone: "lapsed", text: says.reopened };
	if (no?.kind === "in-force") return { key: "waiting", tone: "waiting", text: agreement.notAllAsked };
	if (strategies.length > 0) return { key: "proposed", tone: "draft", text: says.proposed };
	return gap("open");
}

const wasInForce = ({ kind, inForceSince }: Standing): boolean =>
	inForceSince !== null && (kind === "lapsed" || kind === "withdrawn");

/** Whether a barrier is settled: the review's closing message, one barrier at a time. */
export const barrierSettled = (card: CardDraft, context: PlanContext): boolean =>
	barrierPill(card, context).tone === "agreed";

function moneyWarnings(card: CardDraft, context: PlanContext): Warning[] {
	const warnings: Warning[] = [];
	const { end, riskShare, stated } = card.fields;
	if (typeof end === "string") {
		const days = daysBetween(context.today, end);
		if (days <= CLIFF_DAYS) warnings.push(warn("cliff", [{ days, date: cardDate(end) }], { field: "end" }));
	}
	const inPool = indexOf(context.plan).pools.get(poolOf(card)) ?? [];
	const shares = inPool.flatMap(({ fields }) =>
		typeof fields.riskShare === "number" ? [fields.riskShare] : [],
	);
	const share = shares.reduce((sum, one) => sum + one, 0);
	if (riskShare !== undefined && shares.length > 0 && share !== 100)
		warnings.push(
			warn("risk-share", [{ pool: (card.texts.pool ?? "").trim(), count: share }], { field: "riskShare" }),
		);
	if (typeof stated === "number" && inPool.length > 1) {
		const lines = inPool.filter((other) => other !== card && unitOf(other) === unitOf(card));
		const sum = lines.reduce((total, { fields }) => total + Number(fields.need ?? fields.committed ?? 0), 0);
		if (sum !== stated)
			warnings.push(
				warn("stated-differs", [{ stated: amountWords(card, stated), sum: amountWords(card, sum) }], {
					field: "stated",
				}),
			);
	}
	return warnings;
}

/** Warnings that follow from the fields alone, in the order of the form. */
function fieldWarnings(card: CardDraft, context: PlanContext): Warning[] {
	const { start, end } = context.plan.brief;
	return KINDS[card.kind].fields.flatMap((spec) => {
		const value =
			spec.type === "line" || spec.type === "text" ? card.texts[spec.name] : card.fields[spec.name];
		if (spec.type === "partner") {
			const partner = context.partners.find((one) => one.id === value);
			return partner?.left
				? [warn("partner-left", [{ who: partner.name }], { field: spec.name, partners: [partner.id] })]
				: [];
		}
		return checkField(spec, value, { start, end, today: context.today, card }) ?? [];
	});
}

/**
 * How a card stands by itself: its pill, and what is wrong or missing, with the partner who must act. [C3]
 *
 * Aims, roles and strategies stand as their agreement does; every other kind has a state of its own.
 */
export function cardState(card: CardDraft, context: PlanContext): CardState {
	const { pill, warnings } = RULES[card.kind](card, context);
	const title = fixedBarrier(card.id) ? null : checkTitle(card.title);
	return { pill, warnings: [...(title ? [title] : []), ...warnings, ...fieldWarnings(card, context)] };
}
