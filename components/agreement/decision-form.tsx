"use client";
import { Stamp } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { FieldError, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import type { Answer, Round } from "@/lib/agreement/standing";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { words } from "@/lib/i18n/words";
import { keptAnswers } from "./kept-answer";
import { dayOf } from "./moments";
import { overLong } from "./reason-length";
import { useDecide } from "./use-decide";
import { useWording } from "./words-of";

const say = agreementBox.form;

interface DecisionFormProps {
	round: Round;
	onDone: () => void;
	/** To known gaps a partner consents or does not; it cannot reserve anything. */
	consent?: boolean;
	/** Fewer answers: what is in force can only become a plain agreement. */
	only?: readonly Answer[];
}

/**
 * The form on which a signatory decides for its partner: on which text version, what it says, and why.
 *
 * The catch: it sends the digest of the words that were read. When they moved meanwhile nothing is recorded; what was
 * typed is kept for the next round.
 */
export function DecisionForm({ round, onDone, consent, only }: DecisionFormProps) {
	const { view, online } = useRoom();
	const { busy, problem, who, decide } = useDecide(round);
	const { data: read } = useWording(round.digest);
	const form = useRef<HTMLFormElement>(null);
	const name = useId();
	const kept = keptAnswers.get(view.plan.id, round.subject);
	const [answer, setAnswer] = useState<Answer | null>(
		only?.length === 1 ? (only[0] ?? null) : (kept?.answer ?? null),
	);
	const [reason, setReason] = useState(kept?.reason ?? "");
	const { errors, check, clear } = useErrors<"answer" | "reason">(form);

	const choices = consent ? say.consentChoices : say.choices;
	const offered = (Object.keys(choices) as Answer[]).filter((one) => only?.includes(one) ?? true);
	const sends: Partial<Record<Answer, (who: string) => string>> = consent ? say.consentSend : say.send;
	const reasonLabel = consent && answer === "object" ? say.reasons.noConsent : say.reasons[answer ?? "agree"];
	const keep = (next: { answer?: Answer; reason?: string }) =>
		keptAnswers.keep(view.plan.id, round.subject, { answer, reason, ...next });

	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!online || !read) return;
		const right = check({
			answer: answer === null ? say.choose : null,
			reason:
				answer !== null && answer !== "agree" && reason.trim() === "" ? say.reasonMissing : overLong(reason),
		});
		if (!right || answer === null) return;
		if (!(await decide(answer, reason.trim()))) return;
		keptAnswers.drop(view.plan.id, round.subject);
		onDone();
	};
	return (
		<form ref={form} onSubmit={submit} noValidate aria-labelledby={`${name}-for`} className="decision-form">
			<p id={`${name}-for`} className="flex items-center gap-1.5 font-semibold">
				<Stamp className="icon size-4" aria-hidden="true" />
				{say.youDecide(who)}
			</p>
			<p className="hint text-xs!">{say.on(round.number, dayOf(round.at), round.personName)}</p>
			<fieldset className="mt-2" aria-describedby={errors.answer ? `${name}-wrong` : undefined}>
				<legend className="sr-only">{say.question(who)}</legend>
				{offered.map((one) => (
					<label key={one} className="decision-choice">
						<input
							type="radio"
							name={name}
							value={one}
							checked={answer === one}
							aria-invalid={errors.answer ? true : undefined}
							onChange={() => {
								setAnswer(one);
								keep({ answer: one });
								clear("answer");
								clear("reason");
							}}
						/>
						<span className="min-w-0">
							<span className="font-medium">{(choices as Record<Answer, string>)[one]}</span>
							{!consent && one !== "agree" && <span className="hint block text-xs!">{say.hints[one]}</span>}
						</span>
					</label>
				))}
				{errors.answer && <FieldError id={`${name}-wrong`}>{errors.answer}</FieldError>}
			</fieldset>
			{answer !== null && (
				<div className="mt-2">
					<TextArea
						label={
							answer === "agree" ? (
								<>
									{reasonLabel} <span className="font-normal text-ink-2">({words.common.optional})</span>
								</>
							) : (
								reasonLabel
							)
						}
						hint={say.reasonHint}
						error={errors.reason}
						required={answer !== "agree"}
						dir="auto"
						value={reason}
						onChange={(event) => {
							setReason(event.target.value);
							keep({ reason: event.target.value });
							clear("reason");
						}}
					/>
				</div>
			)}
			<FormProblem title={say.notRecorded(who)} problem={problem} className="mt-2" />
			{!online && <p className="hint mt-2">{agreementBox.who.waitsOnline}</p>}
			{online && !read && <p className="hint mt-2">{say.readFirst}</p>}
			<Button
				type="submit"
				look={answer === "object" ? "danger" : "primary"}
				className="mt-3 w-full"
				locked={busy || !online || !read}
			>
				{answer === null ? say.sendAny : (sends[answer]?.(who) ?? say.sendAny)}
			</Button>
		</form>
	);
}
