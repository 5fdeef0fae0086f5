/** An aim as each partner reads it. */
export const aimWords = {
	title: "As each partner reads it",
	about: "Every partner says in its own words what the shared text means to it, and how realistic it is.",
	listTitle: "How each partner reads the aims",
	aim: "Aim",
	notSaid: "Has not said",
	nobody: "All have said",
	apart: "Apart by",
	meanOf: (mean: string) => `${mean} of 5`,
	own: (partner: string) => `What this means to ${partner}`,
	ownHint: "Up to 280 characters. No details of people who use services.",
	realism: "How realistic it is",
	realisms: ["Not said", "1, not realistic", "2", "3", "4", "5, fully realistic"],
	waits: "Not saved yet. It waits on this device.",
	save: "Save our reading",
	nothingSaid: "Nothing was saved: write what the aim means to you, or choose how realistic it is.",
	saved: (partner: string) => `What ${partner} reads is recorded`,
	notSaved: "The reading was not recorded",
	failed: "What the partners read could not be asked for. Nothing was changed.",
	none: "Has not said",
	said: (realism: number) => `Realistic: ${realism} of 5`,
	missing: (partners: readonly string[]) => `Not said yet: ${partners.join(", ")}.`,
	diverges: (spread: number) =>
		`The partners are ${spread} apart on how realistic it is. Talk about it before it is agreed.`,
	unrealistic: (mean: string) =>
		`On the whole the partners find it unrealistic (${mean} of 5). A strategy for B3, overly ambitious aims, would answer it.`,
};
