/** The letters that the site sends when it has a mail server. Plain text: one link each. */
export const letterWords = {
	password: {
		subject: "Set a new password for Concordat",
		text: (name: string, link: string, hours: number) =>
			`${name},\n\nsomebody asked for a new password for your account. Set it here:\n\n${link}\n\nThe link works once, within ${hours} hours. If it was not you, do nothing: your password stays as it is.\n`,
	},
	invitation: {
		subject: (plan: string) => `Your invitation to ${plan}`,
		text: (from: string, partner: string, plan: string, link: string, until: string) =>
			`${from} invites you to write the joint plan "${plan}" for ${partner}.\n\nJoin here:\n\n${link}\n\nThe link works once, until ${until}. It is for you alone: do not pass it on.\n`,
	},
} as const;
