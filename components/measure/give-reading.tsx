"use client";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { readNumber } from "@/components/card/typed-number";
import { useAct } from "@/components/partner/use-act";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { MEETING_TEXT_MAX } from "@/lib/limits";
import type { CardDraft } from "@/lib/plan/read";
import { unitWords } from "@/lib/plan/value-words";

/** A value of a measure on a day, given for the partner that supplies it. */
export function GiveReading({ card, onClose }: { card: CardDraft; onClose: () => void }) {
	const { view } = useRoom();
	const { shortName } = usePartners();
	const { busy, problem, run } = useAct();
	const [text, setText] = useState("");
	const [day, setDay] = useState(today);
	const [note, setNote] = useState("");
	const [misfit, setMisfit] = useState(false);
	const save = async () => {
		const number = readNumber(text);
		setMisfit(number === null);
		if (number === null) return;
		const value = Math.round(number * 100);
		const done = await run(
			"give-reading",
			{ plan: view.plan.id, measure: card.id, day, value, note },
			say.gave,
		);
		if (done) onClose();
	};
	const at = (where: string) => (problem?.where === where ? problem.text : undefined);
	return (
		<Dialog
			open
			onOpenChange={(open) => !open && onClose()}
			title={say.giveTitle(card.title || card.code)}
			about={say.giveAbout(shortName(String(card.fields.owner)))}
			footer={
				<>
					<Button onClick={onClose}>{say.cancel}</Button>
					<Button look="primary" locked={busy} onClick={() => void save()}>
						{say.give}
					</Button>
				</>
			}
		>
			<div className="flex flex-col gap-3">
				<FormProblem title={say.notGiven} problem={at("value") || at("day") ? null : problem} />
				<TextField
					label={say.value(unitWords(card))}
					inputMode="decimal"
					value={text}
					error={misfit ? say.valueMisfit : at("value")}
					onChange={(event) => setText(event.target.value)}
				/>
				<TextField
					type="date"
					label={say.day}
					value={day}
					max={today()}
					error={at("day")}
					onChange={(event) => setDay(event.target.value)}
				/>
				<TextArea
					label={say.note}
					value={note}
					most={MEETING_TEXT_MAX}
					onChange={(event) => setNote(event.target.value)}
				/>
			</div>
		</Dialog>
	);
}
