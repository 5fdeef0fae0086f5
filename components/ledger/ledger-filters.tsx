"use client";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { ACT_NAMES, ledgerWords as say } from "@/lib/i18n/en/ledger";
import { type LedgerChoice, NO_FILTER } from "./use-ledger-filter";

/** Which entries are shown: of whom, for whom, of what kind, from which day to which. */
export function LedgerFilters({
	choice,
	onChoose,
}: {
	choice: LedgerChoice;
	onChoose: (choice: LedgerChoice) => void;
}) {
	const { view } = useRoom();
	const set = (name: keyof LedgerChoice) => (event: { target: { value: string } }) =>
		onChoose({ ...choice, [name]: event.target.value });
	const people = new Map(view.seats.map(({ personId, personName }) => [personId, personName]));
	const turned = choice.since !== "" && choice.until !== "" && choice.until < choice.since;
	return (
		<fieldset className="ledger-filters" aria-label={say.filters}>
			<SelectField label={say.organisation} value={choice.partner} onChange={set("partner")}>
				<option value="">{say.everybody}</option>
				{view.partners.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField label={say.person} value={choice.person} onChange={set("person")}>
				<option value="">{say.anybody}</option>
				{[...people].map(([id, name]) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField label={say.act} value={choice.act} onChange={set("act")}>
				<option value="">{say.anything}</option>
				{Object.entries(ACT_NAMES).map(([act, name]) => (
					<option key={act} value={act}>
						{name}
					</option>
				))}
			</SelectField>
			<TextField type="date" label={say.from} value={choice.since} onChange={set("since")} />
			<TextField
				type="date"
				label={say.to}
				value={choice.until}
				error={turned ? say.turned : undefined}
				onChange={set("until")}
			/>
			{Object.values(choice).some(Boolean) && (
				<Button className="self-end" onClick={() => onChoose(NO_FILTER)}>
					{say.clear}
				</Button>
			)}
		</fieldset>
	);
}
