"use client";
import { useState } from "react";
import { overLong } from "@/components/agreement/reason-length";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { whoToAsk } from "@/components/room/who-to-ask";
import { Button } from "@/components/ui/button";
import { FieldError, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { APPLIES, type Applies } from "@/lib/barrier/appraisal";
import type { BarrierRow } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import type { CardId } from "@/lib/ids";
import { shortNames } from "@/lib/plan/partner-name";
import { may } from "@/lib/seat/may";
import { ScoreChoice } from "./score-choice";

const say = registerWords.appraisal;

/** What somebody has chosen and not saved yet. */
interface AppraisalDraft {
	applies: Applies | null;
	reason: string;
	likelihood: number | null;
	impact: number | null;
}

/** What was chosen for barriers that are not shown just now: looking at another row loses nothing. */
export type KeptAppraisals = Map<CardId, AppraisalDraft>;

const NOTHING: AppraisalDraft = { applies: null, reason: "", likelihood: null, impact: null };

/** How one's own partner sees a barrier; for whoever only reads, whom to ask. Key it by the barrier. */
export function AppraisalForm({ row, kept }: { row: BarrierRow; kept: KeptAppraisals }) {
	const { view, me } = useRoom();
	const { seat } = me;
	const partner = shortNames(view.partners).get(seat.partnerId) ?? "";
	return (
		<section className="mt-5">
			<h3 className="font-semibold">{say.own(partner)}</h3>
			{may(seat, "attest-own") ? (
				<Form row={row} kept={kept} partner={partner} />
			) : (
				<p className="text-sm text-ink-2 mt-1">
					{seat.signatory ? say.decides(partner) : say.viewer(partner, whoToAsk(view))}
				</p>
			)}
		</section>
	);
}

function Form({ row, kept, partner }: { row: BarrierRow; kept: KeptAppraisals; partner: string }) {
	const { view, me, online } = useRoom();
	const barrier = row.card.id;
	const said = row.view.appraisals.find((one) => one.partner === me.seat.partnerId);
	const [draft, setDraft] = useState<AppraisalDraft | null>(kept.get(barrier) ?? null);
	const [asked, setAsked] = useState(false);
	const { busy, problem, run } = useAct();
	const now: AppraisalDraft = draft ?? said ?? NOTHING;
	const change = (more: Partial<AppraisalDraft>) => {
		const next = { ...now, ...more };
		kept.set(barrier, next);
		setDraft(next);
	};
	const { applies, likelihood, impact } = now;
	const unchanged = draft === null && said !== undefined;
	const reason = now.reason.trim();
	const reasonWrong = applies === "no" && reason === "" ? say.reasonNeeded : overLong(reason);
	const scoreMissing = (score: number | null) => (applies === "yes" && score === null ? say.scoreNeeded : "");
	const wrong = reasonWrong !== null || scoreMissing(likelihood) !== "" || scoreMissing(impact) !== "";
	const save = async () => {
		setAsked(true);
		if (!applies || wrong || !online) return;
		const scored = applies === "no" ? { likelihood: null, impact: null } : { likelihood, impact };
		const input = { plan: view.plan.id, barrier, applies, reason, ...scored };
		if (!(await run("appraise-barrier", input, say.saved(partner, row.card.code)))) return;
		kept.delete(barrier);
		setDraft(null);
		setAsked(false);
	};
	return (
		<form
			className="flex flex-col gap-3 mt-2"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<fieldset>
				<legend className="lab">{say.question}</legend>
				<div className="segments">
					{APPLIES.map((one) => (
						<label key={one}>
							<input
								type="radio"
								name={`applies-${barrier}`}
								checked={applies === one}
								onChange={() => change({ applies: one })}
							/>
							{say.applies[one]}
						</label>
					))}
				</div>
				{asked && !applies && <FieldError>{say.chooseFirst}</FieldError>}
			</fieldset>
			<TextArea
				label={say.reason}
				hint={say.reasonHint}
				error={asked ? reasonWrong : undefined}
				rows={2}
				value={now.reason}
				onChange={(event) => change({ reason: event.target.value })}
			/>
			{applies === "no" ? (
				<p className="text-sm text-ink-2">{say.notAskedNo}</p>
			) : (
				<>
					<ScoreChoice
						name={`likelihood-${barrier}`}
						label={say.likelihood}
						ends={say.likelihoodEnds}
						value={likelihood}
						optional={applies !== "yes"}
						error={asked ? scoreMissing(likelihood) : ""}
						onChoose={(value) => change({ likelihood: value })}
					/>
					<ScoreChoice
						name={`impact-${barrier}`}
						label={say.impact}
						ends={say.impactEnds}
						value={impact}
						optional={applies !== "yes"}
						error={asked ? scoreMissing(impact) : ""}
						onChoose={(value) => change({ impact: value })}
					/>
				</>
			)}
			<FormProblem title={say.failed(partner)} problem={problem} />
			{!online && <p className="text-sm text-ink-2">{say.offline}</p>}
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
				<Button type="submit" locked={busy || !online || unchanged}>
					{say.save(partner)}
				</Button>
				{unchanged && <span className="hint">{say.unchanged}</span>}
			</div>
		</form>
	);
}
