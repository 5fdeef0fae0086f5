"use client";
import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { dayOf, momentOf, shortDay } from "@/components/agreement/moments";
import { clockTime } from "@/components/plan/dates";
import type { SentStop } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import type { NamedEvent } from "./use-timeline";

/** The room that a name under the track needs, in pixels. */
const NAME_ROOM = 124;
/** Until the track is measured. */
const USUAL_WIDTH = 1_000;

/** How wide something is drawn, followed while it changes. */
function useDrawnWidth(of: RefObject<HTMLElement | null>): number {
	const [width, setWidth] = useState(USUAL_WIDTH);
	useLayoutEffect(() => {
		const place = of.current;
		if (!place) return;
		const look = () => setWidth(place.clientWidth || USUAL_WIDTH);
		look();
		const watch = new ResizeObserver(look);
		watch.observe(place);
		return () => watch.disconnect();
	}, [of]);
	return width;
}

const isoOf = (stop: SentStop | undefined): string | null => (stop ? new Date(stop[0]).toISOString() : null);

/** What happened at a moment: the name that somebody gave it, or the last thing of that stop. */
export function nameAt(events: readonly NamedEvent[], at: number): string {
	const here = events.filter(({ stop }) => stop === at);
	return (here.findLast(({ kind }) => kind === "checkpoint") ?? here.at(-1))?.text ?? "";
}

/**
 * The life of a plan as one track with two handles. Each step is a moment at which something changed; the last is now.
 *
 * The catch: time is not to scale. A quiet summer would leave no room for the busy week before it.
 */
export function TimeSlider({
	stops,
	events,
	a,
	b,
	onA,
	onB,
}: {
	stops: readonly SentStop[];
	events: readonly NamedEvent[];
	a: number;
	b: number;
	onA: (at: number) => void;
	onB: (at: number) => void;
}) {
	const last = stops.length; // the place after the last stop is now
	const part = (at: number) => (last === 0 ? 0 : at / last);
	const track = useRef<HTMLDivElement>(null);
	/** The room of a name as a part of the track. */
	const room = NAME_ROOM / useDrawnWidth(track);
	const ticks = new Map(events.map((event) => [event.stop, event]));
	return (
		<div ref={track} className="time-slider" style={{ "--from": part(a), "--to": part(b) } as CSSProperties}>
			<span className="time-track" aria-hidden="true" />
			{[...ticks.values()].map(({ key, stop }) => (
				<span
					key={key}
					className="time-tick"
					style={{ "--at": part(stop) } as CSSProperties}
					aria-hidden="true"
				/>
			))}
			<Handle
				end="from"
				letter={say.letterA}
				label={say.sliderA}
				value={a}
				max={last}
				onValue={(at) => onA(Math.min(at, b))}
				stops={stops}
				events={events}
			/>
			<Handle
				end="to"
				letter={say.letterB}
				label={say.sliderB}
				value={b}
				max={last}
				onValue={(at) => onB(Math.max(at, a))}
				stops={stops}
				events={events}
			/>
			{namesThatFit(events, part, [a, b], room).map(({ key, stop, at, text }) => (
				<span
					key={key}
					className="time-name"
					style={{ "--at": part(stop) } as CSSProperties}
					aria-hidden="true"
				>
					<span className="num">{shortDay(at)}</span>
					<span>{text}</span>
				</span>
			))}
			{[a, b].map((at, index) => (
				<span
					// biome-ignore lint/suspicious/noArrayIndexKey: there are exactly two, A and B.
					key={index}
					className={`time-name time-name-on ${index === 0 && part(b) - part(a) < room ? "time-name-off" : ""}`}
					style={{ "--at": part(at) } as CSSProperties}
					aria-hidden="true"
				>
					<span className="num">{at >= last ? say.now : shortDay(isoOf(stops[at]) ?? "")}</span>
					<span>{at >= last ? "" : nameAt(events, at)}</span>
				</span>
			))}
		</div>
	);
}

function Handle({
	end,
	letter,
	label,
	value,
	max,
	onValue,
	stops,
	events,
}: {
	end: "from" | "to";
	letter: string;
	label: string;
	value: number;
	max: number;
	onValue: (at: number) => void;
	stops: readonly SentStop[];
	events: readonly NamedEvent[];
}) {
	const iso = isoOf(stops[value]);
	return (
		<>
			<input
				type="range"
				className="time-range"
				data-end={end}
				aria-label={label}
				aria-valuetext={iso ? say.at(momentOf(iso), nameAt(events, value)) : say.now}
				min={0}
				max={max}
				value={value}
				onChange={(event) => onValue(Number(event.target.value))}
			/>
			<span
				className="time-letter"
				data-end={end}
				style={{ "--at": max === 0 ? 0 : value / max } as CSSProperties}
				aria-hidden="true"
			>
				{letter}
			</span>
		</>
	);
}

/** Named moments get their name where it fits, checkpoints before everything else. */
function namesThatFit(
	events: readonly NamedEvent[],
	part: (at: number) => number,
	taken: readonly number[],
	room: number,
): NamedEvent[] {
	const places = taken.map(part);
	const shown: NamedEvent[] = [];
	const first = (event: NamedEvent) =>
		event.kind === "checkpoint" ? 0 : event.kind === "agreed" || event.kind === "lapsed" ? 2 : 1;
	for (const event of [...events].sort((one, other) => first(one) - first(other))) {
		const place = part(event.stop);
		if (places.some((other) => Math.abs(other - place) < room)) continue;
		places.push(place);
		shown.push(event);
	}
	return shown;
}

export const dayOfEvent = (iso: string): string => dayOf(iso);

/** A moment with its time. */
export const writtenOut = (stop: SentStop | undefined): string =>
	stop ? momentOf(isoOf(stop) ?? "") : say.now;

/** A moment's time of day; its day stands beside it. */
export const timeOf = (stop: SentStop): string => clockTime(Date.parse(isoOf(stop) ?? ""));

/** A moment as it is written at the head of a side. */
export const momentTitle = (stop: SentStop | undefined): string =>
	stop ? dayOf(isoOf(stop) ?? "") : say.now;
