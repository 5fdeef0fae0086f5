"use client";
import { useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { ConfirmDialog, Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useOvertaken } from "@/components/ui/use-overtaken";
import { saysSomething } from "@/lib/agreement/reason";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { REASON_MAX } from "@/lib/limits";
import type { Meeting } from "@/lib/meeting/meeting";
import { type MeetingFacts, MeetingFields } from "./meeting-fields";

interface AboutMeeting {
	/** As it was when this was asked; whether it is closed, as it is now. */
	meeting: Meeting;
	/** What happened to it in another window meanwhile; null: nothing. */
	overtaken: string | null;
	onClose: () => void;
}

/** Puts a meeting right: a slip in its day, in who was there or in a name. */
export function CorrectMeetingDialog({ meeting, overtaken, onClose }: AboutMeeting) {
	const { view } = useRoom();
	const { busy, problem, run } = useAct();
	const { held, present, names } = meeting;
	const [typed, setFacts] = useState<MeetingFacts>({ held, present, names });
	const dayStays = meeting.closed !== null;
	const facts = dayStays ? { ...typed, held } : typed;
	useOvertaken(overtaken, busy, onClose, facts.names === names ? "" : facts.names);
	const save = async () => {
		if (facts.present.length === 0) return;
		const input = { plan: view.plan.id, meeting: meeting.id, ...facts, present: [...facts.present] };
		await run("correct-meeting", input, say.corrected(meeting.number), onClose);
	};
	const heldError = problem?.where === "held" ? problem.text : undefined;
	return (
		<ConfirmDialog
			open
			onOpenChange={(stay) => !stay && onClose()}
			title={say.correctTitle(meeting.number)}
			about={say.correctAbout}
			verb={say.correctVerb}
			onConfirm={save}
		>
			<FormProblem title={say.notCorrected} problem={heldError ? null : problem} />
			<MeetingFields facts={facts} heldError={heldError} dayStays={dayStays} onChange={setFacts} />
		</ConfirmDialog>
	);
}

/** Cancels a meeting that was opened by mistake, with the reason that stays on record. */
export function CancelMeetingDialog({ meeting, overtaken, onClose }: AboutMeeting) {
	const { view } = useRoom();
	const { busy, problem, run } = useAct();
	const [reason, setReason] = useState("");
	const [missing, setMissing] = useState(false);
	useOvertaken(overtaken, busy, onClose, reason);
	const save = async () => {
		const unsaid = !saysSomething(reason);
		setMissing(unsaid);
		if (unsaid) return;
		const input = { plan: view.plan.id, meeting: meeting.id, reason };
		await run("cancel-meeting", input, say.cancelled(meeting.number), onClose);
	};
	return (
		<Dialog
			open
			onOpenChange={(stay) => !stay && onClose()}
			title={say.cancelTitle(meeting.number)}
			about={say.cancelAbout}
			footer={
				<>
					<Button onClick={onClose}>{say.keepMeeting}</Button>
					<Button look="danger" locked={busy} onClick={() => void save()}>
						{say.cancelTitle(meeting.number)}
					</Button>
				</>
			}
		>
			<TextArea
				label={say.cancelWhy}
				required
				value={reason}
				most={REASON_MAX}
				error={missing ? say.cancelWhyMissing : undefined}
				onChange={(event) => setReason(event.target.value)}
			/>
			<FormProblem title={say.notCancelled} problem={problem} className="mt-2" />
		</Dialog>
	);
}
