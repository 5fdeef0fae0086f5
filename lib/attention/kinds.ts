/** What can ask for a person's attention. Each kind has its own pace of letters. */
export const NOTICE_KINDS = [
	"mention",
	"assignment",
	"put",
	"lapse",
	"matter",
	"signatory",
	"rate",
	"meeting",
	"decision",
	"reading",
	"review",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const PACES = ["at-once", "daily", "weekly", "never"] as const;
export type Pace = (typeof PACES)[number];

/** How often people are written to until they choose: what asks for an answer at once, the rest gathered. */
export const USUAL_PACES: Readonly<Record<NoticeKind, Pace>> = {
	mention: "at-once",
	assignment: "at-once",
	put: "at-once",
	lapse: "daily",
	matter: "daily",
	signatory: "daily",
	rate: "at-once",
	meeting: "daily",
	decision: "daily",
	reading: "weekly",
	review: "weekly",
};
