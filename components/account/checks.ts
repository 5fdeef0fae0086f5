import { words } from "@/lib/i18n/words";
import { EMAIL_MAX, PASSWORD_MIN, PERSON_NAME_MAX } from "@/lib/limits";

const said = words.account.errors;

/** The forms' own first look, so that nobody waits for the server to hear the obvious. The server looks again. */
export const checkEmail = (email: string) =>
	/^\S+@\S+\.\S+$/.test(email.trim()) && email.length <= EMAIL_MAX ? null : said.email;
export const checkName = (name: string) => {
	if (!name.trim()) return said.name;
	return name.trim().length > PERSON_NAME_MAX ? said.nameLong(PERSON_NAME_MAX) : null;
};
export const checkNewPassword = (password: string) =>
	password.length < PASSWORD_MIN ? said.passwordShort(PASSWORD_MIN) : null;
export const checkPassword = (password: string) => (password ? null : said.password);
