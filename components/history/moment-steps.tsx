"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { SentStop } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { dayOfEvent, writtenOut } from "./time-slider";
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

/** A moment at which something happened that has a name; of one moment there is one choice. */
interface Named {
	stop: number;
	at: string;
	texts: string[];
	checkpoint: boolean;
}

function gathered(events: readonly NamedEvent[]): Named[] {
	const moments = new Map<number, Named>();
	for (const { stop, at, text, kind } of events) {
		const moment = moments.get(stop) ?? { stop, at, texts: [], checkpoint: false };
		moments.set(stop, moment);
		moment.checkpoint ||= kind === "checkpoint";
		if (kind === "checkpoint") moment.texts.unshift(text);
		else moment.texts.push(text);
	}
	return [...moments.values()].sort((a, b) => a.stop - b.stop);
}

/**
 * Goes to a moment by its name: checkpoints first, then what happened. Shows the one that the handle is at, or its time
 * when nothing that has a name happened then.
 */
export function EventChoice({
	label,
	stops,
	events,
	at,
	nowToo = false,
	onPick,
}: {
	label: string;
	stops: readonly SentStop[];
	events: readonly NamedEvent[];
	/** Where the handle is; after the last stop is now. */
	at: number;
	/** Now can be chosen, too. */
	nowToo?: boolean;
	onPick: (at: number) => void;
}) {
	const moments = useMemo(() => gathered(events), [events]);
	const onDay = new Map<string, number>();
	for (const { at } of moments) onDay.set(dayOfEvent(at), (onDay.get(dayOfEvent(at)) ?? 0) + 1);
	const now = stops.length;
	const named = (at === now && nowToo) || moments.some(({ stop }) => stop === at);
	const option = ({ stop, at: when, texts }: Named) => {
		const day = dayOfEvent(when);
		return (
			<option key={stop} value={stop}>
				{say.at((onDay.get(day) ?? 0) > 1 ? writtenOut(stops[stop]) : day, texts.join("; "))}
			</option>
		);
	};
	const checkpoints = moments.filter(({ checkpoint }) => checkpoint);
	return (
		<SelectField
			label={label}
			quietLabel
			className="time-choice"
			value={named ? String(at) : ""}
			onChange={({ target }) => target.value !== "" && onPick(Number(target.value))}
		>
			{!named && (
				<option value="" disabled>
					{writtenOut(stops[at])}
				</option>
			)}
			{nowToo && <option value={now}>{say.now}</option>}
			{checkpoints.length > 0 && <optgroup label={say.lists.checkpoints}>{checkpoints.map(option)}</optgroup>}
			<optgroup label={say.lists.events}>
				{moments.filter(({ checkpoint }) => !checkpoint).map(option)}
			</optgroup>
		</SelectField>
	);
}
