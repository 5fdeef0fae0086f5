import { email } from "@/lib/account";
import { EMAIL_MAX } from "@/lib/limits";

/** Letters, digits and the few signs that need no quoting, one `@`, a domain. All of it ASCII. */
const PLAIN = /^[A-Za-z0-9_'+.-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/**
 * Exactly one plain address, or null. [T16]
 *
 * The catch: to a mail server a comma, a line break, a bracket or a full-width `＠` may mean another recipient than
 * the one who is shown, so whatever an account of this site could not have been made with is written to by nobody.
 */
export const oneAddress = (to: string): string | null =>
	to.length <= EMAIL_MAX && PLAIN.test(to) && email.safeParse(to).success ? to : null;
