/** Signing in and up, passwords, one's own account, the first page and the sample. */
export const account = {
	yours: "Your account",
	inbox: (waiting: number) =>
		waiting === 0
			? "Inbox, nothing waits"
			: waiting === 1
				? "Inbox, 1 thing waits"
				: `Inbox, ${waiting} things wait`,
	menuOf: (name: string) => `Your account: ${name}`,
	nameForPartner: (name: string, partner: string) => `${name}, ${partner}`,
	signOut: "Sign out",
	signOutAnyway: "Sign out anyway",
	notSignedOut: "You are not signed out",
	fields: {
		name: "Your name",
		email: "Work email address",
		password: "Password",
		newPassword: "New password",
		currentPassword: "Current password",
		passwordHint: (min: number) =>
			`At least ${min} characters. Four unrelated words are good. Pasting works.`,
		show: "Show the password",
		code: "Code from the server",
		codeHint: "You are not at the computer that runs this site. It printed a code when it started.",
	},
	errors: {
		name: "Write your name.",
		email: "Write an email address, like name@organisation.example.",
		password: "Write your password.",
		passwordShort: (min: number) => `Too short. Use at least ${min} characters.`,
		code: "Write the code that the server printed.",
		nameLong: (max: number) => `At most ${max} characters.`,
	},
	signIn: {
		title: "Sign in",
		intro: "Use the work email address your partner organisation invited.",
		verb: "Sign in",
		forgot: "Forgot your password?",
		notInvited: "Not invited yet? Ask the lead of your plan to add you.",
		sample: "This site has no account yet.",
		sampleLink: "Go to its first page",
		failed: "You were not signed in",
	},
	sample: {
		title: "Sign in as one of its people",
		about: (title: string) => `${title} is a sample. Its organisations and people are invented.`,
		as: (name: string) => `Sign in as ${name}`,
		seat: (role: string, signatory: boolean) => (signatory ? `${role} and signatory` : role),
		signatory: "A signatory decides for the partner.",
		two: "To see two partners work at once, open this address in a private window or another browser, and choose somebody else there.",
		address: "Address for the second window",
		remove: "Remove the sample and all that was written in it",
		removed: "The sample is gone",
		banner: (name: string) => `You look at the sample as ${name}.`,
		switch: "Be somebody else",
		failed: "The sample was not opened",
		removeFailed: "The sample was not removed",
	},
	page: {
		title: "Your account",
		about: (email: string) => `You sign in with ${email}.`,
		nameTitle: "Name",
		nameHint: "How other people see you on every plan.",
		nameSaved: "Your name is changed",
		passwordTitle: "Password",
		passwordVerb: "Change the password",
		passwordSaved: "Your password is changed. Every other device is signed out.",
		notChanged: "Nothing was changed",
		screenTitle: "This device",
		sessionsTitle: "Signed in",
		sessionsText: "Signing out clears the plans kept on this device for work without a network.",
		everywhere: "Sign out everywhere",
		everywhereText: "Ends every session of yours, on this device too, and clears the plans kept here.",
		back: "Back to your plans",
		sampleTitle: "The sample plan",
		sampleText: "It is still on this site, and nobody can sign in to it any more. It can only be removed.",
		sample: "You are one of the sample’s people: name and password are not yours to change.",
		wordsHere: "Words on this device would be lost",
		unsent: (n: number) =>
			`${n === 1 ? "1 change has" : `${n} changes have`} not reached the server. Connect and wait for “Saved”, or download the words: signing out clears them from this device.`,
		copies: (n: number) =>
			n === 1
				? "1 copy of words that could not be sent is kept here. It cannot be sent any more, and signing out clears it: download it if you want to keep it."
				: `${n} copies of words that could not be sent are kept here. They cannot be sent any more, and signing out clears them: download them if you want to keep them.`,
		takeWords: "Download the words",
		takenWords: "The words are in your downloads",
		wordsFile: "Concordat - words not sent.txt",
		everywhereAnyway: "Sign out everywhere anyway",
	},
	singleKeys: {
		label: "Single-letter keys",
		hint: "Such as N for a new card. Turn them off if you dictate, or if keys are pressed by accident.",
		areOff: "Single-letter keys are turned off on this device. Turn them on at Your account.",
	},
};
