"use client";
import { useRef, useState } from "react";
import { overLong } from "@/components/agreement/reason-length";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";

const say = goingLive.live;

/** Takes a live plan back into drafting, with the reason on record. Only what changed is asked again. */
export function ReopenPlan() {
	const { view, online } = useRoom();
	const { busy, problem, setProblem, run } = useAct();
	const [open, setOpen] = useState(false);
	const [reason, setReason] = useState("");
	const form = useRef<HTMLDivElement>(null);
	const { errors, check, clear } = useErrors<"reason">(form);
	const close = () => {
		setOpen(false);
		clear("reason");
		setProblem(null);
	};
	const reopen = async () => {
		const said = reason.trim();
		if (!check({ reason: said === "" ? say.reasonMissing : overLong(said) })) return;
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
				<div ref={form}>
					<TextArea
						label={say.reason}
						rows={3}
						value={reason}
						error={errors.reason}
						onChange={({ target }) => {
							setReason(target.value);
							clear("reason");
						}}
					/>
					<FormProblem title={say.reopenFailed} problem={problem} className="mt-3" />
				</div>
			</Dialog>
		</div>
	);
}
