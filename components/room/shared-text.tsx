"use client";
import { type ComponentProps, type CSSProperties, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import { TextBinding } from "./text-binding";

interface SharedTextProps {
	ytext: Y.Text | null;
	/** Wraps on the screen, but holds no line breaks: titles and one-line fields. */
	singleLine?: boolean;
	/** Called with the text, at first and after every change by anybody. */
	onText?: (value: string) => void;
}

/**
 * A field whose text several people write at once: both keep their words and their carets.
 *
 * Always a textarea that grows with its text, so that a long line wraps instead of hiding. Over its limit it only
 * warns (`aria-describedby` of the caller): nothing typed is ever cut.
 */
export function SharedText({
	ytext,
	singleLine = false,
	onText,
	className = "",
	readOnly,
	...rest
}: SharedTextProps & Omit<ComponentProps<"textarea">, "value" | "defaultValue" | "onChange">) {
	const ref = useRef<HTMLTextAreaElement>(null);
	const told = useRef(onText);
	told.current = onText;
	// Before the first paint, so that the field is never seen without its words.
	useLayoutEffect(() => {
		const control = ref.current;
		if (!control || !ytext) return;
		const resize = () => grow(control);
		const changed = (value: string) => {
			resize();
			told.current?.(value);
		};
		const binding = new TextBinding(control, ytext, { singleLine, onChange: changed });
		changed(control.value);
		const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(resize);
		observer?.observe(control);
		return () => {
			observer?.disconnect();
			binding.destroy();
		};
	}, [ytext, singleLine]);
	return (
		<textarea
			rows={1}
			dir="auto"
			{...rest}
			ref={ref}
			readOnly={readOnly || !ytext}
			style={GROWS}
			className={`shared-text ${className}`}
		/>
	);
}

/** As tall as its text, by the browser itself where it can. */
const GROWS: CSSProperties = { fieldSizing: "content" };

const growsByItself = () => globalThis.CSS?.supports?.("field-sizing", "content") === true;

/**
 * Makes a field as tall as its text where the browser does not.
 *
 * The catch: it must read the layout, so it is called when the text or the width changes and at no other time. A
 * sheet has a dozen such fields.
 */
function grow(control: HTMLTextAreaElement): void {
	if (growsByItself()) return;
	const frame = control.offsetHeight - control.clientHeight;
	control.style.height = "auto";
	control.style.height = `${control.scrollHeight + frame}px`;
}
