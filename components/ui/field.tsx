"use client";
import { ChevronDown, CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { tooMuch } from "./too-much";

export interface FieldFace {
	label: ReactNode;
	hint?: ReactNode;
	/** What is wrong, as a sentence; drawn under the field with its icon and read with it. */
	error?: ReactNode;
	/** The label is read but not drawn. */
	quietLabel?: boolean;
	/** The taller field of pages where people write little and read much. */
	large?: boolean;
}

interface Wiring {
	id: string;
	"aria-describedby"?: string;
	"aria-invalid"?: true;
	className: string;
}

/** A label, a control, a hint and an error, tied together for every reader. */
export function Field({
	label,
	hint,
	error,
	quietLabel,
	large,
	className = "",
	children,
}: FieldFace & { className?: string; children: (wiring: Wiring) => ReactNode }) {
	const id = useId();
	const described = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
	return (
		<div className={className}>
			<label htmlFor={id} className={quietLabel ? "sr-only" : "lab"}>
				{label}
			</label>
			{children({
				id,
				className: ["fld", large ? "fld-lg" : "", error ? "fld-error" : ""].filter(Boolean).join(" "),
				...(described ? { "aria-describedby": described } : {}),
				...(error ? { "aria-invalid": true as const } : {}),
			})}
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
			{hint && (
				<p id={`${id}-hint`} className="hint mt-1">
					{hint}
				</p>
			)}
		</div>
	);
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
	return (
		<p id={id} className="fld-error-text">
			<CircleAlert className="icon" aria-hidden="true" />
			<span>{children}</span>
		</p>
	);
}

const split = <P extends FieldFace & { className?: string }>(props: P) => {
	const { label, hint, error, quietLabel, large, className, ...control } = props;
	return { face: { label, hint, error, quietLabel, large, className }, control };
};

export function TextField(props: FieldFace & ComponentProps<"input">) {
	const { face, control } = split(props);
	return <Field {...face}>{(wiring) => <input {...control} {...wiring} />}</Field>;
}

/** `most`: how long its words may be; longer ones stay whole in the field, which says how much is too much. */
export function TextArea({ most, ...props }: FieldFace & ComponentProps<"textarea"> & { most?: number }) {
	const { face, control } = split(props);
	const over = most === undefined ? undefined : tooMuch(String(props.value ?? ""), most);
	const error = over ?? face.error;
	return (
		<Field {...face} error={error}>
			{(wiring) => <textarea rows={3} {...control} {...wiring} />}
		</Field>
	);
}

/** The browser's own select, in our clothes: it works on every phone and with every reader. */
export function SelectField(props: FieldFace & ComponentProps<"select">) {
	const { face, control } = split(props);
	return (
		<Field {...face}>
			{(wiring) => (
				<span className="relative block">
					<select {...control} {...wiring} />
					<SelectArrow />
				</span>
			)}
		</Field>
	);
}

/** The arrow of a select; it stands in a box of the select's own size. */
export function SelectArrow() {
	return (
		<ChevronDown
			className="icon size-4 text-ink-2 absolute right-2.5 top-1/2 -translate-y-1/2 pointer-events-none"
			aria-hidden="true"
		/>
	);
}

export function CheckField({
	label,
	hint,
	className = "",
	...control
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<"input">) {
	const id = useId();
	return (
		<div className={className}>
			<label className="check">
				<input {...control} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
				<span>{label}</span>
			</label>
			{hint && (
				<p id={`${id}-hint`} className="hint pl-[26px]">
					{hint}
				</p>
			)}
		</div>
	);
}
