import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { email } from "@/lib/account";
import { oneAddress } from "@/server/mail/one-address";
import { oneLine } from "@/server/mail/one-line";
import { openMail } from "@/server/mail/send";
import type { Mail } from "@/server/runtime";
import { type MailServer, mailServer, rudeServer } from "../../support/smtp";

let smtp: MailServer;
let mail: Mail;
beforeAll(async () => {
	smtp = await mailServer();
	mail = openMail({ smtpUrl: smtp.url, mailFrom: "Concordat <plans@example.org>" });
});
afterAll(() => smtp.close());
beforeEach(() => {
	smtp.arrived.length = 0;
});

/** Sends to an address; gives everybody whom the mail server was told to give it to, or "refused". */
async function sentTo(to: string): Promise<string[] | "refused"> {
	smtp.arrived.length = 0;
	try {
		await mail.send({ to, subject: "Hello", text: "Hello.\n" });
	} catch {
		expect(smtp.arrived).toEqual([]); // refused: nobody got anything
		return "refused";
	}
	expect(smtp.arrived).toHaveLength(1);
	return smtp.arrived[0]?.to ?? [];
}

const HOSTILE = [
	"ruth@clinic.example,eve@evil.example",
	"ruth@clinic.example, eve@evil.example",
	"ruth@clinic.example;eve@evil.example",
	"ruth@clinic.example eve@evil.example",
	"ruth@clinic.example\neve@evil.example",
	"ruth@clinic.example\r\nBcc: eve@evil.example",
	"ruth@clinic.example\r\nRCPT TO:<eve@evil.example>",
	"ruth@clinic.example>\r\nRCPT TO:<eve@evil.example",
	"ruth@clinic.example\u0000",
	"ruth@clinic.example\u2028eve@evil.example",
	"ruth@clinic.example\u0085",
	"ruth＠clinic.example",
	"ruth﹫clinic.example",
	"ruth@clinic.example＠evil.example",
	"ruth@clinic.example@evil.example",
	"@evil.example:ruth@clinic.example",
	"ruth@clinic。example",
	"ruth@clinic．example",
	"ruth@clinic.example，eve@evil.example",
	"ruth@clinіc.example",
	"Ruth <ruth@clinic.example>",
	"<ruth@clinic.example>",
	"<ruth@clinic.example>,<eve@evil.example>",
	'"ruth"@clinic.example',
	'"ruth@clinic.example,"@evil.example',
	'"ruth@clinic.example\\" eve"@evil.example',
	"ruth(eve@evil.example)@clinic.example",
	"ruth@clinic.example (eve@evil.example)",
	"friends: ruth@clinic.example, eve@evil.example;",
	"ruth%evil.example@clinic.example",
	"evil.example!ruth@clinic.example",
	"ruth@[127.0.0.1]",
	"ruth@localhost",
	"ruth@clinic..example",
	".ruth@clinic.example",
	"ruth@-clinic.example.",
	"ruth@clinic.example.",
	"ruth",
	"@clinic.example",
	"ruth@",
	"",
	" ruth@clinic.example",
	"ruth@clinic.example ",
	"ruth@clinic.example\t",
	"\u202Eelpmaxe.cinilc@htur",
	"ruth\u200B@clinic.example",
	"=?utf-8?q?ruth=40evil.example?=@clinic.example",
	`${"r".repeat(65)}@clinic.example`,
	`ruth@${"c".repeat(250)}.example`,
];

test.each(HOSTILE)("[T16] nothing goes to what is not one plain address: %j", async (address) => {
	expect(email.safeParse(address).success && oneAddress(address) !== null).toBe(false);
	expect(await sentTo(address)).toBe("refused");
});

test.each([
	"ruth@clinic.example",
	"Ruth.O'Neil+plans@north-clinic.nhs.example",
	"r_u-t.h@a.b.c.example",
	"ruth@xn--mnchen-3ya.example",
	"ruth@xn--a.example",
	`${"r".repeat(64)}@${"c".repeat(63)}.example`,
])("[T16] a plain address is the one that the letter goes to, as it was typed: %s", async (address) => {
	expect(email.safeParse(address).success).toBe(true);
	expect(await sentTo(address)).toEqual([address]);
});

test("[T16] whatever is typed as an address, a letter goes to exactly that, or to nobody", async () => {
	const piece = fc.oneof(
		fc.constantFrom(..."@＠﹫,，;；<>\"'\\ \t\r\n\0()[]:%!.=?+-_\u2028\u202e"),
		fc.constantFrom("ruth", "clinic.example", "eve@evil.example", "\r\nRCPT TO:<eve@evil.example>", "xn--"),
		fc.string({ maxLength: 3, unit: "binary" }),
	);
	const plain = fc
		.tuple(fc.stringMatching(/^[a-zA-Z0-9_+'-]{1,20}$/), fc.domain())
		.map(([local, domain]) => `${local}@${domain}`);
	const address = fc.oneof(
		fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
		fc.tuple(plain, piece, fc.nat()).map(([whole, extra, at]) => {
			const index = at % (whole.length + 1);
			return whole.slice(0, index) + extra + whole.slice(index);
		}),
		fc.emailAddress(),
		plain,
	);
	await fc.assert(
		fc.asyncProperty(address, async (to) => {
			expect(["refused", [to]]).toContainEqual(await sentTo(to));
		}),
		{ numRuns: 300 },
	);
}, 60_000);

test("[T15] no name or title begins a line or a header of its own", async () => {
	await fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
			expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
		}),
	);
	await mail.send({
		to: "ruth@clinic.example",
		subject: "Home\r\nBcc: eve@evil.example\r\n\r\nfrom ＠ hospital\u2028now",
		text: "Hello.\n",
		headers: { "List-Unsubscribe": "<https://plans.example/u>\r\nX-Evil: 1" },
	});
	expect(smtp.arrived[0]?.to).toEqual(["ruth@clinic.example"]);
	expect(smtp.arrived[0]?.headers.get("subject")).toBe("Home Bcc: eve@evil.example from ＠ hospital now");
	expect(smtp.arrived[0]?.headers.has("bcc")).toBe(false);
	expect(smtp.arrived[0]?.headers.has("x-evil")).toBe(false);
});

/** Short enough for a test; the order of the two is that of the product. */
const IMPATIENT = { silenceMs: 300, deadlineMs: 1_500 };
const impatient = (url: string) => openMail({ smtpUrl: url, mailFrom: "plans@example.org" }, IMPATIENT);
const letter = { to: "ruth@clinic.example", subject: "Hello", text: "Hello.\n" };

test("[T17] a mail server that says nothing is taken to be away", async () => {
	const server = await rudeServer(() => undefined);
	await expect(impatient(server.url).send(letter)).rejects.toThrow();
	await expect.poll(() => server.calls(), { timeout: 10_000 }).toBe(0);
	await server.close();
});

test("[T17] a mail server that always has one more thing to say is cut off in the end", async () => {
	let said = 0;
	const server = await rudeServer((socket) => {
		socket.write("220 plans.example\r\n");
		const drip = setInterval(() => {
			said += 1;
			socket.write(`250-SOMETHING${said}\r\n`);
		}, 100);
		socket.on("close", () => clearInterval(drip));
	});
	await expect(impatient(server.url).send(letter)).rejects.toThrow();
	expect(said).toBeGreaterThan(5); // it was never silent for long
	await expect.poll(() => server.calls(), { timeout: 10_000 }).toBe(0);
	await server.close();
});

test("[T17] a sender that is told to stop lets go at once", async () => {
	const server = await rudeServer((socket) => void socket.write("220 plans.example\r\n"));
	const stop = new AbortController();
	const sending = mailTo(server.url).send(letter, stop.signal);
	const refused = expect(sending).rejects.toThrow();
	await expect.poll(() => server.calls(), { timeout: 10_000 }).toBe(1);
	stop.abort();
	await refused;
	await server.close();
});

const mailTo = (url: string) => openMail({ smtpUrl: url, mailFrom: "plans@example.org" });
