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
};

/** Asks again what an announcement made stale. Queries are keyed by their name first. */
export function lookAgainAfter(queries: QueryClient, announcement: Announcement): void {
	for (const name of ASKED_AGAIN[announcement.kind] ?? [])
		void queries.invalidateQueries({ queryKey: [name] });
}
