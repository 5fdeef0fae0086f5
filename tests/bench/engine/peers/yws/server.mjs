// The reference server of Yjs, as its own README starts it; with a folder as its argument, in LevelDB.
import { createServer } from "node:http";
import * as utils from "@y/websocket-server/utils";
import ws from "ws";
import { LeveldbPersistence } from "y-leveldb";
import * as Y from "yjs";

const [folder] = process.argv.slice(2);
if (folder) {
	const stored = new LeveldbPersistence(folder);
	utils.setPersistence({
		provider: stored,
		async bindState(name, doc) {
			const kept = await stored.getYDoc(name);
			const fresh = Y.encodeStateAsUpdate(doc);
			stored.storeUpdate(name, fresh);
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept));
			doc.on("update", (update) => stored.storeUpdate(name, update));
		},
		writeState: async () => undefined,
	});
}
const server = createServer();
const sockets = new ws.Server({ noServer: true });
sockets.on("connection", utils.setupWSConnection);
server.on("upgrade", (request, socket, head) =>
	sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit("connection", opened, request)),
);
server.listen(0, "127.0.0.1", () =>
	process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`),
);
