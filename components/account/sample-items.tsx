"use client";
import { Trash2, Users } from "lucide-react";
import { MenuItem } from "@/components/ui/menu";
import { words } from "@/lib/i18n/words";
import { useSample } from "./use-sample";

/** What can be done with the sample, in the menu of its plan. */
export function SampleItems() {
	const { beSomebodyElse, remove } = useSample();
	return (
		<>
			<MenuItem icon={Users} onSelect={beSomebodyElse}>
				{words.account.sample.switch}
			</MenuItem>
			<MenuItem icon={Trash2} danger onSelect={remove}>
				{words.account.sample.remove}
			</MenuItem>
		</>
	);
}
