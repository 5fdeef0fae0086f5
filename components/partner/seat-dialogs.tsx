"use client";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { ConfirmDialog, Dialog } from "@/components/ui/dialog";
import { CheckField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import type { SeatView } from "@/lib/queries";
import { RoleChoice } from "./role-choice";
import { useAct } from "./use-act";

const said = partnerWords.seat;

interface SeatDialog {
	seat: SeatView;
	planId: string;
	open: boolean;
	onOpenChange: (open: boolean) => void;
}

export function ChangeSeatDialog({ seat, planId, open, onOpenChange }: SeatDialog) {
	const form = useId();
	const [role, setRole] = useState(seat.role);
	const [signatory, setSignatory] = useState(seat.signatory);
	const { busy, problem, run } = useAct();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (
			await run(
				"change-seat",
				{ plan: planId, seat: seat.id, role, signatory },
				said.changed(seat.personName),
			)
		)
			onOpenChange(false);
	};
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={said.changeTitle(seat.personName)}
			about={said.changeAbout}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{words.common.cancel}</Button>
					<Button type="submit" form={form} look="primary" locked={busy}>
						{words.common.change}
					</Button>
				</>
			}
		>
			<form id={form} onSubmit={submit}>
				<RoleChoice value={role} onChange={setRole} />
				<CheckField
					className="mt-4"
					label={partnerWords.signatory}
					hint={partnerWords.signatoryAbout}
					checked={signatory}
					onChange={(event) => setSignatory(event.target.checked)}
				/>
				<FormProblem title={said.notChanged} problem={problem} className="mt-4" />
			</form>
		</Dialog>
	);
}

export function WithdrawSeatDialog({ seat, planId, open, onOpenChange, own }: SeatDialog & { own: boolean }) {
	const { problem, run } = useAct();
	const withdraw = async () => {
		const done = own ? undefined : said.withdrawn(seat.personName);
		if (!(await run("withdraw-seat", { plan: planId, seat: seat.id }, done))) return;
		if (own) location.assign("/plans");
		else onOpenChange(false);
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={onOpenChange}
			title={own ? said.leaveTitle : said.withdrawTitle(seat.personName)}
			about={own ? said.leaveAbout : said.withdrawAbout}
			verb={own ? said.leave : said.withdraw}
			danger
			onConfirm={withdraw}
		>
			<FormProblem title={said.notWithdrawn} problem={problem} />
		</ConfirmDialog>
	);
}

export function HandOverDialog({ seat, planId, open, onOpenChange }: SeatDialog) {
	const { problem, run } = useAct();
	const handOver = async () => {
		if (await run("hand-over-plan", { plan: planId, seat: seat.id }, said.handedOver(seat.personName)))
			onOpenChange(false);
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={onOpenChange}
			title={said.handOverTitle(seat.personName)}
			about={said.handOverAbout}
			verb={said.handOver}
			onConfirm={handOver}
		>
			<FormProblem title={said.notHandedOver} problem={problem} />
		</ConfirmDialog>
	);
}

export function PasswordLinkDialog({ seat, planId, open, onOpenChange }: SeatDialog) {
	const [link, setLink] = useState<string | null>(null);
	const { busy, problem, run } = useAct();
	const make = async () => {
		const made = await run("make-password-link", { plan: planId, seat: seat.id });
		if (made) setLink(made.link);
	};
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={said.passwordTitle(seat.personName)}
			about={said.passwordAbout}
			footer={
				link ? (
					<Button look="primary" onClick={() => onOpenChange(false)}>
						{partnerWords.invite.done}
					</Button>
				) : (
					<>
						<Button onClick={() => onOpenChange(false)}>{words.common.cancel}</Button>
						<Button look="primary" locked={busy} onClick={make}>
							{said.passwordMake}
						</Button>
					</>
				)
			}
		>
			{link ? (
				<CopyField label={partnerWords.invite.link} value={link} hint={said.passwordReady} />
			) : (
				<FormProblem title={said.passwordFailed} problem={problem} />
			)}
		</Dialog>
	);
}
