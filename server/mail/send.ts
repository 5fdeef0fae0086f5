import { createTransport } from "nodemailer";
import type { Config } from "@/server/config";
import type { Mail } from "@/server/runtime";

/** A mail server that says nothing for so long is taken to be away. */
const PATIENCE_MS = 15_000;

/** Letters by the configured SMTP server; without one nothing is sent, and asking for it is a mistake of ours. */
export function openMail({ smtpUrl, mailFrom }: Pick<Config, "smtpUrl" | "mailFrom">): Mail {
	if (smtpUrl === null) {
		return {
			configured: false,
			send: async () => {
				throw new Error("A letter was to be sent, but no SMTP server is configured");
			},
		};
	}
	const transport = createTransport({
		url: smtpUrl,
		connectionTimeout: PATIENCE_MS,
		greetingTimeout: PATIENCE_MS,
		socketTimeout: PATIENCE_MS,
	});
	return {
		configured: true,
		send: async ({ to, subject, text }) => {
			await transport.sendMail({ from: mailFrom, to: { name: "", address: to }, subject, text });
		},
	};
}
