const n = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** What changed while somebody was away. On the board, so apart from the words of the inbox. */
export const sinceWords = {
	show: "Show",
	hide: "Hide",
	dismiss: "Dismiss",
	line: (when: string, what: string) => `Since ${when}: ${what}.`,
	cards: (count: number, who: string) => `${n(count, "card", "cards")} changed${who ? ` by ${who}` : ""}`,
	others: (count: number) => n(count, "other", "others"),
	comments: (count: number) => n(count, "new comment", "new comments"),
	agreements: (on: string, count: number) => `the ${count === 1 ? "agreement" : "agreements"} on ${on}`,
	wholePlan: "the whole plan",
	lapsed: (agreements: string) => `${agreements} lapsed`,
	restored: (agreements: string, count: number) => `${agreements} ${count === 1 ? "stands" : "stand"} again`,
	events: (count: number) => n(count, "decision or step", "decisions and steps"),
	more: "and more before",
	nothing: (when: string) => `Since ${when} nobody else changed anything.`,
	first: "You are here for the first time. Next time this tells what others changed meanwhile.",
	loading: "Looking what changed…",
	failed: "What changed could not be fetched. Nothing is lost; ask again in a moment.",
	headings: { cards: "Cards", comments: "Comments", events: "Decisions and steps" },
	card: {
		added: (who: string) => `added${who ? ` by ${who}` : ""}`,
		changed: (who: string) => `changed${who ? ` by ${who}` : ""}`,
		binned: (who: string) => `put in the bin${who ? ` by ${who}` : ""}`,
	},
	act: (act: string, who: string, code: string) => {
		const on = code ? ` ${code}` : " the plan";
		const said: Record<string, string> = {
			"put-to-partners": `${who} put${on} to the partners`,
			"go-live": `${who} put the whole plan to the partners`,
			"start-with-known-gaps": `${who} asked for consent to start with known gaps`,
			decide: `${who} decided on${on}`,
			"withdraw-agreement": `${who} withdrew the decision on${on}`,
			"change-matter": `${who} changed who sees to a matter${code ? ` on ${code}` : ""}`,
			"settle-matter": `${who} settled a matter${code ? ` on ${code}` : ""}`,
			"appraise-barrier": `${who} said how the barrier ${code} is seen`,
			"mark-clarity": `${who} said how clear ${code} is`,
			"reopen-plan": `${who} opened the plan again`,
			"wording-lapsed": `The agreement on${on} lapsed`,
			"wording-restored": `The agreement on${on} stands again`,
			"condition-broken": "A condition of the live plan broke",
			"condition-met": "A condition of the live plan holds again",
			"add-partner": `${who} added a partner`,
			"remove-partner": `${who} took a partner off the plan`,
			"accept-invitation": `${who} joined`,
			"withdraw-seat": `${who} withdrew a seat`,
			"hand-over-plan": `${who} handed the plan over`,
			"open-rating-round": `${who} opened a rating round`,
			"close-rating-round": `${who} closed the rating round`,
			"open-meeting": `${who} opened a review meeting`,
			"close-meeting": `${who} closed the review meeting`,
			"name-checkpoint": `${who} named a checkpoint`,
		};
		return said[act] ?? `${who}: ${act}`;
	},
	somebody: "Somebody",
} as const;
