import { words } from "@/lib/i18n/words";
import { PASSWORD_LINK_HOURS } from "@/lib/limits";

export function passwordLetter({ to, name, link }: { to: string; name: string; link: string }) {
	const { subject, text } = words.letter.password;
	return { to, subject, text: text(name, link, PASSWORD_LINK_HOURS) };
}
