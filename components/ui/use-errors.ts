"use client";
import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * What is wrong with each field of a form, by its name. After a check that finds something, the first wrong
 * field has the focus, so that nobody has to look for it.
 */
export function useErrors<Name extends string>(form: RefObject<HTMLElement | null>) {
	const [errors, setErrors] = useState<Partial<Record<Name, string>>>({});
	const looking = useRef(false);
	useEffect(() => {
		if (!looking.current) return;
		looking.current = false;
		if (Object.keys(errors).length > 0)
			form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [errors, form]);
	return {
		errors,
		/** Takes the result of a check; true when nothing is wrong. */
		check(found: Partial<Record<Name, string | null | undefined>>): boolean {
			const wrong = Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence)) as Partial<
				Record<Name, string>
			>;
			looking.current = true;
			setErrors(wrong);
			return Object.keys(wrong).length === 0;
		},
		/** Somebody is mending this field: its error goes. */
		clear(name: Name) {
			setErrors((before) => {
				if (!(name in before)) return before;
				const { [name]: _gone, ...rest } = before;
				return rest as Partial<Record<Name, string>>;
			});
		},
	};
}
