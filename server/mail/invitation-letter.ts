import { format } from "date-fns";
import { words } from "@/lib/i18n/words";

export function invitationLetter(about: {
	to: string;
	from: string;
	plan: string;
	partner: string;
	link: string;
	expiresAt: Date;
}) {
	const { to, from, plan, partner, link, expiresAt } = about;
	const { subject, text } = words.letter.invitation;
	const until = format(expiresAt, "d MMMM yyyy");
	return { to, subject: subject(plan), text: text(from, partner, plan, link, until) };
}
