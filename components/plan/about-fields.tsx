"use client";
import { useEffect, useState } from "react";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { SharedText } from "@/components/room/shared-text";
import { Field, SelectField } from "@/components/ui/field";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { PLAN_DAY_EARLIEST, TITLE_MAX } from "@/lib/limits";
import { isDate, longDate } from "@/lib/plan/dates";
import { briefPopulation, briefTitle } from "@/lib/plan/document";
import { type BriefValue, setBrief } from "@/lib/plan/edit";
import { CYCLES } from "@/lib/plan/seed";
import { MODELS } from "@/lib/review/catalogue";
import { AboutPurpose } from "./about-purpose";

const said = words.plan.about;

/** The brief's fields. Texts are typed together; the rest is one value, and the last one chosen stands. */
export function AboutFields() {
	const { doc, mayDraft } = useRoom();
	const { brief } = usePlanDraft();
	const set = (key: BriefValue, value: string | null) => setBrief(doc, key, value, LOCAL_GESTURE);
	const titleLong =
		brief.title.length > TITLE_MAX
			? plansWords.fresh.errors.titleLong(TITLE_MAX, brief.title.length)
			: brief.title.trim() === ""
				? said.titleMissing
				: null;
	const endWrong = brief.start && brief.end && brief.end < brief.start ? said.endBeforeStart : null;
	return (
		<div className="panel p-5 mt-4 flex flex-col gap-5">
			<Field large label={said.planTitle} error={titleLong}>
				{(wiring) => <SharedText {...wiring} ytext={briefTitle(doc)} singleLine readOnly={!mayDraft} />}
			</Field>
			<div className="grid sm:grid-cols-2 gap-5 items-start">
				<ValueField
					label={said.place}
					value={brief.place}
					readOnly={!mayDraft}
					onSettle={(place) => set("place", place)}
				/>
				<SelectField
					large
					label={said.model}
					value={brief.model ?? ""}
					disabled={!mayDraft}
					onChange={(event) => set("model", event.target.value)}
				>
					<option value="" disabled>
						{words.common.notSet}
					</option>
					{MODELS.map((model) => (
						<option key={model.id} value={model.id}>
							{model.name}
						</option>
					))}
				</SelectField>
			</div>
			<AboutPurpose />
			<Field large label={said.population} hint={said.populationHint}>
				{(wiring) => <SharedText {...wiring} ytext={briefPopulation(doc)} readOnly={!mayDraft} />}
			</Field>
			<div className="grid sm:grid-cols-3 gap-5 items-start">
				<DateField
					label={said.start}
					value={brief.start}
					readOnly={!mayDraft}
					onSettle={(day) => set("start", day)}
				/>
				<DateField
					label={said.end}
					value={brief.end}
					error={endWrong}
					readOnly={!mayDraft}
					onSettle={(day) => set("end", day)}
				/>
				<SelectField
					large
					label={said.cycle}
					value={brief.cycle ?? ""}
					disabled={!mayDraft}
					onChange={(event) => set("cycle", event.target.value || null)}
				>
					<option value="">{words.common.notSet}</option>
					{CYCLES.map((cycle) => (
						<option key={cycle} value={cycle}>
							{plansWords.fresh.cycles[cycle]}
						</option>
					))}
				</SelectField>
			</div>
		</div>
	);
}

interface ValueProps {
	label: string;
	readOnly: boolean;
	error?: string | null;
}

/** One value rather than a text typed together: it is sent when the person has finished with it. */
function ValueField({
	label,
	value,
	readOnly,
	onSettle,
}: ValueProps & { value: string; onSettle: (value: string) => void }) {
	const [typed, setTyped] = useState<string | null>(null);
	const tooLong = typed !== null && typed.trim().length > TITLE_MAX;
	const settle = () => {
		if (tooLong) return; // it stays in the field, beside why it was not taken
		if (typed !== null && typed.trim() !== value) onSettle(typed.trim());
		setTyped(null);
	};
	return (
		<Field large label={label} error={tooLong ? said.tooLong(TITLE_MAX, typed.trim().length) : null}>
			{(wiring) => (
				<input
					{...wiring}
					value={typed ?? value}
					readOnly={readOnly}
					autoComplete="off"
					onChange={(event) => setTyped(event.target.value)}
					onBlur={settle}
					onKeyDown={(event) => {
						if (event.key === "Enter") settle();
					}}
				/>
			)}
		</Field>
	);
}

/** A day. A half-typed one is kept to itself until it is a day or nothing. */
function DateField({
	label,
	value,
	readOnly,
	error,
	onSettle,
}: ValueProps & { value: string | null; onSettle: (day: string | null) => void }) {
	const [typed, setTyped] = useState(value ?? "");
	const [bad, setBad] = useState(false);
	const [early, setEarly] = useState(false);
	useEffect(() => setTyped(value ?? ""), [value]);
	return (
		<Field
			large
			label={label}
			error={bad ? said.notADate : early ? said.tooEarly(longDate(PLAN_DAY_EARLIEST)) : error}
		>
			{(wiring) => (
				<input
					{...wiring}
					type="date"
					value={typed}
					readOnly={readOnly}
					onChange={(event) => {
						const day = event.target.value;
						setTyped(day);
						setBad(event.target.validity.badInput);
						setEarly(false);
						// Each letter of a year makes a date: those of long ago are years half typed.
						if (isDate(day) && day >= PLAN_DAY_EARLIEST && day !== value) onSettle(day);
					}}
					onBlur={(event) => {
						setEarly(isDate(event.target.value) && event.target.value < PLAN_DAY_EARLIEST);
						if (event.target.value === "" && !event.target.validity.badInput && value !== null)
							onSettle(null);
					}}
				/>
			)}
		</Field>
	);
}
