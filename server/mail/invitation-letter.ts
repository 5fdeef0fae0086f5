import { format } from "date-fns";
import { letterWords } from "@/lib/i18n/en/letter";
import { oneLine } from "./one-line";

export function invitationLetter(about: {
	to: string;
	from: string;
	plan: string;
	partner: string;
	link: string;
	expiresAt: Date;
}) {
	const { to, from, plan, partner, link, expiresAt } = about;
	const { subject, text } = letterWords.invitation;
	const until = format(expiresAt, "d MMMM yyyy");
	const [who, whom, what] = [from, partner, plan].map(oneLine) as [string, string, string];
	return { to, subject: subject(what), text: text(who, whom, what, link, until) };
}
