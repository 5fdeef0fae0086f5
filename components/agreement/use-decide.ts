"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { act } from "@/components/ui/api";
import { useSay } from "@/components/ui/say";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/ui/use-submit";
import type { Answer, Round } from "@/lib/agreement/standing";
import { cardOfSubject } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import { isRefusal } from "@/lib/verdict";
import { usePartners } from "./use-partners";

const say = agreementBox.form;

/** Brings an agreement box into sight and gives it the focus; false when it is not on the screen. */
export function showAgreement(subject: string): boolean {
	const box = document.querySelector<HTMLElement>(`[data-agreement="${CSS.escape(subject)}"]`);
	if (!box || box.offsetParent === null) return false;
	box.scrollIntoView({ block: "start" });
	box.focus({ preventScroll: true });
	return true;
}

/**
 * Sends a decision for the own partner, with the digest of the words that were read. When they moved meanwhile
 * nothing is recorded, and a message says so until it is read.
 */
export function useDecide(round: Round) {
	const { view, me } = useRoom();
	const plan = usePlanDraft();
	const router = useRouter();
	const toast = useToast();
	const speak = useSay();
	const { shortName } = usePartners();
	const { busy, problem, setProblem, send } = useSubmit();
	const who = shortName(me.seat.partnerId);
	const card = cardOfSubject(round.subject);
	const code = plan.cards.find(({ id }) => id === card)?.code || words.agreement.thePlan;

	const decide = useCallback(
		async (answer: Answer, reason: string): Promise<boolean> => {
			let moved = false;
			const result = await send(async () => {
				const { id, digest } = round;
				const verdict = await act("decide", { plan: view.plan.id, round: id, digest, answer, reason });
				moved = isRefusal(verdict) && verdict.refused === "wording-changed";
				return verdict;
			});
			if (moved) {
				setProblem(null);
				const see = () => {
					if (!showAgreement(round.subject) && card) router.push(`/plans/${view.plan.id}?card=${card}`);
				};
				const text = say.changedWhileDeciding(code);
				toast.failed(say.notRecorded(who), {
					text,
					action: { label: say.seeChange, onSelect: see },
					later: say.notNow,
				});
				speak(`${say.notRecorded(who)}. ${text}`, { now: true });
			}
			if (result === null) return false;
			toast.done(say.recorded(who));
			return true;
		},
		[send, setProblem, round, view.plan.id, card, code, who, router, toast, speak],
	);
	return { busy, problem, who, decide };
}
