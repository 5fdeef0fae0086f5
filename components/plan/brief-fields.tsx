"use client";
import { FieldError, SelectField, TextArea, TextField } from "@/components/ui/field";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { MODELS } from "@/lib/review/catalogue";
import type { NewPlan, ReviewCycle, Wrong } from "./new-plan";

const said = plansWords.fresh;

/** Title, place, model, purpose, start and review cycle of a new plan. */
export function BriefFields({
	plan,
	errors,
	change,
	clear,
}: {
	plan: NewPlan;
	errors: Wrong;
	change: (part: Partial<NewPlan>) => void;
	clear: (name: string) => void;
}) {
	const set = (part: Partial<NewPlan>) => {
		change(part);
		for (const name of Object.keys(part)) clear(name);
	};
	return (
		<>
			<div className="grid sm:grid-cols-2 gap-5 items-start">
				<TextField
					large
					label={said.planTitle}
					value={plan.title}
					error={errors.title}
					autoComplete="off"
					onChange={(event) => set({ title: event.target.value })}
				/>
				<TextField
					large
					label={said.place}
					value={plan.place}
					error={errors.place}
					autoComplete="off"
					onChange={(event) => set({ place: event.target.value })}
				/>
			</div>
			<fieldset className="mt-6" aria-describedby={errors.model ? "model-error" : undefined}>
				<legend className="lab">{said.model}</legend>
				<div className="grid sm:grid-cols-2 gap-2.5 mt-1">
					{MODELS.map((model) => (
						<label key={model.id} className="choice">
							<input
								type="radio"
								name="model"
								value={model.id}
								checked={plan.model === model.id}
								aria-invalid={errors.model ? true : undefined}
								onChange={() => set({ model: model.id })}
							/>
							<span>
								<span className="block font-semibold text-md leading-5">{model.name}</span>
								<span className="block text-ink-2 mt-1">{model.gist}</span>
							</span>
						</label>
					))}
				</div>
				{errors.model && <FieldError id="model-error">{errors.model}</FieldError>}
			</fieldset>
			<TextArea
				large
				className="mt-6"
				rows={2}
				label={said.purpose}
				hint={words.common.noPersonalData}
				value={plan.purpose}
				error={errors.purpose}
				onChange={(event) => set({ purpose: event.target.value })}
			/>
			<div className="grid sm:grid-cols-2 gap-5 mt-6 items-start">
				<TextField
					large
					type="date"
					label={said.start}
					hint={said.startHint}
					value={plan.start}
					error={errors.start}
					onChange={(event) => set({ start: event.target.value })}
				/>
				<SelectField
					large
					label={said.cycle}
					value={plan.cycle}
					onChange={(event) => set({ cycle: event.target.value as ReviewCycle })}
				>
					{Object.entries(said.cycles).map(([id, name]) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</SelectField>
			</div>
		</>
	);
}
