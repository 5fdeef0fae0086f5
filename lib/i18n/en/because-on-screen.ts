/** Closer reasons that screens find by themselves; apart from the server's, which no screen has to load. */
export const becauseOnScreen = {
	planLeadGivesFirstLeadOnly:
		"No invitation was made. For another partner the plan lead invites its first lead, and only while it has none; its lead invites everybody else.",
	firstLeadWithoutMark:
		"No invitation was made. The signatory mark is given by the partner's own lead, so invite its first lead without it.",
	linkForYourself: "No link was made: you are signed in. Change your own password on your account page.",
	linkForPlanLead:
		"No link was made: this person leads the plan, and the link would hand it over. The operator of the site can make one.",
	linkReachesFurther:
		"No link was made: this account also reaches what you do not lead, and the link would open it. The operator of the site can make one.",
	waitForTries: (minutes: number) =>
		`Too many tries in a short time. ${minutes === 1 ? "In a minute" : `In ${minutes} minutes`} you can try again, or ask for a new password.`,
};
