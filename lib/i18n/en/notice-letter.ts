import type { MeetingAsks } from "@/lib/attention/meeting-asks";
import { meetingAsked } from "./meeting-asked";

const asked = (asks: MeetingAsks | null) => (asks && meetingAsked(asks)) || "";
const things = (n: number) => (n === 1 ? "One thing waits" : `${n} things wait`);
const by = (day: string | null) => (day === null ? "" : `, by ${day}`);

/** Letters about what waits for a person. Only the server writes them, so no screen loads these words. */
export const noticeLetterWords = {
	somebody: "Somebody",
	who: (person: string, partner: string) => `${person} (${partner})`,
	wholePlan: "the whole plan",
	aCard: "a card",
	decideAgain: (who: string, what: string) =>
		`${who} settled your organisation’s objection to ${what}. Your organisation decides again.`,
	lines: {
		mention: (who: string, what: string) => `${who} mentioned you, or your organisation, on ${what}.`,
		assignment: (who: string, what: string, day: string | null) =>
			`${who} asked you, or your organisation, to see to a thread on ${what}${by(day)}.`,
		put: (who: string, what: string) =>
			`${who} put ${what} to the partners. Your organisation has not decided yet.`,
		lapse: (_who: string, what: string) => `The agreement on ${what} lapsed: its wording changed.`,
		matter: (who: string, what: string, day: string | null) =>
			`${who} has an objection or a reservation on ${what}. Your organisation sees to it${by(day)}.`,
		signatory: () => "Nobody decides for your organisation yet. Name a signatory: yourself or a colleague.",
		rate: (who: string, _what: string, due: string | null) =>
			`${who} opened a rating round. Your organisation has not sealed its ratings yet${due ? `; they are wanted by ${due}` : ""}.`,
		meeting: (_who: string, _what: string, day: string | null, asks: MeetingAsks | null) =>
			[`The next review meeting is settled${day === null ? "" : ` for ${day}`}.`, asked(asks)]
				.filter(Boolean)
				.join(" "),
		decision: (_who: string, _what: string, day: string | null) =>
			`Your organisation sees to a decision of a review meeting${by(day)}.`,
		reading: (_who: string, what: string, day: string | null) =>
			`The next value of ${what} is late${day === null ? "" : `: it was due by ${day}`}.`,
		review: (_who: string, what: string, day: string | null) => `The review of ${what} is due${by(day)}.`,
	},
	subject: (n: number, plan: string) => `${things(n)} for you on ${plan}`,
	subjectPlans: (n: number, plans: number) => `${things(n)} for you on ${plans} plans`,
	greeting: (name: string) => `${name},`,
	waits: (n: number) => `${things(n)} for you.`,
	more: (n: number) => (n === 1 ? "One more is in your inbox." : `${n} more are in your inbox.`),
	inbox: (link: string) => `Your inbox: ${link}`,
	withoutWords:
		"What people wrote is not in this letter, because mail can be read on its way. It is on the plan, for those who have a seat there.",
	choose: (link: string) => `Choose what you are written to about, and how often: ${link}`,
	unsubscribe: (link: string) => `No more of these letters: ${link}`,
	badLink:
		"Nothing was changed: this link is not one of this site’s. Use the one in the latest letter, or choose on your account page.",
} as const;
