import type { Meeting } from "./meeting";

/** Whether a meeting may still be put right: the open one, and the last closed one. [M22] */
export const mayBeCorrected = (
	meeting: Pick<Meeting, "id" | "closed">,
	meetings: readonly Meeting[],
): boolean =>
	meeting.closed === null || meetings.findLast(({ closed }) => closed !== null)?.id === meeting.id;

export type Overtaken = "closed" | "cancelled" | "corrected" | "later";

/**
 * What happened to a meeting since a dialog about it was opened; null: nothing that the dialog is about. [M24]
 *
 * @param before the meeting as it was then
 */
export function overtakenBy(before: Meeting, meetings: readonly Meeting[]): Overtaken | null {
	const now = meetings.find(({ id }) => id === before.id);
	if (!now) return "cancelled";
	if (before.closed === null && now.closed !== null) return "closed";
	if (!mayBeCorrected(now, meetings)) return "later";
	const same =
		now.held === before.held &&
		now.names === before.names &&
		now.present.length === before.present.length &&
		now.present.every((id) => before.present.includes(id));
	return same ? null : "corrected";
}

/** The day that a meeting to open begins with: the settled one if it has come, else today. [M26] */
export const dayToOpen = (settled: string | null, today: string): string =>
	settled !== null && settled <= today ? settled : today;
