"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { dayOfEvent } from "./time-slider";
import type { NamedEvent } from "./use-timeline";

/** One change to and fro for a handle of the slider. */
export function Steps({
	letter,
	at,
	least,
	most,
	onStep,
}: {
	letter: string;
	at: number;
	least: number;
	most: number;
	onStep: (at: number) => void;
}) {
	return (
		<span className="inline-flex gap-1">
			<Button size="sm" iconOnly icon={ChevronLeft} locked={at <= least} onClick={() => onStep(at - 1)}>
				{say.back(letter)}
			</Button>
			<Button size="sm" iconOnly icon={ChevronRight} locked={at >= most} onClick={() => onStep(at + 1)}>
				{say.forth(letter)}
			</Button>
		</span>
	);
}

/** Goes to a moment by its name: checkpoints first, then what happened. Shows the one that the handle is at. */
export function EventChoice({
	label,
	events,
	at,
	onPick,
}: {
	label: string;
	events: readonly NamedEvent[];
	/** Where the handle is. */
	at: number;
	onPick: (at: number) => void;
}) {
	const checkpoints = events.filter(({ kind }) => kind === "checkpoint");
	const others = events.filter(({ kind }) => kind !== "checkpoint");
	const here = [...checkpoints, ...others].find(({ stop }) => stop === at);
	const option = ({ key, at: when, text }: NamedEvent) => (
		<option key={key} value={key}>
			{say.at(dayOfEvent(when), text)}
		</option>
	);
	return (
		<SelectField
			label={label}
			quietLabel
			className="time-choice"
			value={here?.key ?? ""}
			onChange={(event) => {
				const picked = events.find(({ key }) => key === event.target.value);
				if (picked) onPick(picked.stop);
			}}
		>
			<option value="" disabled>
				{label}
			</option>
			{checkpoints.length > 0 && <optgroup label={say.lists.checkpoints}>{checkpoints.map(option)}</optgroup>}
			<optgroup label={say.lists.events}>{others.map(option)}</optgroup>
		</SelectField>
	);
}
