"use client";
import { usePartners } from "@/components/agreement/use-partners";
import { today } from "@/components/plan/dates";
import { CheckField, FieldError, TextField } from "@/components/ui/field";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { PartnerId } from "@/lib/ids";

/** What is written down of a meeting itself: its day, which partners are there, and names of staff. */
export interface MeetingFacts {
	held: string;
	present: readonly PartnerId[];
	names: string;
}

/** The fields of a meeting itself, where it is opened and where it is put right. */
export function MeetingFields({
	facts,
	heldError,
	dayStays = false,
	onChange,
}: {
	facts: MeetingFacts;
	heldError?: string;
	/** Its day is history. */
	dayStays?: boolean;
	onChange: (facts: MeetingFacts) => void;
}) {
	const { partners, stays } = usePartners();
	const { held, present, names } = facts;
	const shown = partners.filter(({ id }) => stays(id) || present.includes(id));
	return (
		<div className="flex flex-col gap-3">
			<TextField
				type="date"
				label={say.onDay}
				hint={dayStays ? say.dayStays : undefined}
				value={held}
				max={today()}
				readOnly={dayStays}
				error={heldError}
				onChange={(event) => onChange({ ...facts, held: event.target.value })}
			/>
			<fieldset>
				<legend className="lab">{say.present}</legend>
				{shown.map(({ id, name }) => (
					<CheckField
						key={id}
						label={name}
						checked={present.includes(id)}
						onChange={(event) =>
							onChange({
								...facts,
								present: event.target.checked ? [...present, id] : present.filter((one) => one !== id),
							})
						}
					/>
				))}
				{present.length === 0 && <FieldError>{say.presentMissing}</FieldError>}
			</fieldset>
			<TextField
				label={say.names}
				hint={say.namesHint}
				value={names}
				onChange={(event) => onChange({ ...facts, names: event.target.value })}
			/>
		</div>
	);
}
