"use client";
import { useEffect, useRef, useState } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { FieldError } from "@/components/ui/field";
import { words } from "@/lib/i18n/words";
import { DAY_EARLIEST } from "@/lib/limits";
import { choicesOf } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import { isDate, longDate } from "@/lib/plan/dates";
import { setField } from "@/lib/plan/edit";
import type { FieldSpec } from "@/lib/plan/field-spec";
import { choiceWords, unitOf } from "@/lib/plan/value-words";
import { useOpenCard, usePartners, useTypingIn } from "./card-context";
import { FieldFrame } from "./field-frame";
import { Select } from "./select";

/** One of several choices, by the browser's own select. */
export function ChoiceField({ spec }: { spec: FieldSpec }) {
	const { doc } = useRoom();
	const { card } = useOpenCard();
	const typing = useTypingIn(spec.name);
	const open = choicesOf(spec, card.fields);
	const stored = card.fields[spec.name];
	const value = stored === undefined ? (spec.name === "unit" ? unitOf(card) : "") : String(stored);
	const offered = value !== "" && !open.includes(value) ? [...open, value] : open;
	return (
		<FieldFrame name={spec.name} label={fieldLabel(card.kind, spec.name)}>
			{(wiring) => (
				<Select
					{...wiring}
					{...typing}
					value={value}
					onPick={(next) => setField(doc, card.id, spec.name, next || null, LOCAL_GESTURE)}
				>
					<option value="">{words.sheet.notSet}</option>
					{offered.map((choice) => (
						<option key={choice} value={choice}>
							{choiceWords(spec.name, choice)}
						</option>
					))}
				</Select>
			)}
		</FieldFrame>
	);
}

/** One of the plan's partners, with its mark. */
export function PartnerField({ spec }: { spec: FieldSpec }) {
	const { doc } = useRoom();
	const { card } = useOpenCard();
	const { partners } = usePartners();
	const typing = useTypingIn(spec.name);
	const value = String(card.fields[spec.name] ?? "");
	const chosen = partners.find((one) => one.id === value);
	return (
		<FieldFrame name={spec.name} label={fieldLabel(card.kind, spec.name)}>
			{(wiring) => (
				<Select
					{...wiring}
					{...typing}
					value={value}
					mark={chosen && <PartnerMark partner={chosen} />}
					onPick={(next) => setField(doc, card.id, spec.name, next || null, LOCAL_GESTURE)}
				>
					<option value="">{words.sheet.notSet}</option>
					{partners
						.filter((one) => !one.left || one.id === value)
						.map((one) => (
							<option key={one.id} value={one.id}>
								{one.left ? words.sheet.left(one.name) : one.name}
							</option>
						))}
				</Select>
			)}
		</FieldFrame>
	);
}

/** A day. Taken when it is whole; a year half typed is not a date yet, and one long ago is most often a slip. */
export function DateField({ spec }: { spec: FieldSpec }) {
	const { doc } = useRoom();
	const { card } = useOpenCard();
	const typing = useTypingIn(spec.name);
	const stored = String(card.fields[spec.name] ?? "");
	const [text, setText] = useState<string | null>(null);
	const [early, setEarly] = useState(false);
	const commit = (next: string | null) => {
		if (next === null) return;
		const tooEarly = isDate(next) && next < DAY_EARLIEST;
		setEarly(tooEarly);
		if (tooEarly) return; // it stays in the field, beside why it was not taken
		setText(null);
		if (next !== "" && !isDate(next)) return;
		if (next !== stored) setField(doc, card.id, spec.name, next || null, LOCAL_GESTURE);
	};
	const last = useRef({ text, commit });
	last.current = { text, commit };
	useEffect(() => () => last.current.commit(last.current.text), []);
	return (
		<FieldFrame
			name={spec.name}
			label={fieldLabel(card.kind, spec.name)}
			remark={early && <FieldError>{words.sheet.typed.tooEarly(longDate(DAY_EARLIEST))}</FieldError>}
		>
			{(wiring) => (
				<input
					{...wiring}
					aria-invalid={early || undefined}
					type="date"
					className="fld num"
					value={text ?? stored}
					onFocus={typing.onFocus}
					// A date half typed has no value yet: the stored one stays until it is whole or really emptied.
					onChange={(event) => setText(event.target.validity.badInput ? null : event.target.value)}
					onBlur={() => {
						typing.onBlur();
						commit(text);
					}}
					onKeyDown={(event) => {
						if (event.key === "Enter") commit(text);
					}}
				/>
			)}
		</FieldFrame>
	);
}
