import type { RefusalCode } from "@/lib/verdict";

/** One sentence for each refusal: what was not done, why, and what to do. */
const codes: Record<RefusalCode, string> = {
	"bad-input": "Something you sent does not fit, so nothing was saved. Check the form and send it again.",
	"not-json": "Nothing was saved: this address takes JSON only.",
	"too-large": "Nothing was saved: what you sent is too large.",
	"sign-in": "You are not signed in, so nothing was done. Sign in and try again.",
	"not-found": "There is nothing here that you can open. Check the link, or ask for an invitation.",
	"not-allowed": "Nothing was changed: your seat does not allow this. Ask a lead of your organisation.",
	"other-partner":
		"Nothing was changed: this belongs to another partner, and only its own lead can change it.",
	"other-origin": "Nothing was done: the request came from another site. Open the page here and try again.",
	"too-many-tries":
		"Too many tries in a short time. Wait fifteen minutes and try again, or ask for a new password.",
	"wrong-password": "The address and the password do not go together. Check both and try again.",
	"weak-password": "The password was not set. Choose one of at least 12 characters that is hard to guess.",
	"email-taken":
		"No account was made: this address has one already. Sign in with it and open the invitation again.",
	"wrong-code":
		"No account was made: the code is not the one that the server printed at its start. Copy it from there.",
	"site-has-accounts":
		"No account was made: this site has its first account already. Ask for an invitation to a plan.",
	"invitation-missing": "There is no such invitation. Check that the whole link was copied.",
	"invitation-expired": "The invitation has expired, so you have not joined. Ask for a new one.",
	"invitation-used": "The invitation has been used. Links work once. Ask for a new one.",
	"invitation-revoked": "The invitation was taken back, so you have not joined. Ask for a new one.",
	"invitation-other-address":
		"You have not joined: the invitation is for another address. Sign in with that address, or ask for a new one.",
	"link-used-or-expired":
		"The password was not changed: the link has been used or has expired. Ask for a new one.",
	"already-seated": "You have a seat in this plan already. A person sits for one partner in a plan.",
	"code-taken": "Nothing was saved: another partner of this plan has this code. Choose another.",
	"plan-lead-stays": "Nothing was changed: this person leads the plan. Hand the plan over first.",
	"wording-changed":
		"The decision was not recorded. The text changed while you were deciding, so nothing was saved. Read the new text, then decide again.",
	"not-ready": "The plan was not put to its partners: a readiness check is unmet.",
	"reason-missing": "Nothing was recorded: say why. The other partners read it.",
	"card-in-bin":
		"Your comment was not sent: the card is in the bin. Its threads are kept. Restore the card, then send it again.",
	"mentioned-without-seat":
		"Nothing was sent: somebody you named has no seat on this plan and could not read it. Take the name out, or choose somebody who is here.",
	"not-yours": "Nothing was changed: a comment is changed only by the person who wrote it.",
	"comment-erased": "Nothing was changed: this comment was erased.",
	"not-in-this-state": "Nothing was changed: that is not possible as things stand now.",
	"not-a-plan-file": "No plan was made: this is not a plan file.",
	"sample-unavailable":
		"The sample plan is not available here: this site has accounts, or you are not at its computer.",
};

export const refusal = {
	codes,
	away: "The site’s database does not answer for now, so nothing was done. Try again in a minute; if it goes on, tell whoever runs this site.",
	failed: (reference: string) =>
		`Something went wrong on the server, so this was not done. Try again; if it happens again, tell the operator the reference ${reference}.`,
} as const;
