"use client";
import { words } from "@/lib/i18n/words";
import { longDate } from "@/lib/plan/dates";
import { today } from "./dates";
import { usePlanTitle } from "./use-plan-title";

/** On paper a page says of which plan and day it is; on the screen the header does. */
export function PaperHead() {
	const title = usePlanTitle();
	return (
		<p className="paper-head">
			<strong dir="auto">{title}</strong>
			<span>{words.plan.printed(longDate(today()))}</span>
		</p>
	);
}
