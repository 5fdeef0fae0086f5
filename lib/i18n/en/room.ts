const changes = (n: number) => (n === 1 ? "1 change" : `${n} changes`);
const are = (n: number) => (n === 1 ? "1 change is" : `${n} changes are`);

/** A plan's room: opening it, losing it, and what happens to words that could not be sent. */
export const room = {
	opening: "Opening the plan",
	back: "All plans",

	offline: {
		title: "You are offline.",
		drafting: (n: number) =>
			n === 0
				? "Keep drafting: changes are kept on this device and sent when you reconnect."
				: `Keep drafting: ${are(n)} kept on this device and sent when you reconnect.`,
		attesting:
			"Ratings, meetings and values of measures are on the server: they are entered again when you are connected. What you have typed and not sent stays on this device.",
		reading: "You can read what this device last received.",
		notKept: (n: number) =>
			n === 0
				? "This browser keeps nothing, so do not close this page while you draft."
				: `${are(n)} in this page only, because this browser keeps nothing. Do not close it.`,
		lastReached: (time: string) => `Last reached the server ${time}`,
		never: "The server has not been reached yet",
		tryNow: "Try now",
		again: "You are online again. Everything is saved.",
	},
	full: {
		title: "Too many windows are open on this site just now.",
		text: "This one comes in by itself as soon as there is room. Close windows that you do not need.",
	},
	slow: {
		title: "The server is not saving for now.",
		text: (n: number) => `${are(n)} kept on this device and saved as soon as it can.`,
	},
	draining: "The server restarts in a moment. Keep drafting: it will be back by itself.",
	viewer: {
		title: (role: "viewer" | "commenter", partner: string) => `You are a ${role} for ${partner}.`,
		text: (people: string, decidesFor: string | null) =>
			`${decidesFor === null ? "You can read everything" : `You can read everything, and as a signatory you decide for ${decidesFor}`}. To draft, ask ${people || "the plan lead"}.`,
		lead: (name: string) => `your lead ${name}`,
		planLead: (name: string) => `the plan lead ${name}`,
		or: " or ",
	},
	restored: {
		title: "This plan was restored from a backup.",
		text: "You see it as it is now. What had not been saved before is kept as a copy on this device.",
		nothing: "You see it as it is now. Everything you wrote before the backup is in it.",
	},
	dismiss: "Dismiss",
	keptPlans: {
		title: "Plans that this device keeps.",
		text: "They were opened here before. You can go on drafting; it is sent when you are connected.",
	},
	unsentHere: {
		title: "Changes wait on this device.",
		text: (n: number) => `${are(n)} not sent yet. Open the plan, and ${n === 1 ? "it is" : "they are"} sent:`,
	},

	gone: {
		"sign-in": {
			title: "Sign in again",
			text: "You are signed out, so the plan is closed.",
			kept: (n: number) =>
				`${are(n)} kept on this device. Sign in again here, and they are sent when the plan opens.`,
			verb: "Sign in",
		},
		withdrawn: {
			title: "You are no longer part of this plan",
			text: "Your place in this plan was withdrawn, so it is closed on this screen. What you had saved stays in the plan.",
			ask: (people: string) =>
				people ? `If this is a mistake, ask ${people}.` : "If this is a mistake, ask the plan lead.",
			verb: "All plans",
		},
		"no-such-plan": {
			title: "There is no such plan for you",
			text: "It may have been deleted, or you have no place in it. If you expected to see it, ask the person who sent you the link.",
			verb: "All plans",
		},
		"too-old": {
			title: "A new version of Concordat is here",
			text: "This page is too old to write safely. Your changes are kept on this device and sent after you reload.",
			verb: "Reload",
		},
		refused: {
			title: "Your changes were not accepted",
			text: "The plan refused several changes from this window one after another, so it is closed here. The plan itself is safe. Reload to go on; if this happens again, tell whoever runs this site.",
			verb: "Reload",
		},
		"not-on-device": {
			title: "This plan is not on this device",
			text: "The server cannot be reached, and this plan was never opened in this browser. Connect, then try again.",
			verb: "Try again",
		},
		"signed-out": {
			title: "You are signed out",
			text: "Nothing of your plans stays in this browser.",
			verb: "Sign in",
		},
		broken: {
			title: "The plan could not be opened",
			text: "Something went wrong on the server. What is saved is safe. Try again in a moment.",
			verb: "Try again",
		},
		/** Instead of "sign in again" for somebody of the sample, who has no password to sign in with. */
		sample: {
			title: "Your visit to the sample is over",
			text: "You were here as one of the sample’s invented people. The sample was removed, this site has its first account now, or the visit was too long ago. Sign in with an account of your own; an empty site offers the sample again.",
			verb: "Go to the first page",
		},
		plan: (title: string) => `Plan: ${title}`,
	},

	copy: {
		title: "Your words were not sent",
		notice: (n: number) => `${changes(n)} could not be sent. Your words are kept here on this device.`,
		many: (n: number) => `${n} copies of words that could not be sent are kept on this device.`,
		inPageOnly: "This browser keeps nothing: copy or download your words before you close this page.",
		open: "Read them",
		about: "Nothing below is in the plan. Copy what you want to keep and put it back where it belongs.",
		keptAt: (time: string) => `Kept ${time}`,
		because: {
			refused: "The plan did not accept these changes.",
			"too-large": "These changes were too large to send at once.",
			withdrawn: "Your place in the plan was withdrawn before these changes were saved.",
			"may-not-draft": "Your role changed to one that reads only before these changes were saved.",
			"right-lost": "Your right to draft in this plan ended before these changes were saved.",
			restored: "The plan was restored from a backup before these changes were saved.",
			"plan-gone": "The plan was deleted before these changes were saved.",
			"signed-out": "You signed out before these changes had reached the server.",
		},
		brief: "The plan's own words",
		card: (code: string, title: string) => [code, title || "Untitled"].filter(Boolean).join(" "),
		empty: "No words, only picked values.",
		copyCard: (card: string) => `Copy the words of ${card}`,
		copyAll: "Copy all",
		copied: "Copied",
		notCopied: "Not copied. Select the text and copy it with your keyboard.",
		download: "Download",
		fileName: (plan: string, day: string) => `${plan} - words not sent - ${day}.txt`,
		remove: "I no longer need this copy",
		removed: "The copy was removed.",
	},

	text: {
		tooLong: (n: number, max: number) => `${n} characters. Over ${max} it is hard to read; nothing is cut.`,
		othersType: (names: string) => `${names} here too`,
	},

	said: {
		offline: "You are offline. Changes are kept on this device.",
		online: "You are online again.",
		viewOnly: "You may now only read this plan.",
		mayDraft: "You may now draft in this plan.",
		undone: "Undone",
		redone: "Redone",
	},

	/** Why the server dropped what a window sent; it says so in the message before it closes the line. */
	rejected: {
		"may-not-draft": "Your seat in this plan only reads, so these changes were not taken in.",
		"seat-withdrawn": "Your right to draft ended before these changes were saved, so they were not taken in.",
		"foreign-author": "These changes were marked as another person's, so they were not taken in.",
		gap: "These changes build on words that the plan does not have, so they were not taken in.",
		malformed: "These changes could not be read, so they were not taken in.",
		"server-only": "These changes touch what only the server writes, so they were not taken in.",
		"hard-delete":
			"These changes would remove a card for good instead of binning it, so they were not taken in.",
		shape: "These changes do not fit the plan, so they were not taken in.",
		"too-large": "These changes are too large for the plan, so they were not taken in.",
	},
};
