"use client";
import { useEffect, useRef, useState } from "react";
import { LOCAL_GESTURE, LOCAL_TYPING } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { fieldLabel } from "@/lib/plan/check";
import { bodyOf, textOf } from "@/lib/plan/document";
import { setField } from "@/lib/plan/edit";
import type { FieldSpec } from "@/lib/plan/field-spec";
import { appendParagraphs } from "@/lib/plan/prose";
import type { CardDraft } from "@/lib/plan/read";
import { decimal, unitWords, yearWords } from "@/lib/plan/value-words";
import { useOpenCard, useTypingIn } from "./card-context";
import { FieldFrame } from "./field-frame";
import { readsTwoWays, typed } from "./typed-number";
import { keepWaiting, settle, wordsWaiting } from "./unsaved-words";

/** A stored number as it stands in its field: plain, so that it can be changed where it stands. */
function shown(spec: FieldSpec, value: unknown, money: boolean): string {
	if (typeof value !== "number") return "";
	if (spec.type === "year") return yearWords(value);
	if (spec.type === "amount") return decimal(value, money && value % 100 !== 0 ? 2 : 0);
	return String(value);
}

/** The unit that stands beside the number. */
function unitBeside(spec: FieldSpec, card: CardDraft): string {
	if (spec.type === "percent") return "%";
	if (spec.name === "wte") return words.card.units.WTE;
	return spec.inUnit ? unitWords(card) : "";
}

/**
 * A counted field: a number as people write it. [C10]
 *
 * Words that are no number stay in the field with a sentence about it, and can be kept as words on the card; they
 * are never dropped, not when the sheet closes either.
 */
export function NumberField({ spec }: { spec: FieldSpec }) {
	const { doc, me } = useRoom();
	const { card, map } = useOpenCard();
	const toast = useToast();
	const typing = useTypingIn(spec.name);
	const unit = unitBeside(spec, card);
	const stored = shown(spec, card.fields[spec.name], unit === "£");
	const waiting = wordsWaiting(me.personId, card.id, spec.name);
	const [text, setText] = useState<string | null>(waiting);
	const [wrong, setWrong] = useState<string | null>(waiting);
	const label = fieldLabel(card.kind, spec.name);

	const commit = (said: string | null) => {
		if (said === null) return;
		const meant = typed(spec, said);
		if ("words" in meant) {
			keepWaiting(me.personId, card.id, spec.name, said);
			setWrong(meant.words);
			return;
		}
		settle(me.personId, card.id, spec.name);
		setWrong(null);
		setText(null);
		const value = "value" in meant ? meant.value : null;
		if (value !== (card.fields[spec.name] ?? null)) setField(doc, card.id, spec.name, value, LOCAL_GESTURE);
	};
	const last = useRef({ text, commit });
	last.current = { text, commit };
	// Esc closes the sheet without a blur: what stands in the field then counts as entered.
	useEffect(() => () => last.current.commit(last.current.text), []);

	const note = textOf(map, `${spec.name}Note`);
	const keep = () => {
		const said = text ?? "";
		if (note) {
			doc.transact(() => note.insert(note.length, note.length > 0 ? `; ${said}` : said), LOCAL_TYPING);
			toast.done(words.sheet.typed.keptAsWords(fieldLabel(card.kind, `${spec.name}Note`)));
		} else {
			const body = bodyOf(map);
			if (body) doc.transact(() => appendParagraphs(body, [`${label}: ${said}`]), LOCAL_TYPING);
			toast.done(words.sheet.typed.keptInText);
		}
		settle(me.personId, card.id, spec.name);
		setText(null);
		setWrong(null);
	};
	const before = unit === "£";
	return (
		<FieldFrame
			name={spec.name}
			label={label}
			remark={
				wrong !== null && (
					<>
						<FieldError>{sentence(spec, wrong)(wrong)}</FieldError>
						<Button size="sm" className="mt-1" onClick={keep}>
							{words.sheet.typed.keepAsWords}
						</Button>
					</>
				)
			}
		>
			{(wiring) => (
				<span className={`fld card-number ${wrong === null ? "" : "fld-error"}`}>
					{before && (
						<span aria-hidden="true" className="text-ink-3">
							{unit}
						</span>
					)}
					<input
						{...wiring}
						inputMode={spec.type === "year" ? "text" : "decimal"}
						autoComplete="off"
						dir="auto"
						aria-invalid={wrong === null ? undefined : true}
						className="num min-w-0 flex-1 bg-transparent outline-none"
						value={text ?? stored}
						onChange={(event) => {
							setText(event.target.value);
							// At once: a page that is closed or loaded again leaves no field.
							if ("words" in typed(spec, event.target.value))
								keepWaiting(me.personId, card.id, spec.name, event.target.value);
							else settle(me.personId, card.id, spec.name);
						}}
						onFocus={typing.onFocus}
						onBlur={() => {
							typing.onBlur();
							commit(text);
						}}
						onKeyDown={(event) => {
							if (event.key === "Enter" && !event.nativeEvent.isComposing) commit(text);
						}}
					/>
					{!before && unit && (
						<span aria-hidden="true" className="text-ink-3">
							{unit}
						</span>
					)}
				</span>
			)}
		</FieldFrame>
	);
}

function sentence(spec: FieldSpec, text: string): (text: string) => string {
	const said = words.sheet.typed;
	if (spec.type === "year") return said.notAYear;
	if (readsTwoWays(text)) return said.twoWays;
	return spec.type === "amount" ? said.notANumber : said.notAWhole;
}
