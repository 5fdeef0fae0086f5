"use client";
import { MonitorOff } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { checkEmail } from "@/components/account/checks";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { CheckField, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useErrors } from "@/components/ui/use-errors";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import { INVITATION_DAYS_DEFAULT, INVITATION_DAYS_MAX } from "@/lib/limits";
import type { PartnerView, PeopleView } from "@/lib/queries";
import type { Role } from "@/lib/seat/may";
import { RoleChoice } from "./role-choice";
import { useAct } from "./use-act";

const said = partnerWords.invite;

interface InviteProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	partner: PartnerView;
	/** The plan lead invites another partner's first lead: the role is given, and no mark goes with it. */
	firstLead: boolean;
	reach: PeopleView["reach"] | undefined;
	mailConfigured: boolean;
}

/** Makes a link by which one person joins for this partner, and shows it once. */
export function InviteDialog({ open, onOpenChange, partner, firstLead, reach, mailConfigured }: InviteProps) {
	const { view } = useRoom();
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const [role, setRole] = useState<Role>(firstLead ? "lead" : "editor");
	const [signatory, setSignatory] = useState(false);
	const [email, setEmail] = useState("");
	const [days, setDays] = useState(String(INVITATION_DAYS_DEFAULT));
	const [link, setLink] = useState<string | null>(null);
	const { errors, check, clear } = useErrors<"email" | "days">(form);
	const { busy, problem, run } = useAct();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const whole = /^\d+$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= INVITATION_DAYS_MAX;
		const fits = check({
			email: email.trim() ? checkEmail(email) : null,
			days: whole ? null : said.daysWrong(INVITATION_DAYS_MAX),
		});
		if (!fits) return;
		const input = {
			plan: view.plan.id,
			partner: partner.id,
			role,
			signatory,
			email: email.trim() || null,
			days: Number(days),
		};
		const made = await run("invite", input);
		if (made) setLink(made.link);
	};
	/** The next one begins as the first did: nobody gets the role or the address of somebody else. */
	const another = () => {
		setLink(null);
		setRole(firstLead ? "lead" : "editor");
		setSignatory(false);
		setEmail("");
		setDays(String(INVITATION_DAYS_DEFAULT));
	};
	if (link)
		return (
			<Dialog
				open={open}
				onOpenChange={onOpenChange}
				title={said.readyTitle}
				about={said.ready}
				footer={
					<>
						<Button onClick={another}>{said.another}</Button>
						<Button look="primary" onClick={() => onOpenChange(false)}>
							{said.done}
						</Button>
					</>
				}
			>
				<CopyField
					label={said.link}
					value={link}
					hint={mailConfigured && email.trim() ? said.mailSent(email.trim()) : undefined}
				/>
				{reach?.loopbackOnly && (
					<Note tone="reserve" icon={MonitorOff} className="mt-3">
						{said.noReach}
					</Note>
				)}
			</Dialog>
		);
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={said.title(partner.name)}
			about={firstLead ? said.firstLead : said.about}
			footer={
				<>
					<Button onClick={() => onOpenChange(false)}>{words.common.cancel}</Button>
					<Button type="submit" form={id} look="primary" locked={busy}>
						{said.make}
					</Button>
				</>
			}
		>
			<form id={id} ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
				<RoleChoice value={role} onChange={setRole} only={firstLead ? ["lead"] : undefined} />
				{!firstLead && (
					<CheckField
						label={partnerWords.signatory}
						hint={partnerWords.signatoryAbout}
						checked={signatory}
						onChange={(event) => setSignatory(event.target.checked)}
					/>
				)}
				<div className="grid sm:grid-cols-[1fr_10rem] gap-4 items-start">
					<TextField
						label={`${said.email} (${words.common.optional})`}
						hint={said.emailHint}
						type="email"
						autoComplete="off"
						value={email}
						error={errors.email}
						onChange={(event) => {
							setEmail(event.target.value);
							clear("email");
						}}
					/>
					<TextField
						label={said.days}
						inputMode="numeric"
						autoComplete="off"
						value={days}
						error={errors.days}
						onChange={(event) => {
							setDays(event.target.value);
							clear("days");
						}}
					/>
				</div>
				<FormProblem title={said.failed} problem={problem} />
			</form>
		</Dialog>
	);
}
