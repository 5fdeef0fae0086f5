"use client";
import { useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { words } from "@/lib/i18n/words";
import { REASON_MAX } from "@/lib/limits";

const say = words.readiness.live;

/** Takes a live plan back into drafting, with the reason on record. Only what changed is asked again. */
export function ReopenPlan() {
	const { view, online } = useRoom();
	const { busy, problem, setProblem, run } = useAct();
	const [open, setOpen] = useState(false);
	const [reason, setReason] = useState("");
	const [missing, setMissing] = useState(false);
	const close = () => {
		setOpen(false);
		setMissing(false);
		setProblem(null);
	};
	const reopen = async () => {
		const said = reason.trim();
		setMissing(said === "");
		if (said === "") return;
		if (await run("reopen-plan", { plan: view.plan.id, reason: said }, say.reopened)) close();
	};
	return (
		<div className="print:hidden">
			<Button onClick={() => setOpen(true)}>{say.reopen}</Button>
			<Dialog
				open={open}
				onOpenChange={(next) => (next ? setOpen(true) : close())}
				title={say.reopenTitle}
				about={say.reopenAbout}
				footer={
					<>
						<Button onClick={close}>{words.common.cancel}</Button>
						<Button look="primary" locked={busy || !online} onClick={reopen}>
							{say.reopen}
						</Button>
					</>
				}
			>
				<TextArea
					label={say.reason}
					rows={3}
					maxLength={REASON_MAX}
					value={reason}
					error={missing ? say.reasonMissing : undefined}
					onChange={({ target }) => {
						setReason(target.value);
						setMissing(false);
					}}
				/>
				<FormProblem title={say.reopenFailed} problem={problem} className="mt-3" />
			</Dialog>
		</div>
	);
}
