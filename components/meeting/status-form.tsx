"use client";
import { useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { saysSomething } from "@/lib/agreement/reason";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { MEETING_TEXT_MAX, REASON_MAX } from "@/lib/limits";
import { type Meeting, OUTCOMES, PROGRESS, type Progress, type StrategyStatus } from "@/lib/meeting/meeting";
import type { CardDraft } from "@/lib/plan/read";
import { FACES } from "./progress-mark";
import { type TypedStatus, typedStatus } from "./typed";

/** How one strategy stands, while its meeting is held. A key or a button says it; the note can follow. */
export function StatusForm({
	card,
	meeting,
	status,
}: {
	card: CardDraft;
	meeting: Meeting;
	status: StrategyStatus | null;
}) {
	const { view, me } = useRoom();
	const { busy, problem, run } = useAct();
	const kept = typedStatus({
		person: me.personId,
		plan: view.plan.id,
		meeting: meeting.id,
		strategy: card.id,
	});
	const [typed, setTyped] = useState(() => kept.read() ?? {});
	// What nobody typed here follows what others write down, and is never sent over it.
	const note = typed.note ?? status?.note ?? "";
	const outcome = typed.outcome ?? status?.outcome ?? "kept";
	const why = typed.why ?? status?.why ?? "";
	const type = (what: TypedStatus) => {
		const next = { over: status?.at ?? null, ...typed, ...what };
		kept.keep(next);
		setTyped(next);
	};
	const over = typed.over === undefined ? (status?.at ?? null) : typed.over;
	const own = status?.personName === me.personName && status.partner === me.seat.partnerId;
	const overtaken = status !== null && status.at !== over && !own;
	const [missing, setMissing] = useState(false);
	const save = async (progress: Progress) => {
		if (outcome !== "kept" && !saysSomething(why)) {
			setMissing(true);
			return;
		}
		setMissing(false);
		const said = { meeting: meeting.id, strategy: card.id, progress, note, outcome, why, over };
		if (!(await run("say-progress", { plan: view.plan.id, ...said }, say.saved(card.code)))) return;
		kept.forget();
		setTyped({});
	};
	return (
		<div className="status-form mt-3 flex flex-col gap-3">
			<fieldset className="progress-choice" aria-label={card.title}>
				{PROGRESS.map((one) => {
					const { icon: Icon, tone } = FACES[one];
					return (
						<button
							key={one}
							type="button"
							className={`s-${tone}`}
							aria-pressed={status?.progress === one}
							disabled={busy || overtaken}
							onClick={() => void save(one)}
						>
							<Icon className="icon size-4" aria-hidden="true" />
							{say.progress[one]}
						</button>
					);
				})}
			</fieldset>
			<TextArea
				label={say.note}
				hint={say.noteHint}
				value={note}
				most={MEETING_TEXT_MAX}
				onChange={(event) => type({ note: event.target.value })}
			/>
			<SelectField
				label={say.outcome}
				value={outcome}
				onChange={(event) => type({ outcome: OUTCOMES.find((one) => one === event.target.value) ?? "kept" })}
			>
				{OUTCOMES.map((one) => (
					<option key={one} value={one}>
						{say.outcomes[one]}
					</option>
				))}
			</SelectField>
			{outcome !== "kept" && (
				<TextArea
					label={say.why}
					value={why}
					most={REASON_MAX}
					error={missing ? say.whyMissing : undefined}
					onChange={(event) => type({ why: event.target.value })}
				/>
			)}
			{overtaken && (
				<Note tone="reserve">
					<p>{say.meanwhile(status.personName)}</p>
					{status.note && (
						<p dir="auto" className="mt-1 whitespace-pre-line">
							“{status.note}”
						</p>
					)}
					<div className="mt-2 flex flex-wrap gap-2">
						{status.note && typed.note && (
							<Button
								size="sm"
								onClick={() => type({ note: `${status.note}\n${typed.note}`, over: status.at })}
							>
								{say.addMine}
							</Button>
						)}
						<Button size="sm" onClick={() => type({ over: status.at })}>
							{say.replaceWithMine}
						</Button>
					</div>
				</Note>
			)}
			<FormProblem title={say.notSaved} problem={problem} />
			{!status && Object.keys(typed).length > 0 && <p className="hint">{say.noteWaits}</p>}
			{status && (
				<Button className="self-start" locked={busy || overtaken} onClick={() => void save(status.progress)}>
					{say.save}
				</Button>
			)}
		</div>
	);
}
