import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** One person's line to the network: a forward proxy that can be cut, as a train does in a tunnel. */
export interface Line {
	/** For a browser context's `proxy.server`. */
	url: string;
	/** Drops every open connection (the websocket too) and refuses new ones. */
	cut(): void;
	mend(): void;
	end(): Promise<void>;
}

/**
 * Lays a line between one browser and the server.
 *
 * The catch: Chromium's own "offline" only holds an open websocket's frames back and delivers them later, so a
 * test with it would pass on a product that never noticed. This one really closes the socket.
 */
export async function layLine(): Promise<Line> {
	let whole = true;
	const open = new Set<Socket>();
	const keep = (socket: Socket) => {
		// A kept-alive connection comes by once for every request.
		if (open.has(socket)) return;
		open.add(socket);
		socket.once("close", () => open.delete(socket));
		// A cut line resets its sockets: that is what it is for.
		socket.on("error", () => socket.destroy());
	};

	const proxy = createServer((incoming, answer) => {
		const target = new URL(incoming.url ?? "/", "http://localhost");
		const onward = request(
			{
				host: target.hostname,
				port: target.port,
				path: target.pathname + target.search,
				method: incoming.method,
				headers: incoming.headers,
			},
			(reply) => {
				answer.writeHead(reply.statusCode ?? 502, reply.headers);
				reply.pipe(answer);
			},
		);
		onward.on("socket", keep);
		onward.on("error", () => incoming.socket.destroy());
		incoming.pipe(onward);
	});
	proxy.on("connection", (socket: Socket) => {
		keep(socket);
		if (!whole) socket.destroy();
	});
	proxy.on("connect", (incoming, socket: Socket, head: Buffer) => {
		const [host, port] = (incoming.url ?? "").split(":");
		const onward = connect(Number(port), host ?? "localhost", () => {
			socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
			if (head.length > 0) onward.write(head);
			onward.pipe(socket);
			socket.pipe(onward);
		});
		keep(onward);
		onward.once("close", () => socket.destroy());
		socket.once("close", () => onward.destroy());
	});
	await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));

	const drop = () => {
		for (const socket of open) socket.destroy();
	};
	return {
		url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		cut: () => {
			whole = false;
			drop();
		},
		mend: () => {
			whole = true;
		},
		end: async () => {
			drop();
			await new Promise((closed) => proxy.close(closed));
		},
	};
}
