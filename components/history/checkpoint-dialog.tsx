"use client";
import { useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import type { SentStop } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";

/** Gives now, or the moment at A, a name that everybody finds again. */
export function CheckpointDialog({
	stopA,
	momentA,
	open,
	onOpenChange,
}: {
	stopA: SentStop | undefined;
	momentA: string;
	open: boolean;
	onOpenChange: (open: boolean) => void;
}) {
	const { view } = useRoom();
	const { busy, problem, run } = useAct();
	const [name, setName] = useState("");
	const [which, setWhich] = useState<"now" | "a">("now");
	const save = async () => {
		if (busy) return;
		const [, seq = null, entry = null] = which === "a" && stopA ? stopA : [];
		const named = {
			plan: view.plan.id,
			name,
			moment: seq === null || entry === null ? null : { seq, entry },
		};
		if (!(await run("name-checkpoint", named, say.named(name.trim())))) return;
		setName("");
		onOpenChange(false);
	};
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={say.nameTitle}
			about={say.nameAbout}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{say.cancel}</Button>
					<Button look="primary" locked={busy} onClick={() => void save()}>
						{say.nameVerb}
					</Button>
				</>
			}
		>
			<form
				className="flex flex-col gap-3"
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				<FormProblem title={say.nameFailed} problem={problem?.where === "name" ? null : problem} />
				<TextField
					label={say.nameField}
					hint={say.nameHint}
					value={name}
					onChange={(event) => setName(event.target.value)}
					error={problem?.where === "name" ? problem.text : undefined}
				/>
				{stopA && (
					<SelectField
						label={say.nameWhich}
						value={which}
						onChange={(event) => setWhich(event.target.value === "a" ? "a" : "now")}
					>
						<option value="now">{say.nameNow}</option>
						<option value="a">{say.nameA(momentA)}</option>
					</SelectField>
				)}
			</form>
		</Dialog>
	);
}
