"use client";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { MEETING_TEXT_MAX } from "@/lib/limits";
import type { Meeting } from "@/lib/meeting/meeting";
import { type TypedDecision, typedDecision } from "./typed";

/** Where the next decision of the meeting that is held is written down. */
export function NewDecision({ meeting }: { meeting: Meeting }) {
	const { view, me } = useRoom();
	const { partners, stays } = usePartners();
	const { busy, problem, run } = useAct();
	const kept = typedDecision({ person: me.personId, plan: view.plan.id, meeting: meeting.id });
	const [typed, setTyped] = useState<TypedDecision>(
		() => kept.read() ?? { text: "", owner: me.seat.partnerId, due: "" },
	);
	const { text, owner, due } = typed;
	const type = (what: Partial<TypedDecision>) => {
		kept.keep({ ...typed, ...what });
		setTyped({ ...typed, ...what });
	};
	const at = (where: string) => (problem?.where === where ? problem.text : undefined);
	const named = ["text", "due", "owner"].includes(problem?.where ?? "");
	const [undated, setUndated] = useState(false);
	const save = async () => {
		setUndated(due === "");
		if (due === "") return;
		const input = { plan: view.plan.id, meeting: meeting.id, text, owner, due };
		if (!(await run("record-decision", input, say.decisionAdded))) return;
		kept.forget();
		setTyped({ ...typed, text: "", due: "" });
	};
	return (
		<form
			className="mt-3 flex flex-col gap-2"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<TextArea
				label={say.decision}
				value={text}
				most={MEETING_TEXT_MAX}
				error={at("text")}
				onChange={(event) => type({ text: event.target.value })}
			/>
			<div className="flex flex-wrap gap-2">
				<SelectField
					label={say.decisionOwner}
					value={owner}
					error={at("owner")}
					onChange={(event) => type({ owner: event.target.value })}
				>
					{partners
						.filter(({ id }) => stays(id))
						.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
				</SelectField>
				<TextField
					type="date"
					label={say.decisionDue}
					value={due}
					error={undated && due === "" ? say.dueMissing : at("due")}
					onChange={(event) => type({ due: event.target.value })}
				/>
			</div>
			<FormProblem title={say.decisionNotAdded} problem={named ? null : problem} />
			<Button type="submit" className="self-start" locked={busy}>
				{say.addDecision}
			</Button>
		</form>
	);
}
