import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { syncUpdate } from "@/lib/protocol/wire";
import { SharedFrames } from "@/server/sync/shared-frames";

const row = (length: number, fill: number) => new Uint8Array(length).fill(fill);

/** What a real client makes of these bytes, once a real handshake is behind it. */
async function heard(pieces: Uint8Array[], messages: number): Promise<Uint8Array[]> {
	const server = createServer();
	const { WebSocketServer } = await import("ws");
	const sockets = new WebSocketServer({ server });
	server.listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	sockets.on("connection", (_ws, request) => {
		for (const piece of pieces) request.socket.write(piece);
	});
	const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
	const got: Uint8Array[] = [];
	await new Promise<void>((resolve, reject) => {
		client.on("error", reject);
		client.on("message", (data: Buffer) => {
			got.push(new Uint8Array(data));
			if (got.length === messages) resolve();
		});
	});
	client.terminate();
	sockets.close();
	server.close();
	return got;
}

test("[Y54] rows of every size reach a client one by one, as they are", async () => {
	const rows = [0, 1, 120, 121, 122, 123, 130, 65_520, 65_530, 70_000].map((length, n) => ({
		data: row(length, n),
		author: null as string | null,
	}));
	const pieces = new SharedFrames(rows).for("anybody");
	expect(pieces).toHaveLength(1);
	expect(await heard(pieces, rows.length)).toEqual(rows.map(({ data }) => syncUpdate(data)));
});

test("[Y54] an author is sent everybody's rows but the own ones, in order", async () => {
	const authors = ["a", "b", "b", "a", null, "c"];
	const rows = authors.map((author, n) => ({ data: row(n + 1, n), author }));
	const frames = new SharedFrames(rows);
	for (const [who, pieces] of [
		["a", 2],
		["b", 2],
		["c", 1],
		["d", 1],
	] as const) {
		const others = rows.filter(({ author }) => author !== who);
		const mine = frames.for(who);
		expect(mine).toHaveLength(pieces);
		expect(await heard(mine, others.length)).toEqual(others.map(({ data }) => syncUpdate(data)));
	}
	expect(new SharedFrames([{ data: row(3, 3), author: "a" }]).for("a")).toEqual([]);
});
