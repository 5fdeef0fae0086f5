"use client";
import { words } from "@/lib/i18n/words";
import { isText, KINDS } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import type { FieldSpec, FieldType } from "@/lib/plan/field-spec";
import { valueWords } from "@/lib/plan/value-words";
import { useOpenCard, usePartners } from "./card-context";
import { ReadField } from "./field-frame";
import { NumberField } from "./number-field";
import { ChoiceField, DateField, PartnerField } from "./picked-field";
import { TextField } from "./text-field";

const CONTROLS: Record<FieldType, (props: { spec: FieldSpec }) => React.ReactNode> = {
	line: TextField,
	text: TextField,
	choice: ChoiceField,
	partner: PartnerField,
	date: DateField,
	amount: NumberField,
	number: NumberField,
	percent: NumberField,
	year: NumberField,
};

/** Picked and counted fields first, two a row; the longer words after them. */
const ordered = (fields: readonly FieldSpec[]) => [
	...fields.filter((spec) => spec.type !== "text"),
	...fields.filter((spec) => spec.type === "text"),
];

/** A field that only matters for some values of another: asking for it always would be noise. */
function asked(spec: FieldSpec, values: Readonly<Record<string, unknown>>, text: string): boolean {
	if (spec.name !== "unitName") return true;
	return (
		text !== "" ||
		values.unit === "named" ||
		values.measuredIn === "named" ||
		values.measuredIn === "rate" ||
		values.measuredIn === "count"
	);
}

/** Every field of the card's kind, from the one table. */
export function CardFields() {
	const { card, writable } = useOpenCard();
	const fields = ordered(KINDS[card.kind].fields).filter((spec) =>
		asked(spec, card.fields, card.texts[spec.name] ?? ""),
	);
	if (fields.length === 0) return null;
	if (!writable) return <ReadFields fields={fields} />;
	return (
		<div className="card-grid">
			{fields.map((spec) => {
				const Control = CONTROLS[spec.type];
				return <Control key={spec.name} spec={spec} />;
			})}
		</div>
	);
}

function ReadFields({ fields }: { fields: readonly FieldSpec[] }) {
	const { card } = useOpenCard();
	const { partners } = usePartners();
	const said = (spec: FieldSpec): string => {
		if (isText(spec)) return (card.texts[spec.name] ?? "").trim();
		const value = card.fields[spec.name];
		if (value === undefined) return "";
		if (spec.type === "partner") return partners.find((one) => one.id === value)?.name ?? "";
		return valueWords(card, spec, value);
	};
	return (
		<dl className="card-grid">
			{fields.map((spec) => (
				<ReadField
					key={spec.name}
					name={spec.name}
					label={fieldLabel(card.kind, spec.name)}
					wide={said(spec).length > 60}
				>
					{said(spec) || <span className="text-ink-3">{words.sheet.notSet}</span>}
				</ReadField>
			))}
		</dl>
	);
}
