"use client";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckField, FieldError, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Meeting } from "@/lib/meeting/meeting";

interface DialogState {
	open: boolean;
	onOpenChange: (open: boolean) => void;
}

/** Opens a review meeting: its day and who is there. */
export function OpenMeetingDialog({ number, open, onOpenChange }: DialogState & { number: number }) {
	const { view } = useRoom();
	const { partners, stays } = usePartners();
	const { busy, problem, run } = useAct();
	const here = partners.filter(({ id }) => stays(id));
	const [held, setHeld] = useState(today);
	const [away, setAway] = useState<readonly string[]>([]);
	const [names, setNames] = useState("");
	const present = here.map(({ id }) => id).filter((id) => !away.includes(id));
	const save = async () => {
		if (present.length === 0) return;
		const done = await run("open-meeting", { plan: view.plan.id, held, present, names }, say.opened(number));
		if (done) onOpenChange(false);
	};
	const heldError = problem?.where === "held" ? problem.text : undefined;
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={say.openNumber(number)}
			about={say.openAbout}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{say.cancel}</Button>
					<Button look="primary" locked={busy || present.length === 0} onClick={() => void save()}>
						{say.openNumber(number)}
					</Button>
				</>
			}
		>
			<div className="flex flex-col gap-3">
				<FormProblem title={say.notOpened} problem={heldError ? null : problem} />
				<TextField
					type="date"
					label={say.onDay}
					value={held}
					max={today()}
					error={heldError}
					onChange={(event) => setHeld(event.target.value)}
				/>
				<fieldset>
					<legend className="lab">{say.present}</legend>
					{here.map(({ id, name }) => (
						<CheckField
							key={id}
							label={name}
							checked={!away.includes(id)}
							onChange={(event) =>
								setAway(event.target.checked ? away.filter((one) => one !== id) : [...away, id])
							}
						/>
					))}
					{present.length === 0 && <FieldError>{say.presentMissing}</FieldError>}
				</fieldset>
				<TextField
					label={say.names}
					hint={say.namesHint}
					value={names}
					onChange={(event) => setNames(event.target.value)}
				/>
			</div>
		</Dialog>
	);
}

/** Closes the meeting that is held, and settles the next day. */
export function CloseMeetingDialog({
	meeting,
	left,
	proposed,
	open,
	onOpenChange,
}: DialogState & { meeting: Meeting; left: number; proposed: string }) {
	const { view } = useRoom();
	const { busy, problem, run } = useAct();
	const [next, setNext] = useState(proposed);
	const save = async () => {
		const input = { plan: view.plan.id, meeting: meeting.id, next: next || null };
		if (await run("close-meeting", input, say.closed(meeting.number))) onOpenChange(false);
	};
	const nextError = problem?.where === "next" ? problem.text : undefined;
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={say.close}
			about={say.closeAbout(left)}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{say.cancel}</Button>
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
