"use client";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { ConfirmDialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { longDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";

/** Asks before a day's value is taken back: a slip of the keyboard, or of the calendar. The ledger keeps both. */
export function TakeBack({ card, day, onClose }: { card: CardDraft; day: string; onClose: () => void }) {
	const { view } = useRoom();
	const { problem, run } = useAct();
	const take = async () => {
		const input = { plan: view.plan.id, measure: card.id, day, value: null, note: "" };
		if (await run("give-reading", input, say.tookBack)) onClose();
	};
	return (
		<ConfirmDialog
			open
			onOpenChange={(open) => !open && onClose()}
			title={say.takeBackTitle(longDate(day))}
			about={say.takeBackAbout}
			verb={say.takeBackVerb}
			onConfirm={take}
		>
			<FormProblem title={say.notTakenBack} problem={problem} />
		</ConfirmDialog>
	);
}
