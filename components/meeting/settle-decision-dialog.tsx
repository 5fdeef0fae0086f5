"use client";
import { useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { ConfirmDialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useOvertaken } from "@/components/ui/use-overtaken";
import { saysSomething } from "@/lib/agreement/reason";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { REASON_MAX } from "@/lib/limits";
import { stateOf } from "@/lib/meeting/decision";
import type { DecisionState, MeetingDecision } from "@/lib/meeting/meeting";

/** Says that a decision is done, dropped or taken up again, with what there is to say about it. */
export function SettleDecisionDialog({
	decision,
	state,
	before,
	onClose,
}: {
	/** null: it is gone since, with its meeting. */
	decision: MeetingDecision | null;
	state: DecisionState;
	/** How it stood when this was asked. */
	before: DecisionState;
	onClose: () => void;
}) {
	const { view } = useRoom();
	const { busy, problem, run } = useAct();
	const [note, setNote] = useState("");
	const [missing, setMissing] = useState(false);
	const moved =
		decision === null ? say.decisionGone : stateOf(decision) === before ? null : say.decisionMoved;
	useOvertaken(moved, busy, onClose, note);
	if (!decision) return null;
	const save = async () => {
		const unsaid = state === "dropped" && !saysSomething(note);
		setMissing(unsaid);
		if (unsaid || busy) return;
		const input = { plan: view.plan.id, decision: decision.id, state, note };
		await run("settle-decision", input, say.settledDone[state], onClose);
	};
	return (
		<ConfirmDialog
			open
			onOpenChange={(stay) => !stay && onClose()}
			title={say.settleTitle[state]}
			verb={say.settle[state]}
			onConfirm={save}
		>
			<p dir="auto" className="mb-3 border-l-[3px] border-line-strong pl-3">
				{decision.text}
			</p>
			<TextArea
				label={state === "dropped" ? say.droppedWhy : say.settleNote}
				hint={say.settleHint}
				required={state === "dropped"}
				value={note}
				most={REASON_MAX}
				error={missing ? say.droppedWhyMissing : undefined}
				onChange={(event) => setNote(event.target.value)}
			/>
			<FormProblem title={say.notSettled} problem={problem} className="mt-2" />
		</ConfirmDialog>
	);
}
