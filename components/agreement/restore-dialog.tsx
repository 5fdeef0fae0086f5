"use client";
import { useMemo } from "react";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { ConfirmDialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { difference } from "@/lib/agreement/difference";
import { restoreWords } from "@/lib/agreement/restore";
import type { Round, Standing } from "@/lib/agreement/standing";
import { cardOfSubject } from "@/lib/agreement/subject";
import { readWording } from "@/lib/agreement/wording";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { dayOf } from "./moments";
import { DifferenceKey, ShownDifference } from "./shown-words";
import { useDraftedWords, usePassages } from "./words-of";

const say = agreementBox.restore;

/** Asks before a card's draft goes back to its agreed words, and names what is replaced. */
export function RestoreDialog({
	standing,
	round,
	open,
	onOpenChange,
}: {
	standing: Standing;
	round: Round;
	open: boolean;
	onOpenChange: (open: boolean) => void;
}) {
	const { doc, undo } = useRoom();
	const plan = usePlanDraft();
	const toast = useToast();
	const { passages, view } = usePassages(round.digest);
	const drafted = useDraftedWords(round.subject, { reason: round.reason });
	const changes = useMemo(
		() => (passages && drafted ? difference(drafted.passages, passages) : []),
		[passages, drafted],
	);
	const id = cardOfSubject(round.subject);
	const code = plan.cards.find((card) => card.id === id)?.code || agreementBox.put.thisCard;
	const agreed = standing.inForceSince !== null;
	const restore = () => {
		const wording = view && readWording(view.text);
		const done =
			id !== null &&
			wording !== null &&
			"card" in wording &&
			restoreWords(doc, id, wording.card, view?.prose ?? null, LOCAL_GESTURE);
		if (done) toast.done(agreed ? say.done(code) : say.donePut(code), { undo });
		else toast.failed(say.notDone, { text: say.notDoneText });
		onOpenChange(false);
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={onOpenChange}
			title={agreed ? say.title : say.titlePut}
			about={agreed ? say.about(dayOf(standing.inForceSince ?? "")) : say.aboutPut(dayOf(round.at))}
			verb={agreed ? say.verb : say.verbPut}
			onConfirm={restore}
		>
			<h3 className="font-semibold">{say.replaced}</h3>
			<DifferenceKey />
			<ShownDifference changes={changes} tone="lapsed" />
		</ConfirmDialog>
	);
}
