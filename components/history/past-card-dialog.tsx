"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { dayOf } from "@/components/agreement/moments";
import { DifferenceKey, ShownDifference } from "@/components/agreement/shown-words";
import { useNames } from "@/components/agreement/words-of";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { useChanges } from "@/components/room/use-changes";
import { ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { difference } from "@/lib/agreement/difference";
import { cardPassages } from "@/lib/agreement/passages";
import { cardWording } from "@/lib/agreement/wording";
import { bringBack } from "@/lib/history/bring-back";
import { otherChanges } from "@/lib/history/other-changes";
import { historyWords as say } from "@/lib/i18n/en/history";
import type { CardId } from "@/lib/ids";
import { fieldLabel } from "@/lib/plan/check";
import type { CardChange } from "@/lib/queries";

/** Letters draw no screen by themselves; what shows a live difference looks again this often. */
const LOOK_AGAIN_MS = 300;

/** A card as it stood after somebody changed it, beside what it says now; who drafts may bring it back. */
export default function PastCardDialog({
	id,
	change,
	onClose,
}: {
	id: CardId;
	change: CardChange;
	onClose: () => void;
}) {
	const { doc, view, mayDraft, undo } = useRoom();
	const plan = usePlanDraft();
	const names = useNames();
	const toast = useToast();
	const { data, isError } = useQuery({
		queryKey: ["card-at", view.plan.id, id, change.seq],
		queryFn: () => ask("card-at", { plan: view.plan.id, card: id, seq: String(change.seq) }),
		staleTime: Number.POSITIVE_INFINITY,
	});
	const turn = useChanges(LOOK_AGAIN_MS);
	const card = plan.cards.find((one) => one.id === id);
	// biome-ignore lint/correctness/useExhaustiveDependencies: letters of the text change the words without changing the card.
	const found = useMemo(() => {
		if (!data || !card) return null;
		const now = cardPassages(cardWording(doc, card), names());
		return {
			changes: difference(now, cardPassages(data.wording, names())),
			others: otherChanges(card, data.card),
		};
	}, [data, card, doc, names, turn]);
	const restore = () => {
		if (data && bringBack(doc, id, data, LOCAL_GESTURE)) toast.done(say.done(card?.code ?? ""), { undo });
		else toast.failed(say.notDone, { text: say.notDoneText });
		onClose();
	};
	const same =
		found !== null && found.changes.length === 0 && found.others.fields.length === 0 && !found.others.links;
	const labels = found?.others.fields.map((name) => fieldLabel(card?.kind ?? "aim", name)) ?? [];
	return (
		<Dialog
			open
			onOpenChange={(open) => open || onClose()}
			title={say.title(card?.code ?? "", dayOf(change.at))}
			about={say.about(change.personName)}
			footer={
				<>
					<Button onClick={onClose}>{say.close}</Button>
					{mayDraft && found && !same && (
						<Button look="primary" onClick={restore}>
							{say.verb}
						</Button>
					)}
				</>
			}
		>
			{isError && <p role="alert">{say.failed}</p>}
			{!data && !isError && <p role="status">{say.loading}</p>}
			{same && <p>{say.same}</p>}
			{found && found.changes.length > 0 && (
				<>
					<DifferenceKey />
					<ShownDifference changes={found.changes} tone="waiting" />
				</>
			)}
			{found && (labels.length > 0 || found.others.links) && (
				<p className="mt-2">
					{say.alsoDiffers([...labels, ...(found.others.links ? [say.partnersAndLinks] : [])].join(", "))}
				</p>
			)}
			{mayDraft && found && !same && <p className="hint mt-2">{say.note}</p>}
		</Dialog>
	);
}
