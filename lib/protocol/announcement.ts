/** What can be announced: each names the queries that are asked again. */
export const ANNOUNCED = [
	"plan",
	"partners",
	"seats",
	"invitations",
	"agreements",
	"comments",
	"checkpoints",
	"ratings",
	"meetings",
	"aims",
] as const;

/** Something that was attested changed: the browser asks again through a query. Never carries a row. */
export interface Announcement {
	kind: (typeof ANNOUNCED)[number];
	id: string;
}
