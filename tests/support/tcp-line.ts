import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to one port of this computer that can be cut, stalled and mended, for everything that speaks TCP. */
export interface TcpLine {
	port: number;
	/** Where new connections lead from now on; open ones stay where they are. */
	to(port: number): void;
	/** Drops every open connection and refuses new ones. */
	cut(): void;
	/** Nothing passes any more and nobody is told: connections stay open, new ones are taken and lead nowhere yet. */
	stall(): void;
	/** Everything passes again; what was held back is delivered. */
	mend(): void;
	/** How many connections are open. */
	open(): number;
	end(): Promise<void>;
}

/**
 * Lays a line to a port: between a node and its database, its Redis, or between people and their node.
 *
 * The catch: a cut line and a stalled one are different failures. Whoever waits on a stalled one is told nothing,
 * for as long as it lasts.
 */
export async function layTcpLine(target: number): Promise<TcpLine> {
	let port = target;
	let state: "whole" | "cut" | "stalled" = "whole";
	/** Open ends, with what lets go on what each of them held back. */
	const sockets = new Map<Socket, () => void>();
	/** Came while the line stood still. */
	const waiting = new Map<Socket, () => void>();

	const carry = (from: Socket, to: Socket) => {
		const held: Buffer[] = [];
		const say = (chunk: Buffer) => {
			if (to.write(chunk) || from.destroyed) return;
			from.pause();
			to.once("drain", () => state !== "stalled" && from.resume());
		};
		const release = () => {
			for (const chunk of held.splice(0)) say(chunk);
			from.resume();
		};
		sockets.set(from, release);
		from.on("data", (chunk) => (state === "stalled" ? void held.push(chunk) : say(chunk)));
		from.on("error", () => to.destroy()); // a cut line resets its sockets: that is what it is for
		from.once("close", () => {
			sockets.delete(from);
			to.end();
		});
	};
	const join = (near: Socket) => {
		near.on("error", () => near.destroy()); // gone before it led anywhere
		const lead = () => {
			waiting.delete(near);
			if (near.destroyed) return;
			const far = connect(port, "127.0.0.1");
			for (const socket of [near, far]) socket.setNoDelay(true);
			carry(near, far);
			carry(far, near);
		};
		if (state !== "stalled") lead();
		else waiting.set(near, lead);
	};
	const server = createServer((near) => (state === "cut" ? near.destroy() : join(near)));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");

	const drop = () => {
		for (const socket of [...waiting.keys(), ...sockets.keys()]) socket.destroy();
		waiting.clear();
	};
	return {
		port: (server.address() as AddressInfo).port,
		to: (other) => {
			port = other;
		},
		cut: () => {
			state = "cut";
			drop();
		},
		stall: () => {
			state = "stalled";
			for (const socket of sockets.keys()) socket.pause();
		},
		mend: () => {
			state = "whole";
			for (const lead of waiting.values()) lead();
			for (const release of sockets.values()) release();
		},
		open: () => sockets.size >> 1,
		end: async () => {
			drop();
			server.close();
			await once(server, "close");
		},
	};
}
