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

const say = clarityWords;

/** What the own partner says of a responsibility. Nothing is sent before Save. */
export function ClarityForm({
	role,
	mine,
	begin = null,
}: {
	role: CardId;
	mine: ClarityMark | null;
	/** A mark that was chosen already and waits for its reason. */
	begin?: Clarity | null;
}) {
	const { view, me, online } = useRoom();
	const { partners, shortName } = usePartners();
	const { busy, problem, run } = useAct();
	const form = useRef<HTMLFormElement>(null);
	const name = useId();
	const [clarity, setClarity] = useState<Clarity | null>(begin ?? mine?.clarity ?? null);
	const [reason, setReason] = useState(mine?.reason ?? "");
	const [claim, setClaim] = useState(mine?.claim ?? "");
	const { errors, check, clear } = useErrors<"reason">(form);
	useEffect(() => {
		if (begin) form.current?.querySelector("textarea")?.focus();
	}, [begin]);
	const needsReason = clarity === "partly" || clarity === "unclear";
	const given = needsReason ? reason.trim() : "";
	const changed =
		clarity !== (mine?.clarity ?? null) || claim !== (mine?.claim ?? "") || given !== (mine?.reason ?? "");
	const save = () => {
		if (!online || !check({ reason: needsReason && given === "" ? say.reasonMissing : overLong(given) }))
			return;
		const input = { plan: view.plan.id, role, clarity, reason: given, claim: claim || null };
		void run("mark-clarity", input, say.saved(shortName(me.seat.partnerId)));
	};
	return (
		<form
			ref={form}
			noValidate
			className="mt-2 flex flex-col gap-3"
			onSubmit={(event) => {
				event.preventDefault();
				save();
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
