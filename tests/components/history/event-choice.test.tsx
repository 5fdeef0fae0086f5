// @vitest-environment jsdom
import { expect, test } from "vitest";
import { momentOf } from "@/components/agreement/moments";
import { EventChoice } from "@/components/history/moment-steps";
import type { NamedEvent } from "@/components/history/use-timeline";
import type { SentStop } from "@/lib/history/timeline";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { draw } from "../ui/draw";

const AT = [
	"2026-03-06T09:25:00Z",
	"2026-03-06T09:40:00Z",
	"2026-03-10T11:05:00Z",
	"2026-03-12T08:00:00Z",
] as const;
const stops = AT.map((at, n): SentStop => [Date.parse(at), n + 1, n]);
const event = (stop: number, text: string, kind: NamedEvent["kind"] = "agreed"): NamedEvent => ({
	key: text,
	kind,
	at: AT[stop as 0] ?? "",
	text,
	stop,
});
const EVENTS = [
	event(0, "B5.1 agreed by all"),
	event(1, "A3 agreed by all"),
	event(2, "A3 lapsed", "lapsed"),
];

async function choiceAt(at: number, events = EVENTS, nowToo = false) {
	const picked: number[] = [];
	const page = await draw(
		<EventChoice
			label={say.goA}
			stops={stops}
			events={events}
			at={at}
			nowToo={nowToo}
			onPick={(to) => picked.push(to)}
		/>,
	);
	const select = page.querySelector("select");
	if (!select) throw new Error("nothing to choose from");
	return { select, picked, choices: [...select.options].map(({ text }) => text) };
}

test("[H8] moments of one day are told apart by their time, and one that is alone by its day", async () => {
	const { choices, select } = await choiceAt(1);
	expect(choices).toEqual([
		`${momentOf(AT[0])}, B5.1 agreed by all`,
		`${momentOf(AT[1])}, A3 agreed by all`,
		"10 Mar 2026, A3 lapsed",
	]);
	expect(select.selectedOptions[0]?.text).toBe(`${momentOf(AT[1])}, A3 agreed by all`);
});

test("[H8] what happened at one moment is one choice, with the name that somebody gave it first", async () => {
	const { choices } = await choiceAt(0, [...EVENTS, event(2, "Aims workshop", "checkpoint")]);
	expect(choices).toContain("10 Mar 2026, Aims workshop; A3 lapsed");
	expect(choices).toHaveLength(3);
});

test("[H8] a moment without a name shows its time, and now is chosen where it can be", async () => {
	const nameless = await choiceAt(3);
	expect(nameless.select.selectedOptions[0]?.text).toBe(momentOf(AT[3]));
	const now = await choiceAt(stops.length, EVENTS, true);
	expect(now.select.selectedOptions[0]?.text).toBe(say.now);
	expect(now.choices).toHaveLength(4);
});
