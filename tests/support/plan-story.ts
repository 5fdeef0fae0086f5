import type * as Y from "yjs";
import type { AttestedView } from "@/lib/agreement/attested";
import type { MatterStep } from "@/lib/agreement/matter";
import type { Answer, Decision, Round } from "@/lib/agreement/standing";
import { cardSubject, type SubjectKey } from "@/lib/agreement/subject";
import { capture, type Said, type Wording, wordingNow } from "@/lib/agreement/wording";
import type { Clarity, ClarityMark } from "@/lib/clarity/clarity";
import type { CardId, PartnerId } from "@/lib/ids";
import { addCard, setPart } from "@/lib/plan/edit";
import type { Kind } from "@/lib/plan/field-spec";
import type { PlanPartner } from "@/lib/plan/partner-name";
import { readPlan } from "@/lib/plan/read";
import type { CheckId } from "@/lib/readiness/check";
import { digestIn, type PlanNow, planNow } from "@/lib/readiness/plan-now";
import type { Unmet } from "@/lib/readiness/readiness";
import { BARRIERS } from "@/lib/review/catalogue";
import { AT, ada, clinic, harbour, newPlan, PARTNERS, shelter, TODAY } from "./plans";

type Given = Partial<Parameters<typeof addCard>[1]>;

/** A plan of three partners with everything that they attest on it, as tests tell it. */
export class Plan {
	readonly doc: Y.Doc = newPlan();
	partners: PlanPartner[] = [...PARTNERS];
	signatories = new Set<PartnerId>(PARTNERS.map(({ id }) => id));
	view: AttestedView = {
		entry: 0,
		rounds: [],
		decisions: [],
		steps: [],
		appraisals: [],
		clarity: [],
		values: [],
		notices: [],
		live: null,
	};

	add(kind: Kind, title: string, given: Given = {}): CardId {
		return addCard(this.doc, { kind, title, ...ada, ...given });
	}

	wording(subject: SubjectKey, said: Said = {}): Wording {
		const wording = wordingNow(this.doc, readPlan(this.doc), subject, said);
		if (!wording) throw new Error(`No words of ${subject}`);
		return wording;
	}

	/** Harbour puts these words to all three as they stand. */
	put(subject: SubjectKey, said: Said = {}): Round {
		const wording = this.wording(subject, said);
		const number = this.view.rounds.filter((round) => round.subject === subject).length + 1;
		const entry = this.next();
		const round: Round = {
			id: `round ${entry}`,
			entry,
			subject,
			number,
			digest: capture(wording).digest,
			asked: this.partners.filter(({ left }) => !left).map(({ id }) => id),
			reason: said.reason ?? "",
			known: wording.subject === "known-gaps" ? { gaps: wording.gaps, plan: wording.plan } : null,
			personId: ada.by,
			personName: "Ada",
			partner: harbour.id,
			at: AT,
		};
		this.view = { ...this.view, rounds: [...this.view.rounds, round] };
		return round;
	}

	say(subject: SubjectKey, partner: PlanPartner, answer: Answer | "withdraw", reason = ""): this {
		const round = this.view.rounds.filter((one) => one.subject === subject).at(-1);
		if (!round) throw new Error(`${subject} was never put`);
		const entry = this.next();
		const { id, digest } = round;
		const decision: Decision = {
			id: `decision ${entry}`,
			entry,
			round: id,
			subject,
			digest,
			partner: partner.id,
			personId: partner.id,
			personName: partner.name,
			answer,
			reason,
			at: AT,
		};
		this.view = { ...this.view, decisions: [...this.view.decisions, decision] };
		return this;
	}

	/** Harbour settles what was objected to last. */
	settle(how = "The money is found."): this {
		const decision = this.view.decisions.findLast(({ answer }) => answer === "object");
		if (!decision) throw new Error("Nobody objected");
		const entry = this.next();
		const step: MatterStep = {
			id: `step ${entry}`,
			entry,
			decision: decision.id,
			owner: harbour.id,
			due: TODAY,
			settled: how,
			personId: ada.by,
			personName: "Ada",
			partner: harbour.id,
			at: AT,
		};
		this.view = { ...this.view, steps: [...this.view.steps, step] };
		return this;
	}

	/** Put to all three, and all agree. */
	agree(subject: SubjectKey, said: Said = {}): this {
		this.put(subject, said);
		for (const partner of this.partners) if (!partner.left) this.say(subject, partner, "agree");
		return this;
	}

	mark(role: CardId, partner: PlanPartner, clarity: Clarity | null, claim: PlanPartner | null = null): this {
		const mark: ClarityMark = {
			role,
			partner: partner.id,
			clarity,
			reason: "",
			claim: claim?.id ?? null,
			personId: partner.id,
			personName: partner.name,
			at: AT,
		};
		this.view = { ...this.view, clarity: [...this.view.clarity, mark] };
		return this;
	}

	now(): PlanNow {
		const plan = readPlan(this.doc);
		return planNow({
			plan,
			partners: this.partners,
			signatories: this.signatories,
			today: TODAY,
			view: this.view,
			digestNow: digestIn(this.doc, plan),
		});
	}

	unmet(check: CheckId): readonly Unmet[] {
		return this.now().readiness.checks.find(({ id }) => id === check)?.unmet ?? [];
	}

	met(check: CheckId): [met: number, of: number] {
		const found = this.now().readiness.checks.find(({ id }) => id === check);
		return [found?.met ?? 0, found?.of ?? 0];
	}

	private next(): number {
		const entry = this.view.entry + 1;
		this.view = { ...this.view, entry };
		return entry;
	}
}

/** A plan that lacks nothing: the ids of what tests then take away. */
export function readyPlan() {
	const plan = new Plan();
	const aim = plan.add("aim", "A roof for everybody", { fields: { owner: harbour.id } });
	plan.add("measure", "People without a roof", { fields: { baseline: 4_000 }, links: [`card:${aim}`] });
	const role = plan.add("role", "Opens the door at night", { partners: [clinic.id] });
	setPart(plan.doc, role, clinic.id, "AR");
	const resource = plan.add("resource", "Night workers", {
		fields: { resource: "staff", need: 200, committed: 200, provider: shelter.id },
	});
	const audience = plan.add("communication", "Where to go tonight", {
		partners: PARTNERS.map(({ id }) => id),
		fields: { channel: "phone", frequency: "daily", owner: shelter.id },
	});
	const strategy = plan.add("strategy", "One list for all", {
		fields: { owner: clinic.id },
		links: BARRIERS.map(({ id }) => `barrier:${id}` as const),
	});
	plan.agree(cardSubject(aim)).agree(cardSubject(strategy));
	return { plan, aim, role, resource, audience, strategy };
}
