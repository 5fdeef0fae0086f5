import { letterWords } from "@/lib/i18n/en/letter";
import { PASSWORD_LINK_HOURS } from "@/lib/limits";
import { oneLine } from "./one-line";

export function passwordLetter({ to, name, link }: { to: string; name: string; link: string }) {
	const { subject, text } = letterWords.password;
	return { to, subject, text: text(oneLine(name), link, PASSWORD_LINK_HOURS) };
}
