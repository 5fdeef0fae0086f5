/** Closer reasons for a refusal, said instead of its general sentence. The server finds them; a screen shows what it was sent. */
export const because = {
	signatoryDecides:
		"Nothing was recorded: only a signatory decides for your organisation. Ask its lead who that is.",
	notALead:
		"Nothing was changed: only a lead can lead the plan. Ask their organisation to make them a lead first.",
	leadsAlready: "Nothing was changed: this person leads the plan already.",
	wordingChangedPut: (code: string) =>
		`${code} was not put to partners. Its text changed while you were reading it, so nothing was recorded. Read the new text, then put it again.`,
	wordingChangedDecide: (partner: string, code: string) =>
		`The decision for ${partner} was not recorded. The text of ${code} changed while you were deciding, so nothing was saved. Read the new text, then decide again.`,
	notPuttable: "Nothing was put to partners: a card of this kind is agreed with the whole plan.",
	noTitle: "Nothing was put to partners: it has no title yet. Write one first.",
	twoPartners: "Nothing was put to partners: at least two partners that are on the plan must be asked.",
	askedBefore: (who: string) =>
		`Nothing was put to partners: ${who} was asked on this before, so a new round asks again.`,
	putAlready: (code: string) =>
		`Nothing was put to partners: these very words of ${code} are with them already, or agreed.`,
	wholePlanElsewhere: "The whole plan is put to its partners on the Readiness page.",
	notAsked: (partner: string) =>
		`The decision was not recorded: ${partner} was not asked on these words. Put them to partners again to ask it.`,
	decidedAlready: (partner: string) => `Nothing was recorded: ${partner} has given this answer already.`,
	inForce: (partner: string) =>
		`The decision was not recorded: these words are in force. ${partner} can withdraw, which ends the agreement.`,
	ended: "Nothing was recorded: this agreement was ended by a withdrawal. Put the words to partners again.",
	nothingToWithdraw: (partner: string) => `Nothing was withdrawn: ${partner} has no decision on these words.`,
	consentOnly: "The decision was not recorded: to known gaps a partner consents or does not consent.",
	meetingOpen: (number: number) =>
		`No meeting was opened: meeting ${number} is still open. Close it first, so that what was said in it stays.`,
	meetingInFuture:
		"No meeting was opened: that day has not come yet. Open the meeting on its day, or later to write it down.",
	meetingLongAgo:
		"No meeting was opened: that day is before the year 2000. Look at the year; a meeting stays on record as it is.",
	meetingBeforeLast:
		"No meeting was opened: that day is before the last meeting. Meetings are written down in their order.",
	meetingOver: "Nothing was recorded: this meeting is closed, and what was said in it stays as it is.",
	meetingCancelled:
		"Nothing was recorded: this meeting was cancelled. What was said in it before is in the ledger.",
	meetingHistory:
		"Nothing was changed: a later meeting was held since, and this one stays as it is. Only the open meeting and the last closed one are corrected.",
	closedDayStays:
		"Nothing was changed: this meeting is closed, and its day stays. Who was there can be corrected.",
	correctedToFuture: "Nothing was changed: that day has not come yet. Choose today or an earlier day.",
	correctedLongAgo: "Nothing was changed: that day is before the year 2000. Look at the year.",
	correctedBeforeLast:
		"Nothing was changed: that day is before the last meeting. Meetings are written down in their order.",
	correctedAfterDecision:
		"Nothing was changed: a decision of this meeting would be due before that day. Choose an earlier day.",
	nextBeforeHeld: "The meeting was not closed: the next one must be on a later day than this one.",
	nextTooFar:
		"The meeting was not closed: the next one would be more than two years after it. Look at the year.",
	saysNothing: "Nothing was recorded: write at least one letter or digit.",
	dueBeforeMeeting:
		"The decision was not written down: it would be due before the day of this meeting. Choose that day or a later one.",
	dueTooFar: (years: number) =>
		`The decision was not written down: it would be due more than ${years} years after this meeting. Look at the year.`,
	notDecisionOwner:
		"Nothing was recorded: another organisation sees to this decision. Its people, or the plan lead, say what became of it.",
	decisionStands: {
		open: "Nothing was recorded: this decision is open already.",
		done: "Nothing was recorded: this decision is marked as done already.",
		dropped: "Nothing was recorded: this decision was dropped already.",
	},
	saidMeanwhile: (person: string) =>
		`Nothing was recorded: ${person} said something else meanwhile. Read it, then say yours.`,
	notAgreedStrategy: (code: string) =>
		`Nothing was recorded: ${code} is not agreed by all partners as it is worded now. Put it to them, then track it.`,
	noValueThatDay: "Nothing was recorded: no value of that day stands, so there is none to take back.",
	readingBeforeBaseline: (day: string) =>
		`Nothing was recorded: the baseline is of ${day}, and a value of an earlier day is most often a slip. Give its own day, or correct the baseline’s on the card.`,
	notSupplier:
		"Nothing was recorded: another organisation supplies this measure. Its people give its values.",
	readingInFuture: "Nothing was recorded: that day has not come yet.",
	noPercentage: "Nothing was recorded: a percentage is from 0 to 100.",
	checkpointTaken: (name: string) =>
		`This plan has a moment called ${name} already. It was not named again; give this one another name.`,
	roundOpen: (number: number) =>
		`No round was opened: round ${number} is still open. It ends when all partners have sealed, or when the plan lead closes it.`,
	twoToRate:
		"No round was opened: there is only one partner on the plan, so there is nobody to compare with.",
	ratingsByPast:
		"No round was opened: the day by which ratings are wanted has gone by. Choose today or a later day.",
	ratingsByFarOff:
		"No round was opened: the day by which ratings are wanted is more than a year ahead. Choose an earlier one.",
	roundOver: "Nothing was recorded: this round is over. Look at the factor map for what was revealed.",
	notAskedToRate:
		"Nothing was recorded: your organisation joined after this round was opened. It is asked in the next one.",
	sealedAlready:
		"Nothing was recorded: your organisation’s ratings of this round are sealed already and cannot be changed.",
	nothingRated: "Nothing was sealed: rate at least one item first.",
	ratingsChanged:
		"Nothing was sealed: a colleague changed the ratings while you were deciding. Look through them again, then seal.",
	notReady: (n: number, first: string) =>
		`The plan was not put to its partners: ${n === 1 ? "1 readiness check is" : `${n} readiness checks are`} unmet. The first: ${first}.`,
	readyAlready: "Nobody was asked: no condition is unmet. Go live instead.",
	liveAlready: "Nothing was changed: the plan is live already.",
	notLive: "Nothing was changed: the plan is not live.",
	matterSettled: "Nothing was changed: this matter is settled already.",
	hasAgreements:
		"The plan was not deleted: organisations have decided on its words, and that record is kept.",
	scoreMissing: "Nothing was recorded: a barrier that applies needs a likelihood and an impact, from 1 to 5.",
	partnerLeft: "Nothing was changed: this partner has left the plan.",
	tooManyPartners: (most: number) => `Nothing was saved: a plan holds at most ${most} partners.`,
	notADraft: "The plan was not deleted: only a draft can be deleted.",
	titleDiffers: "The plan was not deleted: the title you typed is not the title of this plan.",
	invitationIsOver: "Nothing was changed: this invitation has been used, taken back or has expired.",
	linkByMail:
		"No link was made: this site sends mail. The person can ask for a new password on the sign-in page.",
	linkForSample: "No link was made: the people of the sample sign in with one click.",
	passwordTooShort: (least: number) => `The password was not set: it needs at least ${least} characters.`,
	passwordTooLong: (most: number) => `The password was not set: it may have at most ${most} characters.`,
	passwordCommon:
		"The password was not set: it is one that is often guessed. Choose another, for example four unrelated words.",
	passwordPersonal: "The password was not set: it is made of your own name or address. Choose another.",
	currentPasswordWrong: "Nothing was changed: the current password is not right.",
	addressHasNoAccount: "There is no account with this address.",
	ownMissing: "No plan was made: the plan file has no such organisation. Choose which one is yours.",
	unreadable: "Nothing was saved: what was sent is not readable JSON.",
	strangeCharacters:
		"Nothing was saved: the text holds characters that cannot be kept (a zero character or half a symbol).",
	badQuestion: (where: string) =>
		`${where ? `${where} is missing or not understood` : "The question was not understood"}. Nothing was read; go back to the page and ask again from there.`,
	askByPost: "Nothing was asked: this question is sent by POST, so that its secret stays out of addresses.",
} as const;
