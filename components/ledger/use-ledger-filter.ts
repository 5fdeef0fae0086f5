"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";

export const NO_FILTER = { partner: "", person: "", act: "", since: "", until: "" };
export type LedgerChoice = typeof NO_FILTER;

/** Which entries are shown. Kept in the address, so that a reload shows them again and a link can be sent. */
export function useLedgerFilter(): [LedgerChoice, (choice: LedgerChoice) => void] {
	const query = useSearchParams();
	const [choice, setChoice] = useState<LedgerChoice>(() => ({
		...NO_FILTER,
		...Object.fromEntries(
			Object.keys(NO_FILTER).flatMap((name) => {
				const value = query.get(name);
				return value ? [[name, value]] : [];
			}),
		),
	}));
	const choose = (next: LedgerChoice) => {
		setChoice(next);
		const address = new URL(window.location.href);
		for (const [name, value] of Object.entries(next))
			if (value) address.searchParams.set(name, value);
			else address.searchParams.delete(name);
		window.history.replaceState(window.history.state, "", address);
	};
	return [choice, choose];
}

/** The same choice as a query, for the download. */
export const queryOf = (choice: LedgerChoice): string => {
	const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ""));
	return query.size > 0 ? `?${query}` : "";
};
