"use client";
import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Person } from "@/components/person/person";
import { useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";
import { useOpenCard, useOthersOn } from "./card-context";
import { FieldTalk } from "./field-talk";

export interface FieldWiring {
	id: string;
	"aria-describedby"?: string;
}

/** A field of the card: its name, its control, who else is in it, and what is worth saying about it. */
export function FieldFrame({
	name,
	label,
	wide = false,
	remark,
	children,
}: {
	name: string;
	label: string;
	/** Takes both columns of the form. */
	wide?: boolean;
	/** Said under the field beside the card's own warnings. */
	remark?: ReactNode;
	children: (wiring: FieldWiring) => ReactNode;
}) {
	const id = useId();
	const { card, state } = useOpenCard();
	const { view } = useRoom();
	const others = useOthersOn(card.id, name);
	const warnings = state.warnings.filter((warning) => warning.field === name);
	const described = [
		remark ? `${id}-remark` : "",
		warnings.length > 0 ? `${id}-warn` : "",
		others.length > 0 ? `${id}-others` : "",
	]
		.filter(Boolean)
		.join(" ");
	return (
		<div className={wide ? "card-field card-field-wide" : "card-field"} data-field={name}>
			<div className="mb-1 flex items-center gap-1.5">
				<label htmlFor={id} className="text-xs font-semibold text-ink-2">
					{label}
				</label>
				{others.length > 0 && (
					<span className="avs">
						{others.map((one) => (
							<span key={one.personId} aria-hidden="true" className="contents">
								<Person
									size="sm"
									name={one.personName}
									partner={view.partners.find((p) => p.id === one.partnerId)}
								/>
							</span>
						))}
						<span id={`${id}-others`} className="sr-only">
							{words.sheet.typing(others.map((one) => one.personName))}
						</span>
					</span>
				)}
				<FieldTalk name={name} label={label} />
			</div>
			{children({ id, ...(described ? { "aria-describedby": described } : {}) })}
			{remark && (
				<div id={`${id}-remark`} className="mt-1">
					{remark}
				</div>
			)}
			{warnings.length > 0 && (
				<ul id={`${id}-warn`} className="mt-1 flex flex-col gap-0.5">
					{warnings.map((warning) => (
						<li key={warning.code} className="warn">
							<TriangleAlert className="icon" aria-hidden="true" />
							<span>{warning.text}</span>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

/** A field for somebody who only reads: its name and what it says. */
export function ReadField({
	name,
	label,
	wide = false,
	children,
}: {
	name: string;
	label: string;
	wide?: boolean;
	children: ReactNode;
}) {
	const { state } = useOpenCard();
	const warnings = state.warnings.filter((warning) => warning.field === name);
	return (
		<div className={wide ? "card-field card-field-wide" : "card-field"} data-field={name}>
			<dt className="mb-0.5 text-xs font-semibold text-ink-2 flex items-center gap-1.5">
				{label}
				<FieldTalk name={name} label={label} />
			</dt>
			<dd dir="auto" className="whitespace-pre-wrap break-words">
				{children}
			</dd>
			{warnings.map((warning) => (
				<dd key={warning.code} className="warn mt-1">
					<TriangleAlert className="icon" aria-hidden="true" />
					<span>{warning.text}</span>
				</dd>
			))}
		</div>
	);
}
