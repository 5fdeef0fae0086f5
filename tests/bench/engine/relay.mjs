// The floor: a bare relay that knows neither documents nor storage. It sends each frame on to everybody else.
import { WebSocketServer } from "ws";

const rooms = new Map();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false }, () =>
	process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`),
);
server.on("connection", (ws, { url }) => {
	const room = rooms.get(url) ?? new Set();
	rooms.set(url, room.add(ws));
	ws.on("message", (frame) => {
		// "What do you have?": nothing; so that a client counts as synced.
		if (frame[0] === 0 && frame[1] === 0) ws.send(new Uint8Array([0, 1, 2, 0, 0]));
		else if (!(frame[0] === 0 && frame[1] === 1))
			for (const other of room) if (other !== ws) other.send(frame);
	});
	ws.on("close", () => room.delete(ws));
});
