import type { QueryClient } from "@tanstack/react-query";
import type { Announcement } from "@/lib/protocol/announcement";
import type { QueryName } from "@/lib/queries";

/** Which questions have another answer after an announcement; the plan's own frame is asked for by the room. */
const ASKED_AGAIN: Record<Announcement["kind"], readonly QueryName[]> = {
	plan: ["plan", "plans"],
	partners: ["plan", "plans", "people"],
	seats: ["plan", "plans", "people"],
	invitations: ["people"],
	agreements: ["plan", "plans", "inbox"],
	comments: ["talk", "threads", "inbox"],
	checkpoints: ["timeline"],
	ratings: ["ratings", "inbox"],
	meetings: ["meetings", "inbox"],
	aims: ["aim-readings"],
};

/** What the plan's own frame does not hold; its announcements do not ask for it again. */
const BESIDE_FRAME: readonly Announcement["kind"][] = [
	"comments",
	"checkpoints",
	"ratings",
	"meetings",
	"aims",
];

export const changesFrame = ({ kind }: Announcement): boolean => !BESIDE_FRAME.includes(kind);

/** What waits on all one's plans costs more to work out, so ten comments in a row ask for it once, and last. */
const IN_A_MOMENT: readonly QueryName[] = ["inbox"];
const MOMENT_MS = 1_000;
let soon: ReturnType<typeof setTimeout> | null = null;

/** Asks again what an announcement made stale. Queries are keyed by their name first. */
export function lookAgainAfter(queries: QueryClient, announcement: Announcement): void {
	const names = ASKED_AGAIN[announcement.kind] ?? [];
	for (const name of names)
		if (!IN_A_MOMENT.includes(name)) void queries.invalidateQueries({ queryKey: [name] });
	const later = names.filter((name) => IN_A_MOMENT.includes(name));
	if (later.length === 0 || soon) return;
	soon = setTimeout(() => {
		soon = null;
		for (const name of later) void queries.invalidateQueries({ queryKey: [name] });
	}, MOMENT_MS);
}
