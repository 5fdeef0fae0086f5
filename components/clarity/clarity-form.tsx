"use client";
import { useEffect, useId, useRef, useState } from "react";
import { overLong } from "@/components/agreement/reason-length";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import { CLARITIES, type Clarity, type ClarityMark } from "@/lib/clarity/clarity";
import { clarityWords } from "@/lib/i18n/en/clarity";
import type { CardId } from "@/lib/ids";
import { keptMarks } from "./kept-marks";

const say = clarityWords;

/** What the own partner says of a responsibility. Nothing is sent before Save. */
export function ClarityForm({
	role,
	mine,
	begin = null,
	onSaved,
}: {
	role: CardId;
	mine: ClarityMark | null;
	/** A mark that was chosen already and waits for its reason. */
	begin?: Clarity | null;
	/** It is recorded, and the button that had the focus is about to go. */
	onSaved?: () => void;
}) {
	const { view, me, online } = useRoom();
	const { partners, shortName } = usePartners();
	const { busy, problem, run } = useAct();
	const form = useRef<HTMLFormElement>(null);
	const name = useId();
	const plan = view.plan.id;
	const recorded = { clarity: mine?.clarity ?? null, reason: mine?.reason ?? "", claim: mine?.claim ?? null };
	const [kept] = useState(() => ({ ...recorded, ...keptMarks.get(plan, role) }));
	const [clarity, setClarity] = useState<Clarity | null>(begin ?? kept.clarity);
	const [reason, setReason] = useState(kept.reason);
	const [claim, setClaim] = useState(kept.claim ?? "");
	const { errors, check, clear } = useErrors<"reason">(form);
	useEffect(() => {
		if (begin) form.current?.querySelector("textarea")?.focus();
	}, [begin]);
	const needsReason = clarity === "partly" || clarity === "unclear";
	const given = needsReason ? reason.trim() : "";
	const claimed = claim || null;
	const changed = clarity !== recorded.clarity || claimed !== recorded.claim || given !== recorded.reason;
	const typed = reason !== recorded.reason;
	useEffect(() => {
		keptMarks.keep(plan, role, typed ? { clarity, reason, claim: claimed } : null);
	}, [plan, role, typed, clarity, reason, claimed]);
	const save = async () => {
		if (!online || !check({ reason: needsReason && given === "" ? say.reasonMissing : overLong(given) }))
			return;
		const input = { plan, role, clarity, reason: given, claim: claimed };
		// At once, and not after everything was asked anew: the button goes with the old mark, and the focus with it.
		await run("mark-clarity", input, say.saved(shortName(me.seat.partnerId)), () => {
			keptMarks.drop(plan, role);
			onSaved?.();
		});
	};
	return (
		<form
			ref={form}
			noValidate
			className="mt-2 flex flex-col gap-3"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<fieldset>
				<legend className="sr-only">{say.title(shortName(me.seat.partnerId))}</legend>
				<div className="segments">
					{CLARITIES.map((one) => (
						<label key={one}>
							<input
								type="radio"
								name={name}
								checked={clarity === one}
								onChange={() => {
									setClarity(one);
									clear("reason");
								}}
							/>
							{say.marks[one]}
						</label>
					))}
				</div>
			</fieldset>
			{needsReason && (
				<TextArea
					label={say.reason}
					hint={say.reasonHint}
					error={errors.reason}
					required
					rows={2}
					dir="auto"
					value={reason}
					onChange={(event) => {
						setReason(event.target.value);
						clear("reason");
					}}
				/>
			)}
			<SelectField label={say.claim} value={claim} onChange={(event) => setClaim(event.target.value)}>
				<option value="">{say.noClaim}</option>
				{partners
					.filter((partner) => !partner.left)
					.map((partner) => (
						<option key={partner.id} value={partner.id}>
							{partner.name}
						</option>
					))}
			</SelectField>
			{!online && <p className="hint">{say.offline}</p>}
			<FormProblem title={say.notSaved} problem={problem} />
			{changed && (
				<Button type="submit" size="sm" className="self-start" locked={busy || !online}>
					{say.save}
				</Button>
			)}
		</form>
	);
}
