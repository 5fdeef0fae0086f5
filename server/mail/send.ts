import { createTransport } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import { MAIL_DEADLINE_SECONDS, MAIL_SILENCE_SECONDS } from "@/lib/limits";
import type { Config } from "@/server/config";
import type { Mail } from "@/server/runtime";
import { oneAddress } from "./one-address";
import { oneLine } from "./one-line";

/** How long a mail server may be silent, and how long one letter may take in all. */
export interface Patience {
	silenceMs: number;
	deadlineMs: number;
}

const PATIENCE: Patience = {
	silenceMs: MAIL_SILENCE_SECONDS * 1_000,
	deadlineMs: MAIL_DEADLINE_SECONDS * 1_000,
};

/** A letter was to go to something that is not one plain address. The address is not in it: it ends in a log. */
export class NoSuchAddress extends Error {}

/**
 * Letters by the configured SMTP server; without one nothing is sent, and asking for it is a mistake of ours.
 *
 * The catch: a server that goes on saying something, one line before each silence is over, is cut off at the
 * deadline all the same. [T17]
 */
export function openMail(
	{ smtpUrl, mailFrom }: Pick<Config, "smtpUrl" | "mailFrom">,
	{ silenceMs, deadlineMs }: Patience = PATIENCE,
): Mail {
	if (smtpUrl === null) {
		return {
			configured: false,
			send: async () => {
				throw new Error("A letter was to be sent, but no SMTP server is configured");
			},
		};
	}
	const options: SMTPTransport.Options & { socketCloseTimeout: number } = {
		url: smtpUrl,
		connectionTimeout: silenceMs,
		greetingTimeout: silenceMs,
		socketTimeout: silenceMs,
		socketCloseTimeout: silenceMs,
		dnsTimeout: silenceMs,
		disableFileAccess: true,
		disableUrlAccess: true,
	};
	const transport = createTransport(options);
	return {
		configured: true,
		send: async ({ to, subject, text, headers = {} }, signal) => {
			const address = oneAddress(to);
			if (address === null) throw new NoSuchAddress("A letter was to go to what is not one plain address");
			const deadline = AbortSignal.timeout(deadlineMs);
			const message: SMTPTransport.MailOptions & { signal: AbortSignal } = {
				from: mailFrom,
				to: { name: "", address },
				subject: oneLine(subject),
				text,
				headers: { "Auto-Submitted": "auto-generated", ...prepared(headers) },
				signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
			};
			await transport.sendMail(message);
		},
	};
}

/** The catch: a link that is folded over two lines is no link to a mail program. */
const prepared = (headers: Record<string, string>) =>
	Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			{ prepared: true, foldLines: false, value: oneLine(value) },
		]),
	);
