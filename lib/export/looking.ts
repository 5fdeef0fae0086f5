import type * as Y from "yjs";
import type { Attested, AttestedView } from "@/lib/agreement/attested";
import type { Digest } from "@/lib/agreement/digest";
import type { Standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";
import { longDate, shortDate } from "@/lib/plan/dates";
import { type PlanPartner, shortNames } from "@/lib/plan/partner-name";
import { indexOf, type PlanContext } from "@/lib/plan/plan-index";
import type { CardDraft, PlanDraft } from "@/lib/plan/read";
import type { PlanStatus } from "@/lib/queries";
import type { Readiness } from "@/lib/readiness/readiness";
import type { PartnerKind } from "@/lib/seat/partner-kinds";
import { type AgreedPlan, type AgreedWords, agreedIn } from "./agreed";
import type { PartId } from "./block";
import { effectivePlan, type Printed } from "./effective";

/** Everything that the plan as a document is made from. Nothing in it is asked for again. */
export interface DocumentSource {
	doc: Y.Doc;
	plan: PlanDraft;
	status: PlanStatus;
	partners: readonly (PlanPartner & { kind: PartnerKind })[];
	seats: readonly { partnerId: PartnerId; personName: string; signatory: boolean }[];
	view: AttestedView;
	attested: Attested;
	readiness: Readiness;
	/** It tells of a moment that is over; who signed for a partner then is not known, so nobody is named. */
	past?: true;
	/** The moment that the document tells of, where the reader is: "YYYY-MM-DD" and "10:42". */
	made: { day: string; time: string };
	/** The day of a moment (ISO) where the reader is: "YYYY-MM-DD". */
	dayOf: (iso: string) => string;
}

export type WhichText = "draft" | "agreed";

/** What the reader chose. */
export interface DocumentChoice {
	text: WhichText;
	without: ReadonlySet<PartId>;
	/** Whether the partners' table has a column to sign in. */
	signatures: boolean;
	/** Canonical texts by digest; only agreed text needs them. */
	wordings: ReadonlyMap<Digest, string>;
}

/** What every part of the document asks: the words that are printed, names, days, and how things stand. */
export class Looking {
	readonly context: PlanContext;
	readonly printed: ReadonlyMap<CardId, Printed>;
	/** null: the document prints the draft. */
	readonly agreed: AgreedPlan | null;
	private readonly names: ReadonlyMap<PartnerId, string>;

	constructor(
		readonly source: DocumentSource,
		readonly choice: DocumentChoice,
	) {
		const here = new Set(source.partners.filter(({ left }) => !left).map(({ id }) => id));
		const stays = (partner: PartnerId) => here.has(partner);
		this.agreed = choice.text === "agreed" ? agreedIn(source.view, stays, choice.wordings) : null;
		const { plan, printed } = effectivePlan(source.doc, source.plan, this.agreed);
		const { partners, attested, made } = source;
		this.context = { plan, partners, today: made.day, attested };
		this.printed = printed;
		this.names = shortNames(partners);
	}

	get plan(): PlanDraft {
		return this.context.plan;
	}
	get index() {
		return indexOf(this.plan);
	}
	/** Cards of a kind that have words to print. */
	cards(...kinds: CardDraft["kind"][]): CardDraft[] {
		return this.index.live.filter(({ kind }) => kinds.includes(kind));
	}
	/** Whether a card has no words that may be printed. */
	silent(card: CardDraft): boolean {
		const source = this.printed.get(card.id)?.source;
		return source === "none" || source === "unread";
	}
	/** Why a card has no words here. */
	whySilent(card: CardDraft): string {
		return this.printed.get(card.id)?.source === "unread"
			? documentWords.unread
			: documentWords.noAgreedWords;
	}
	/** A card as the document names it: by its printed title, or by its kind alone where no words may be printed. */
	called(id: CardId): { code: string; text: string } | null {
		const printed = this.printed.get(id);
		const card = printed?.card ?? (this.agreed ? null : this.source.plan.cards.find((one) => one.id === id));
		if (!card) return null;
		if (this.silent(card)) return { code: card.code, text: words.card.kinds[card.kind] };
		return { code: card.code, text: card.title.trim() || documentWords.untitled };
	}
	by(card: CardDraft): AgreedWords | null {
		return this.printed.get(card.id)?.by ?? null;
	}
	standing(subject: SubjectKey): Standing | undefined {
		return this.source.attested.standings.get(subject);
	}
	/** The short name of a partner; empty for nobody. */
	name(partner: unknown): string {
		return typeof partner === "string" ? (this.names.get(partner) ?? "") : "";
	}
	fullName(partner: unknown): string {
		return this.source.partners.find(({ id }) => id === partner)?.name ?? "";
	}
	/** "All five", "Four of five", or the names, in joining order. */
	involved(partners: readonly PartnerId[]): string {
		const here = this.source.partners.filter(({ left }) => !left).map(({ id }) => id);
		const named = here.filter((id) => partners.includes(id));
		if (named.length > 2 && named.length === here.length) return documentWords.allOf(here.length);
		if (named.length > 3) return documentWords.someOf(named.length, here.length);
		const gone = partners.filter((id) => !here.includes(id)).map((id) => this.fullName(id) || id);
		return [...named.map((id) => this.name(id)), ...gone].join(", ");
	}
	day(iso: string): string {
		return longDate(this.source.dayOf(iso));
	}
	shortDay(iso: string): string {
		return shortDate(this.source.dayOf(iso), this.source.made.day);
	}
	/** A calendar day in a table, in one piece. */
	due(date: unknown): string {
		return typeof date === "string" ? shortDate(date, this.source.made.day).replaceAll(" ", "\u00a0") : "";
	}
}
