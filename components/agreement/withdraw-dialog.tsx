"use client";
import { useRef, useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { ConfirmDialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import type { Round, Standing } from "@/lib/agreement/standing";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { overLong } from "./reason-length";
import { usePartners } from "./use-partners";

const say = agreementBox.withdraw;

/** Asks before an organisation takes its decision back: what is in force ends with it. */
export function WithdrawDialog({
	standing,
	round,
	open,
	onOpenChange,
}: {
	standing: Standing;
	round: Round;
	open: boolean;
	onOpenChange: (open: boolean) => void;
}) {
	const { view, me, online } = useRoom();
	const { shortName } = usePartners();
	const { busy, problem, run } = useAct();
	const [reason, setReason] = useState("");
	const form = useRef<HTMLDivElement>(null);
	const { errors, check, clear } = useErrors<"reason">(form);
	const who = shortName(me.seat.partnerId);
	const ends = standing.kind === "in-force";
	const withdraw = async () => {
		if (!online || busy || !check({ reason: overLong(reason) })) return;
		const input = { plan: view.plan.id, round: round.id, reason: reason.trim() };
		if (await run("withdraw-agreement", input, ends ? say.done(who) : say.doneOpen(who))) onOpenChange(false);
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={onOpenChange}
			title={ends ? say.title(who) : say.titleOpen(who)}
			about={ends ? say.aboutInForce(who) : say.aboutOpen(who)}
			verb={ends ? say.verb(who) : say.takeBack}
			danger={ends}
			onConfirm={withdraw}
		>
			<div ref={form}>
				<TextArea
					label={say.reason}
					error={errors.reason}
					dir="auto"
					value={reason}
					onChange={(event) => {
						setReason(event.target.value);
						clear("reason");
					}}
				/>
				{!online && <p className="hint mt-2">{agreementBox.who.waitsOnline}</p>}
				<FormProblem title={say.notDone} problem={problem} className="mt-2" />
			</div>
		</ConfirmDialog>
	);
}
