"use client";
import { useRef, useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { ConfirmDialog } from "@/components/ui/dialog";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import type { Matter } from "@/lib/agreement/matter";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import { isDate } from "@/lib/plan/dates";
import { overLong } from "./reason-length";
import { usePartners } from "./use-partners";

interface AboutMatter {
	matter: Matter;
	open: boolean;
	onClose: () => void;
}

/** How an objection or reservation was settled, in words that stay beside the clause. */
export function SettleDialog({ matter, open, onClose }: AboutMatter) {
	const { view } = useRoom();
	const { shortName } = usePartners();
	const { busy, problem, run } = useAct();
	const [settled, setSettled] = useState("");
	const form = useRef<HTMLDivElement>(null);
	const { errors, check, clear } = useErrors<"settled">(form);
	const say = agreementBox.matters.settle;
	const settle = async () => {
		if (busy || !check({ settled: settled.trim() === "" ? say.missing : overLong(settled) })) return;
		const input = { plan: view.plan.id, matter: matter.id, settled: settled.trim() };
		if (await run("settle-matter", input, say.done)) onClose();
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={(next) => !next && onClose()}
			title={matter.decision.answer === "object" ? say.title : say.titleReservation}
			about={say.about(shortName(matter.decision.partner))}
			verb={say.verb}
			onConfirm={settle}
		>
			<div ref={form}>
				<p
					dir="auto"
					className="serif mb-3 border-l-[3px] border-line-strong pl-3 text-sm whitespace-pre-line"
				>
					“{matter.decision.reason}”
				</p>
				<TextArea
					label={say.how}
					error={errors.settled}
					required
					dir="auto"
					value={settled}
					onChange={(event) => {
						setSettled(event.target.value);
						clear("settled");
					}}
				/>
				<FormProblem title={say.notDone} problem={problem} className="mt-2" />
			</div>
		</ConfirmDialog>
	);
}

/** Which partner sees to an objection or reservation, and by when. */
export function MatterDialog({ matter, open, onClose }: AboutMatter) {
	const { view } = useRoom();
	const { partners } = usePartners();
	const { busy, problem, run } = useAct();
	const [owner, setOwner] = useState(matter.owner);
	const [due, setDue] = useState(matter.due);
	const form = useRef<HTMLDivElement>(null);
	const { errors, check, clear } = useErrors<"due">(form);
	const say = agreementBox.matters.change;
	const change = async () => {
		if (busy || !check({ due: isDate(due) ? null : say.dueMissing })) return;
		const input = { plan: view.plan.id, matter: matter.id, owner, due };
		if (await run("change-matter", input, say.done)) onClose();
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={(next) => !next && onClose()}
			title={say.title}
			verb={words.common.save}
			onConfirm={change}
		>
			<div ref={form} className="flex flex-col gap-3">
				<SelectField label={say.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
					{partners
						.filter((partner) => !partner.left || partner.id === matter.owner)
						.map((partner) => (
							<option key={partner.id} value={partner.id}>
								{partner.name}
							</option>
						))}
				</SelectField>
				<TextField
					label={say.due}
					type="date"
					error={errors.due}
					required
					value={due}
					onChange={(event) => {
						setDue(event.target.value);
						clear("due");
					}}
				/>
				<FormProblem title={say.notDone} problem={problem} />
			</div>
		</ConfirmDialog>
	);
}
