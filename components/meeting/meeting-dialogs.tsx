"use client";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useOvertaken } from "@/components/ui/use-overtaken";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Meeting } from "@/lib/meeting/meeting";
import { type MeetingFacts, MeetingFields } from "./meeting-fields";

interface DialogState {
	/** What happened to the meeting in another window meanwhile; null: nothing. */
	overtaken: string | null;
	onClose: () => void;
}

/** Opens a review meeting: its day and who is there. */
export function OpenMeetingDialog({
	number,
	day,
	overtaken,
	onClose,
}: DialogState & { number: number; day: string }) {
	const { view } = useRoom();
	const { partners, stays } = usePartners();
	const { busy, problem, run } = useAct();
	const [facts, setFacts] = useState<MeetingFacts>(() => ({
		held: day,
		present: partners.map(({ id }) => id).filter(stays),
		names: "",
	}));
	useOvertaken(overtaken, busy, onClose, facts.names);
	const { held, names } = facts;
	// Who left the plan while the dialog stood open is not there.
	const present = facts.present.filter(stays);
	const save = async () => {
		if (present.length === 0) return;
		await run("open-meeting", { plan: view.plan.id, held, present, names }, say.opened(number), onClose);
	};
	const heldError = problem?.where === "held" ? problem.text : undefined;
	return (
		<Dialog
			open
			onOpenChange={(stay) => !stay && onClose()}
			title={say.openNumber(number)}
			about={say.openAbout}
			footer={
				<>
					<Button onClick={onClose}>{say.cancel}</Button>
					<Button look="primary" locked={busy || present.length === 0} onClick={() => void save()}>
						{say.openNumber(number)}
					</Button>
				</>
			}
		>
			<FormProblem title={say.notOpened} problem={heldError ? null : problem} />
			<MeetingFields facts={{ ...facts, present }} heldError={heldError} onChange={setFacts} />
		</Dialog>
	);
}

/** Closes the meeting that is held, and settles the next day. */
export function CloseMeetingDialog({
	meeting,
	left,
	proposed,
	overtaken,
	onClose,
}: DialogState & { meeting: Meeting; left: number; proposed: string }) {
	const { view } = useRoom();
	const { busy, problem, run } = useAct();
	const [next, setNext] = useState(proposed);
	useOvertaken(overtaken, busy, onClose);
	const save = async () => {
		const input = { plan: view.plan.id, meeting: meeting.id, next: next || null };
		await run("close-meeting", input, say.closed(meeting.number), onClose);
	};
	const nextError = problem?.where === "next" ? problem.text : undefined;
	return (
		<Dialog
			open
			onOpenChange={(stay) => !stay && onClose()}
			title={say.close}
			about={say.closeAbout(left)}
			footer={
				<>
					<Button onClick={onClose}>{say.cancel}</Button>
					<Button look="primary" locked={busy} onClick={() => void save()}>
						{say.close}
					</Button>
				</>
			}
		>
			<FormProblem title={say.notClosed} problem={nextError ? null : problem} />
			<TextField
				type="date"
				label={say.nextDay}
				hint={say.nextHint}
				value={next}
				error={nextError}
				onChange={(event) => setNext(event.target.value)}
			/>
		</Dialog>
	);
}
