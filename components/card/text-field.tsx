"use client";
import { useState } from "react";
import { SharedText } from "@/components/room/shared-text";
import { fieldLabel } from "@/lib/plan/check";
import { textOf } from "@/lib/plan/document";
import type { FieldSpec } from "@/lib/plan/field-spec";
import { useOpenCard, useTypingIn } from "./card-context";
import { FieldFrame } from "./field-frame";

/** Longer words get both columns; decided when the card opens, so that a field does not jump while it is typed in. */
const WIDE_FROM = 60;

/** A field in which several people may type at once. */
export function TextField({ spec }: { spec: FieldSpec }) {
	const { card, map } = useOpenCard();
	const typing = useTypingIn(spec.name);
	const [wide] = useState(() => spec.type === "text" && (card.texts[spec.name] ?? "").length > WIDE_FROM);
	return (
		<FieldFrame name={spec.name} label={fieldLabel(card.kind, spec.name)} wide={wide}>
			{(wiring) => (
				<SharedText
					{...wiring}
					{...typing}
					ytext={textOf(map, spec.name)}
					singleLine={spec.type === "line"}
					className="fld card-input"
				/>
			)}
		</FieldFrame>
	);
}
