/** How people come in: the first account, joining by a link, a forgotten password. No board waits for these words. */
export const entering = {
	side: {
		together: "Write one plan together",
		togetherText: "Each partner sees the others’ words as they are typed.",
		apart: "See who stands where",
		apartText: "Every change and every person carries the organisation they act for.",
		ready: "Answer what the evidence asks",
		readyText:
			"Ten factors and ten barriers from the review. What your plan does not answer yet is shown as a gap.",
	},
	first: {
		title: "Set up this site",
		intro: "Nobody has an account here yet. The first one is yours.",
		endsSample:
			"The first account ends the sample’s sign-in: nobody opens it after that. What was written in it can then only be removed, by whoever sets the site up, on their account page.",
		verb: "Create the first account",
		failed: "No account was created",
		or: "or",
		sampleTitle: "Look at the sample plan",
		sampleText:
			"Home from Hospital: Wexmoor, by five invented partners: as they draft it, and eight months on. Nothing to fill in. You can remove it in one click.",
		sampleVerb: "Look at the sample plan",
	},
	forgot: {
		title: "Forgot your password?",
		intro: "We send a link that sets a new one. It works once, for a day.",
		verb: "Send the link",
		sentTitle: "Look in your mail",
		sent: "If this address has an account, a link is on its way. It works once, for a day.",
		noMail:
			"This site cannot send mail. Ask a lead of your organisation on the plan: on the People page they can make a link that sets a new password. Whoever runs the site can make one too.",
		noMailLead: "Nobody to ask? Whoever runs the site can make one with the command",
		back: "Back to sign in",
		failed: "No link was sent",
	},
	reset: {
		title: "Set a new password",
		intro: "Every other device you are signed in on is signed out.",
		verb: "Set the password",
		doneTitle: "The password is set",
		done: "Sign in with it now.",
		noToken: "This link is not whole. Copy the whole link, or ask for a new one.",
		failed: "The password was not set",
	},
	join: {
		title: "Join a plan",
		reading: "Reading the invitation",
		invites: (partner: string, plan: string) => `You are invited to join “${plan}” for ${partner}.`,
		asRole: (role: string, signatory: boolean) => (signatory ? `As ${role} and signatory.` : `As ${role}.`),
		until: (day: string) => `The invitation holds until ${day}.`,
		forAddress: (email: string) => `It is for ${email}.`,
		verb: "Join the plan",
		signUpVerb: "Create your account and join",
		signedInAs: (name: string, email: string) => `You are signed in as ${name} (${email}).`,
		otherAccount: "Sign out and use another account",
		haveAccount: "You have an account already?",
		signInInstead: "Sign in and join",
		newHere: "New here?",
		signUpInstead: "Create an account",
		failed: "You have not joined",
		noToken: "This link is not whole. Copy the whole link, or ask for a new one.",
		states: {
			missing: {
				title: "There is no such invitation",
				text: "Copy the whole link, or ask the lead who invited you for a new one.",
			},
			used: {
				title: "This invitation has been used",
				text: "Links work once. If you joined with it, sign in. Otherwise ask for a new one.",
			},
			expired: { title: "This invitation has expired", text: "Ask the lead who invited you for a new one." },
			revoked: {
				title: "This invitation was taken back",
				text: "Ask the lead who invited you whether that was meant.",
			},
		},
		wrongAddress: (invited: string, mine: string) =>
			`The invitation is for ${invited}, and you are signed in as ${mine}. Sign out, then sign in or sign up with the invited address.`,
	},
} as const;
