import { type Risk, riskOf } from "@/lib/barrier/appraisal";
import { words } from "@/lib/i18n/words";
import { longDate, shortDate } from "./dates";
import type { Kind } from "./field-spec";
import { shortNames } from "./partner-name";
import { indexOf, type PlanContext } from "./plan-index";
import type { CardDraft } from "./read";
import { accountable, hasBaseline, shortfall } from "./state";
import { amountWords, choiceWords } from "./value-words";

/** One line of a closed card: a label and what is known. A gap is said in words, never left empty. */
export interface Fact {
	label: string;
	value: string;
	gap: boolean;
	/** What more there is to know of it: the day of a value. */
	title?: string;
}

const say = words.card.facts;
const fact = (label: string, value: string | null | undefined, empty: string = say.missing): Fact =>
	(value ?? "").trim() === ""
		? { label, value: empty, gap: true }
		: { label, value: String(value), gap: false };

const text = (card: CardDraft, name: string): string => (card.texts[name] ?? "").trim();
const choice = (card: CardDraft, name: string): string =>
	card.fields[name] === undefined ? "" : choiceWords(name, String(card.fields[name]));
const date = (card: CardDraft, name: string, { today }: PlanContext): string =>
	typeof card.fields[name] === "string" ? shortDate(card.fields[name], today) : "";
const partner = (card: CardDraft, name: string, { partners }: PlanContext): string =>
	shortNames(partners).get(String(card.fields[name])) ?? "";
const joined = (...parts: string[]): string => parts.filter((part) => part !== "").join(", ");

/** A number with its unit, or the words that stand for it, or both. */
const amount = (card: CardDraft, name: string, note: string): string => {
	const value = card.fields[name];
	return joined(typeof value === "number" ? amountWords(card, value) : "", text(card, note));
};

const perPeriod = (card: CardDraft, value: string): string =>
	card.fields.period === "per_year" && value
		? say.aYear(value)
		: card.fields.period === "per_month" && value
			? say.aMonth(value)
			: value;

/** What is said about a measure's level: words first ("9 in 10"), else the number with its unit; "" when neither is. */
export const level = (card: CardDraft, name: "baseline" | "target"): string =>
	text(card, `${name}Note`) ||
	(typeof card.fields[name] === "number" ? amountWords(card, card.fields[name] as number) : "");

/** Where an aim is now: the last value of its measure; until there is one its baseline, which says that it is that. [M27] */
function nowOf(measure: CardDraft, { attested }: PlanContext): Fact {
	const last = attested.values.get(measure.id);
	if (last)
		return { ...fact(say.now, amountWords(measure, last.value)), title: say.valueOf(longDate(last.day)) };
	const baseline = level(measure, "baseline");
	return fact(say.now, baseline && say.asBaseline(baseline), say.notMeasured);
}

/** The highest risk of the barriers that a strategy answers. */
function riskOfStrategy(card: CardDraft, { attested }: PlanContext): Risk | null {
	const scores = [...card.barriers, ...card.cards].flatMap((id) => attested.barriers.get(id)?.score ?? []);
	return scores.length === 0 ? null : riskOf(Math.max(...scores));
}

const FACTS: Record<Kind, (card: CardDraft, context: PlanContext) => Fact[]> = {
	aim(card, context) {
		const measure = indexOf(context.plan).measures.get(card.id)?.[0];
		const by = date(card, "target", context);
		const reach = measure ? level(measure, "target") : "";
		const target = reach && by ? say.by(reach, by) : reach || by;
		if (!measure && !target && text(card, "beneficiaries"))
			return [fact(say.forWhom, text(card, "beneficiaries"))];
		const facts = [fact(say.target, target)];
		if (measure) facts.push(nowOf(measure, context));
		else if (text(card, "beneficiaries")) facts.push(fact(say.forWhom, text(card, "beneficiaries")));
		return facts;
	},
	role(card, context) {
		const names = shortNames(context.partners);
		const who = accountable(card, context).map((id) => names.get(id) ?? "");
		return [fact(say.accountable, who.join(", "), say.nobodyYet)];
	},
	resource(card, context) {
		const short = shortfall(card);
		const provider = partner(card, "provider", context);
		const inFull = short !== null && short <= 0;
		const committed = inFull
			? provider
				? say.inFullBy(provider)
				: say.inFull
			: amount(card, "committed", "committedNote");
		const need = joined(
			typeof card.fields.need === "number" ? perPeriod(card, amountWords(card, card.fields.need)) : "",
			text(card, "needNote"),
		);
		return [fact(say.needed, need), fact(say.committed, committed, say.notYet)];
	},
	communication(card) {
		const said = text(card, "channelNote");
		const often = text(card, "frequencyNote");
		return [
			fact(say.audience, text(card, "audience")),
			// Words say more than a choice: "Hub and video", "By 10am every day".
			said === "" && often !== ""
				? fact(say.often, often)
				: fact(say.channel, said || choice(card, "channel")),
		];
	},
	sharing: (card) => [fact(say.data, text(card, "data")), fact(say.basis, choice(card, "basis"))],
	involvement: (card) => [
		fact(say.frontline, text(card, "group"), say.nobodyYet),
		fact(say.changed, text(card, "changed"), say.notYet),
	],
	skill: (card) => [
		fact(say.rightPeople, text(card, "skill")),
		{
			...fact(say.named, text(card, "who"), say.nobodyYet),
			...(text(card, "gap") !== "" ? { gap: true } : {}),
		},
	],
	colocation: (card) => [fact(say.colocation, text(card, "site")), fact(say.days, text(card, "days"))],
	history: (card) => [
		fact(say.history, text(card, "before")),
		...(text(card, "taught") ? [fact(say.learned, text(card, "taught"))] : []),
	],
	barrier: (card) => (text(card, "shows") ? [fact(say.shows, text(card, "shows"))] : []),
	strategy(card, context) {
		const owner = partner(card, "owner", context);
		const due = date(card, "due", context);
		const risk = riskOfStrategy(card, context);
		const facts = risk ? [fact(say.risk, words.card.risks[risk])] : [];
		if (!owner) return [...facts, fact(say.owner, "", say.nobodyYet), ...(due ? [fact(say.due, due)] : [])];
		return [...facts, fact(say.owner, joined(owner, due))];
	},
	measure: (card) => [
		fact(say.baseline, hasBaseline(card) ? level(card, "baseline") : ""),
		fact(say.target, level(card, "target")),
	],
};

/** The facts on a closed card, label and value, in the order they are read. */
export const cardFacts = (card: CardDraft, context: PlanContext): Fact[] => FACTS[card.kind](card, context);
