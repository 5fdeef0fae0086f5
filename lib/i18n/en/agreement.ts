/** How words that were put to partners stand, as a board says it. */
export const agreement = {
	thePlan: "the whole plan",
	pill: {
		draft: "Draft",
		open: (agreed: number, asked: number) => `With partners ${agreed} of ${asked}`,
		agreed: (agreed: number, asked: number) => `Agreed ${agreed} of ${asked}`,
		reserved: (n: number) => (n === 1 ? "Agreed, 1 reservation" : `Agreed, ${n} reservations`),
		objected: (n: number) => (n === 1 ? "1 objection" : `${n} objections`),
		lapsed: "Lapsed",
		withdrawn: "Withdrawn",
		doesNotApply: "Does not apply",
		notAllAsked: "Not all asked",
	},
} as const;
