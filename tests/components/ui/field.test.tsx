// @vitest-environment jsdom
import { act, useRef } from "react";
import { expect, test } from "vitest";
import { SelectField, TextField } from "@/components/ui/field";
import { useErrors } from "@/components/ui/use-errors";
import { draw } from "./draw";

function Form() {
	const form = useRef<HTMLFormElement>(null);
	const { errors, check, clear } = useErrors<"title" | "kind">(form);
	return (
		<form ref={form}>
			<TextField label="Title" hint="Short." error={errors.title} onChange={() => clear("title")} />
			<SelectField label="Kind" error={errors.kind} defaultValue="">
				<option value="">Choose</option>
			</SelectField>
			<button type="button" onClick={() => check({ title: null, kind: "Choose the kind." })}>
				check
			</button>
			<button type="button" onClick={() => check({ title: "Write a title.", kind: "Choose the kind." })}>
				check all
			</button>
		</form>
	);
}

const described = (control: Element | null | undefined) =>
	(control?.getAttribute("aria-describedby") ?? "")
		.split(" ")
		.map((id) => document.getElementById(id)?.textContent)
		.filter(Boolean);

test("[U25] a field is named by its label, and its error and hint are read with it", () => {
	const screen = draw(<Form />);
	const input = screen.querySelector("input");
	expect(screen.querySelector("label")?.htmlFor).toBe(input?.id);
	expect(described(input)).toEqual(["Short."]);
	act(() => screen.querySelectorAll("button")[1]?.click());
	expect(input?.getAttribute("aria-invalid")).toBe("true");
	expect(described(input)).toEqual(["Write a title.", "Short."]);
});

test("[U25] after a check the first wrong field has the focus", () => {
	const screen = draw(<Form />);
	act(() => screen.querySelectorAll("button")[0]?.click());
	expect(document.activeElement).toBe(screen.querySelector("select"));
	act(() => screen.querySelectorAll("button")[1]?.click());
	expect(document.activeElement).toBe(screen.querySelector("input"));
});
