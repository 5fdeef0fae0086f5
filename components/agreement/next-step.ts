"use client";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import type { Standing } from "@/lib/agreement/standing";
import { cardOfSubject, type SubjectKey, subjectOf } from "@/lib/agreement/subject";
import type { PartnerId } from "@/lib/ids";
import { type CardDraft, fixedBarrier } from "@/lib/plan/read";
import type { SeatView } from "@/lib/queries";
import { may } from "@/lib/seat/may";

/** What this seat may do about a subject now. */
export interface NextStep {
	standing: Standing | undefined;
	/** Put the words to partners: for the first time, as new text, or once more. */
	put: "put" | "putNew" | "putAgain" | null;
	/** The words cannot be put while their card has no title. */
	untitled: boolean;
	/** Decide for the own partner, which was asked and has not decided. */
	decide: boolean;
	/** The own partner's decision may become another one. */
	change: boolean;
	withdraw: boolean;
	restore: boolean;
}

interface Facts {
	subject: SubjectKey;
	standing: Standing | undefined;
	/** The card it speaks of; null for the whole plan. */
	card: CardDraft | null;
	seat: SeatView;
	/** Partners that have not left. */
	here: readonly PartnerId[];
	live: boolean;
	mayDraft: boolean;
}

const PUT_AS: Partial<Record<Standing["kind"], NextStep["put"]>> = {
	"not-put": "put",
	lapsed: "putNew",
	withdrawn: "putAgain",
};

/**
 * What somebody in this seat may do about a subject. [A25]
 *
 * The catch: the server decides anew. This only keeps buttons away that it would refuse.
 */
export function nextStep({ subject, standing, card, seat, here, live, mayDraft }: Facts): NextStep {
	const kind = standing?.kind ?? "not-put";
	const ofCard = "card" in subjectOf(subject);
	const there = card !== null && !card.deleted;
	const joined = here.some((partner) => !standing?.round?.asked.includes(partner));
	const put = PUT_AS[kind] ?? (joined ? "putAgain" : null);

	const mine = standing?.answers.find(({ partner }) => partner === seat.partnerId);
	const signs = mine !== undefined && may(seat, "decide") && (ofCard ? there : !live);
	const said = mine?.decision ?? null;
	const underWay = kind === "open" || kind === "objected";
	const reserved = kind === "in-force" && said?.answer === "reservation";
	return {
		standing,
		put: ofCard && there && may(seat, "put-to-partners") ? put : null,
		untitled: there && !fixedBarrier(card.id) && card.title.trim() === "",
		decide: signs && underWay && said === null,
		change: signs && said !== null && (underWay || reserved),
		withdraw: signs && said !== null && (underWay || kind === "in-force"),
		restore: ofCard && there && kind === "lapsed" && mayDraft,
	};
}

/** What this window's seat may do about a subject. */
export function useNextStep(subject: SubjectKey): NextStep {
	const { view, me, mayDraft } = useRoom();
	const plan = usePlanDraft();
	const { attested } = usePlanNow();
	return nextStep({
		subject,
		standing: attested.standings.get(subject),
		card: plan.cards.find(({ id }) => id === cardOfSubject(subject)) ?? null,
		seat: me.seat,
		here: view.partners.filter(({ left }) => !left).map(({ id }) => id),
		live: view.plan.status === "live",
		mayDraft,
	});
}
