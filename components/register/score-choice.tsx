import { useId } from "react";
import { FieldError } from "@/components/ui/field";
import { registerWords } from "@/lib/i18n/en/register";

const SCORES = [1, 2, 3, 4, 5] as const;

/** One to five with words at its ends, or nothing said. */
export function ScoreChoice({
	name,
	label,
	ends: [lowest, highest],
	value,
	optional,
	error,
	onChoose,
}: {
	name: string;
	label: string;
	ends: readonly [string, string];
	value: number | null;
	/** It may be left unsaid. */
	optional: boolean;
	error: string;
	onChoose: (value: number | null) => void;
}) {
	const id = useId();
	return (
		<fieldset aria-describedby={id}>
			<legend className="lab">{label}</legend>
			<div className="register-scores">
				{optional && (
					<label>
						<input type="radio" name={name} checked={value === null} onChange={() => onChoose(null)} />
						{registerWords.appraisal.notNow}
					</label>
				)}
				{SCORES.map((score) => (
					<label key={score} className="num">
						<input type="radio" name={name} checked={value === score} onChange={() => onChoose(score)} />
						{score}
					</label>
				))}
			</div>
			<p id={id} className="hint mt-1 flex justify-between gap-2">
				<span>
					<span className="num">1</span> {lowest}
				</span>
				<span>
					<span className="num">5</span> {highest}
				</span>
			</p>
			{error && <FieldError>{error}</FieldError>}
		</fieldset>
	);
}
