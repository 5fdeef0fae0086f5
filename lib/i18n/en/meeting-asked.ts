import type { MeetingAsks } from "@/lib/attention/meeting-asks";

const many = (n: number, one: string, more: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : more}`]);

/** What a near meeting asks of one's own organisation, in a sentence; empty when it asks nothing. In the inbox and in letters. */
export function meetingAsked({ strategies, measures }: MeetingAsks): string {
	const what = [...many(strategies, "strategy", "strategies"), ...many(measures, "measure", "measures")].join(
		" and ",
	);
	return what && `${what} of your organisation ${strategies + measures === 1 ? "is" : "are"} asked.`;
}
