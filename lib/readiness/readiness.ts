import { objectors, type Standing, undecided } from "@/lib/agreement/standing";
import { cardSubject, notApplicable, type SubjectKey } from "@/lib/agreement/subject";
import { roleView } from "@/lib/clarity/clarity";
import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";
import { shortNames } from "@/lib/plan/partner-name";
import { indexOf, type PlanContext } from "@/lib/plan/plan-index";
import { type CardDraft, fixedBarrier } from "@/lib/plan/read";
import { accountable, cardState, hasBaseline, reached, shortfall } from "@/lib/plan/state";
import { amountWords } from "@/lib/plan/value-words";
import { itemOf } from "@/lib/review/catalogue";
import { CHECKS, type CheckId, type UnmetKey, unmetKey } from "./check";

const say = words.readiness;

/** What mends an unmet condition: a verb with its words in `words.readiness.verbs`. */
export type Verb = keyof typeof say.verbs;

/** One thing that keeps the plan from going live: what, who must act, and the verb that mends it. */
export interface Unmet {
	key: UnmetKey;
	check: CheckId;
	/** "B5", "A3"; empty where no card is meant. */
	code: string;
	text: string;
	/** Who must act, in joining order. */
	partners: readonly PartnerId[];
	verb: Verb;
	/** Where it is mended. */
	at: { card: CardId | null; subject: SubjectKey | null };
}

export interface Check {
	id: CheckId;
	met: number;
	of: number;
	unmet: readonly Unmet[];
}

export interface Readiness {
	checks: readonly Check[];
	met: number;
	of: number;
	unmet: readonly Unmet[];
	/** Nothing is unmet: the plan may be put to its partners. */
	ready: boolean;
}

export interface ReadinessContext extends PlanContext {
	/** Partners with a seat that carries the signatory mark. */
	signatories: ReadonlySet<PartnerId>;
}

type Found = Omit<Unmet, "key" | "check"> | null;
/** Every single condition of one check: what it is of, and what is missing, if anything. */
type Conditions = readonly (readonly [of: string, found: Found])[];

class Looking {
	readonly here: readonly PartnerId[];
	private readonly names: ReadonlyMap<PartnerId, string>;

	constructor(readonly context: ReadinessContext) {
		this.here = context.partners.filter(({ left }) => !left).map(({ id }) => id);
		this.names = shortNames(context.partners);
	}

	get index() {
		return indexOf(this.context.plan);
	}
	cards(kind: CardDraft["kind"]): CardDraft[] {
		return this.index.live.filter((card) => card.kind === kind);
	}
	name(partner: PartnerId): string {
		return this.names.get(partner) ?? "";
	}
	standing(subject: SubjectKey): Standing | undefined {
		return this.context.attested.standings.get(subject);
	}
	inForce(subject: SubjectKey): boolean {
		return this.standing(subject)?.kind === "in-force";
	}
	/** In force, and nobody who is on the plan was left out of it. */
	inForceForAll(subject: SubjectKey): boolean {
		return this.inForce(subject) && this.notAsked(subject).length === 0;
	}
	notAsked(subject: SubjectKey): PartnerId[] {
		const asked = this.standing(subject)?.answers.map(({ partner }) => partner) ?? [];
		return this.here.filter((id) => !asked.includes(id));
	}
	/** Those of these who are still here, in joining order; all partners when nobody is named. */
	who(partners: readonly PartnerId[]): PartnerId[] {
		const named = this.here.filter((id) => partners.includes(id));
		return named.length > 0 ? named : [...this.here];
	}
	owner(card: CardDraft): PartnerId[] {
		const owner = card.fields.owner;
		return this.who(typeof owner === "string" ? [owner] : card.partners);
	}

	/** Whether what a partner objected to was settled since: it is for that partner to decide again. */
	private isSettled({ answers }: Standing, partner: PartnerId): boolean {
		const said = answers.find((one) => one.partner === partner)?.decision?.id;
		return this.context.attested.matters.some(({ id, state }) => id === said && state === "settled");
	}

	/** Why words are not agreed: who must do what. What is said of the whole plan is agreed by everybody on it. */
	notAgreed(subject: SubjectKey, card: CardDraft, title: string, by: "asked" | "everybody" = "asked"): Found {
		const at = { card: card.id, subject };
		const { code } = card;
		const found = (text: string, partners: readonly PartnerId[], verb: Verb): Found => ({
			code,
			text,
			partners: this.who(partners),
			verb,
			at,
		});
		const standing = this.standing(subject);
		if (!standing || standing.kind === "not-put")
			return found(say.notPut(title), this.owner(card).slice(0, 1), "put");
		const putBy = standing.round ? [standing.round.partner] : [];
		switch (standing.kind) {
			case "lapsed":
				return found(say.lapsed(title), putBy, "putAgain");
			case "withdrawn": {
				const who = standing.withdrawnBy?.partner ?? "";
				return found(say.withdrawn(title, this.name(who)), [who], "putAfterWithdrawal");
			}
			case "objected": {
				const who = objectors(standing);
				const settled = who.filter((id) => this.isSettled(standing, id));
				if (settled.length === who.length) {
					const names = words.card.and(who.map((id) => this.name(id)));
					return found(say.settled(title, names, who.length), who, "decide");
				}
				const names = words.card.and(who.map((id) => this.name(id)));
				return found(say.objected(title, names, who.length), [...who, ...putBy], "settle");
			}
			case "open": {
				const waiting = undecided(standing);
				const without = waiting.filter((id) => !this.context.signatories.has(id));
				if (waiting.length > 0 && without.length === waiting.length) {
					const names = words.card.and(without.map((id) => this.name(id)));
					return found(say.noSignatory(title, names, without.length), without, "nameSignatory");
				}
				return found(say.open(title, standing.agreed, standing.asked), waiting, "decide");
			}
			case "in-force": {
				const left = by === "everybody" ? this.notAsked(subject) : [];
				if (left.length === 0) return null;
				const names = words.card.and(left.map((id) => this.name(id)));
				return found(say.notAsked(title, names, left.length), putBy, "askRest");
			}
		}
	}
}

const titleOf = (card: CardDraft): string => card.title.trim() || words.board.untitled;
const nothingYet = (text: string, verb: Verb, looking: Looking): Conditions => [
	["none", { code: "", text, partners: [...looking.here], verb, at: { card: null, subject: null } }],
];

/** A barrier is settled by one strategy in force, or by a "does not apply" that everybody on the plan agreed to. */
function barriers(looking: Looking): Conditions {
	return looking.cards("barrier").map((card) => {
		const strategies = looking.index.strategies.get(card.id) ?? [];
		const name = fixedBarrier(card.id) ? (itemOf(card.id)?.text ?? card.code) : titleOf(card);
		if (
			looking.inForceForAll(notApplicable(card.id)) ||
			strategies.some(({ id }) => looking.inForce(cardSubject(id)))
		)
			return [card.id, null];
		return [card.id, unsettled(looking, card, name, strategies)];
	});
}

/** The nearest way to settle a barrier: what is nearest to an agreement comes first. */
function unsettled(looking: Looking, card: CardDraft, name: string, strategies: readonly CardDraft[]): Found {
	const ways = [
		...strategies.map((one) => ({
			subject: cardSubject(one.id),
			card: one,
			title: titleOf(one),
			by: "asked" as const,
		})),
		...(looking.standing(notApplicable(card.id))
			? [{ subject: notApplicable(card.id), card, title: say.doesNotApply(name), by: "everybody" as const }]
			: []),
	];
	const nearness = ["in-force", "open", "objected", "lapsed", "withdrawn", "not-put"];
	const near = (subject: SubjectKey) => nearness.indexOf(looking.standing(subject)?.kind ?? "not-put");
	const [way] = ways.sort((a, b) => near(a.subject) - near(b.subject));
	const found = way && looking.notAgreed(way.subject, way.card, way.title, way.by);
	if (found) return { ...found, code: card.code };
	return {
		code: card.code,
		text: say.noStrategy(name),
		partners: looking.who(card.partners),
		verb: "writeStrategy",
		at: { card: card.id, subject: null },
	};
}

function aims(looking: Looking): Conditions {
	const cards = looking.cards("aim");
	if (cards.length === 0) return nothingYet(say.noAims, "writeAim", looking);
	return cards.map((card) => [
		card.id,
		looking.notAgreed(cardSubject(card.id), card, titleOf(card), "everybody"),
	]);
}

function oneAccountable(looking: Looking): Conditions {
	const cards = looking.cards("role");
	if (cards.length === 0) return nothingYet(say.noRoles, "writeRole", looking);
	return cards.map((card) => {
		const who = accountable(card, looking.context);
		if (who.length === 1) return [card.id, null];
		const doing = looking.here.filter((id) => card.parts[id]?.includes("R"));
		const text =
			who.length === 0
				? say.nobodyAccountable(titleOf(card))
				: say.manyAccountable(titleOf(card), words.card.and(who.map((id) => looking.name(id))), who.length);
		const partners = looking.who(who.length > 1 ? who : doing.length > 0 ? doing : card.partners);
		const at = { card: card.id, subject: null };
		return [card.id, { code: card.code, text, partners, verb: "chooseAccountable", at }];
	});
}

/** Partners' claims must not differ, and it may be unclear to none; "partly" and what is not said only warn. */
function clear(looking: Looking): Conditions {
	const { context } = looking;
	return looking.cards("role").map((card) => {
		const view = roleView(accountable(card, context), context.attested.clarity.get(card.id) ?? [], (id) =>
			looking.here.includes(id),
		);
		const at = { card: card.id, subject: null };
		if (view.disputing.length > 0) {
			const names = words.card.and(looking.who(view.disputing).map((id) => looking.name(id)));
			const text = say.disputed(titleOf(card), names);
			return [card.id, { code: card.code, text, partners: looking.who(view.disputing), verb: "talk", at }];
		}
		if (view.unclear.length > 0) {
			const names = words.card.and(looking.who(view.unclear).map((id) => looking.name(id)));
			const text = say.unclear(titleOf(card), names);
			return [card.id, { code: card.code, text, partners: looking.who(view.unclear), verb: "talk", at }];
		}
		return [card.id, null];
	});
}

function resources(looking: Looking): Conditions {
	return looking.cards("resource").map((card) => {
		if (cardState(card, looking.context).pill.tone === "met") return [card.id, null];
		const short = shortfall(card);
		const text =
			short !== null && short > 0
				? say.short(titleOf(card), amountWords(card, short))
				: say.needUnknown(titleOf(card));
		const provider = card.fields.provider;
		const partners = looking.who(typeof provider === "string" ? [provider] : card.partners);
		return [
			card.id,
			{ code: card.code, text, partners, verb: "commit", at: { card: card.id, subject: null } },
		];
	});
}

/** Every audience is reached, and every partner sends or receives something. */
function audiences(looking: Looking): Conditions {
	const cards = looking.cards("communication");
	const sharing = looking.cards("sharing");
	const named = new Set(
		[...cards, ...sharing].flatMap(({ partners, fields }) => [...partners, String(fields.owner ?? "")]),
	);
	const reach = cards.map((card): Conditions[number] => {
		if (reached(card)) return [card.id, null];
		const text = say.notReached(titleOf(card));
		const at = { card: card.id, subject: null };
		return [card.id, { code: card.code, text, partners: looking.owner(card), verb: "reach", at }];
	});
	const everybody = looking.here.map((id): Conditions[number] => {
		if (named.has(id)) return [`partner:${id}`, null];
		const text = say.leftOut(looking.name(id));
		const at = { card: null, subject: null };
		return [`partner:${id}`, { code: "", text, partners: [id], verb: "include", at }];
	});
	return [...reach, ...everybody];
}

/** Each aim has a measure with a baseline. */
function measures(looking: Looking): Conditions {
	return looking.cards("aim").map((aim) => {
		const cards = looking.index.measures.get(aim.id) ?? [];
		if (cards.some(hasBaseline)) return [aim.id, null];
		const [first] = cards;
		if (first) {
			const text = say.noBaseline(titleOf(first), aim.code);
			const at = { card: first.id, subject: null };
			return [aim.id, { code: first.code, text, partners: looking.owner(first), verb: "addBaseline", at }];
		}
		const text = say.noMeasure(titleOf(aim));
		const at = { card: aim.id, subject: null };
		return [aim.id, { code: aim.code, text, partners: looking.owner(aim), verb: "addMeasure", at }];
	});
}

const CONDITIONS: Record<CheckId, (looking: Looking) => Conditions> = {
	barriers,
	aims,
	accountable: oneAccountable,
	clear,
	resources,
	audiences,
	measures,
};

/**
 * Whether the plan may go live, and everything that keeps it from it: each names the partner, the thing and the
 * verb that mends it. The one place where this is decided. [G1]
 *
 * The catch: strategies to overcome the barriers must be identified before embarking, so an untouched barrier is
 * unmet, and nobody can override a check.
 */
export function readiness(context: ReadinessContext): Readiness {
	const looking = new Looking(context);
	const checks = CHECKS.map((id): Check => {
		const conditions = CONDITIONS[id](looking);
		const unmet = conditions.flatMap(([of, found]) =>
			found ? [{ ...found, key: unmetKey(id, of), check: id }] : [],
		);
		return { id, met: conditions.length - unmet.length, of: conditions.length, unmet };
	});
	const unmet = checks.flatMap((check) => check.unmet);
	const of = checks.reduce((sum, check) => sum + check.of, 0);
	return { checks, met: of - unmet.length, of, unmet, ready: unmet.length === 0 };
}
