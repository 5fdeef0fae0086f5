"use client";
import { type ComponentProps, useEffect, useLayoutEffect, useRef, useState } from "react";
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
	const [, draw] = useState(0);
	useEffect(() => {
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
		draw((n) => n + 1);
		return () => {
			observer?.disconnect();
			binding.destroy();
		};
	}, [ytext, singleLine]);
	useLayoutEffect(() => {
		if (ref.current) grow(ref.current);
	});
	return (
		<textarea
			rows={1}
			{...rest}
			ref={ref}
			readOnly={readOnly || !ytext}
			className={`shared-text ${className}`}
		/>
	);
}

/** As tall as its text. Set here because not every browser has `field-sizing` yet. */
function grow(control: HTMLTextAreaElement): void {
	const frame = control.offsetHeight - control.clientHeight;
	control.style.height = "auto";
	control.style.height = `${control.scrollHeight + frame}px`;
}
