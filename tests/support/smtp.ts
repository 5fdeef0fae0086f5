import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as a mail server received it. */
export interface Arrived {
	/** Every RCPT TO, letter by letter as it came over the line. */
	to: string[];
	raw: string;
	/** The headers, unfolded. */
	headers: Map<string, string>;
	text: string;
}

export interface MailServer {
	url: string;
	arrived: Arrived[];
	/** Addresses that it refuses. */
	refused: Set<string>;
	close(): Promise<void>;
}

/** A real SMTP server on this computer. */
export async function mailServer(): Promise<MailServer> {
	const arrived: Arrived[] = [];
	const refused = new Set<string>();
	/** By the port of whoever sends: the server itself tells encoded domains decoded, also those that stand for nothing. */
	const asked = new Map<number | undefined, string[]>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onRcptTo({ address }, _session, received) {
			received(refused.has(address) ? new Error("no such mailbox") : null);
		},
		onData(stream, session, received) {
			const parts: Buffer[] = [];
			stream.on("data", (part: Buffer) => parts.push(part));
			stream.on("end", () => {
				const to = asked.get(session.remotePort) ?? [];
				asked.delete(session.remotePort);
				arrived.push(read(to, Buffer.concat(parts).toString("latin1")));
				received();
			});
		},
	});
	server.server.on("connection", (socket: Socket) => {
		const { remotePort } = socket;
		asked.delete(remotePort);
		socket.on("data", (bytes: Buffer) => {
			const told = [...bytes.toString("latin1").matchAll(/^RCPT TO:<(.*)>/gim)].map(([, to = ""]) => to);
			if (told.length > 0) asked.set(remotePort, [...(asked.get(remotePort) ?? []), ...told]);
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server.server, "listening");
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		arrived,
		refused,
		close: () => new Promise((closed) => server.close(() => closed())),
	};
}

function read(to: string[], raw: string): Arrived {
	const end = raw.indexOf("\r\n\r\n");
	const lines = raw
		.slice(0, end)
		.replace(/\r\n[ \t]+/g, " ")
		.split("\r\n");
	const headers = new Map(
		lines.map((line) => {
			const colon = line.indexOf(":");
			return [line.slice(0, colon).toLowerCase(), unworded(line.slice(colon + 1).trim())];
		}),
	);
	const body = raw.slice(end + 4);
	const how = headers.get("content-transfer-encoding");
	const bytes =
		how === "base64" ? Buffer.from(body, "base64") : unquoted(how === "quoted-printable" ? body : "");
	const text = how === "7bit" ? body : bytes.toString("utf8");
	return { to, raw, headers, text: text.replaceAll("\r\n", "\n") };
}

/** Undoes quoted-printable's soft line breaks and escapes: links are longer than a line. */
const unquoted = (body: string): Buffer =>
	Buffer.from(
		body
			.replace(/=\r\n/g, "")
			.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
		"latin1",
	);

/** Undoes the encoding of words outside ASCII in a header. */
const unworded = (value: string): string =>
	value
		.replace(/\?=\s+=\?/g, "?==?")
		.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
			how.toUpperCase() === "B"
				? Buffer.from(words, "base64").toString("utf8")
				: unquoted(words.replaceAll("_", " ")).toString("utf8"),
		);

/** A mail server that takes a call and then behaves as it is told. */
export async function rudeServer(behave: (socket: Socket) => void) {
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		open.add(socket);
		socket.on("close", () => open.delete(socket));
		socket.on("error", () => socket.destroy()); // whoever called has hung up
		behave(socket);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		calls: () => open.size,
		async close() {
			for (const socket of open) socket.destroy();
			server.close();
			await once(server, "close");
		},
	};
}
