// The embedded database: PGlite behind a socket that speaks PostgreSQL, in a thread of its own so that a large
// statement never holds up a page or a keystroke. Plain JavaScript, because a worker is started by its path and
// must run unbuilt, under tsx and in the built product alike.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { panicWatch } from "./panic.mjs";
import { takeTurns } from "./turn-queue.mjs";

/** More than the pool and a few commands together ever open. */
const MAX_CONNECTIONS = 64;

/** Makes the database folder, in a process of its own: it takes 400 MB that only the end of a process gives back. */
async function makeFolder(folder) {
	const database = await PGlite.create({ dataDir: folder });
	await database.close();
}

/**
 * Serves the folder until told to stop.
 *
 * The catch: after a statement that ends the database itself (a full disk can do that) it answers nothing more, and
 * every later statement would wait for ever. So this thread ends with it, and the owner starts another.
 */
async function serve({ folder, socket, port }) {
	const database = await PGlite.create({ dataDir: folder });
	const run = database.execProtocolRawStream.bind(database);
	const end = (reason) => {
		parentPort.postMessage({ broken: reason });
		process.exit(1);
	};
	const isLastWord = panicWatch();
	database.execProtocolRawStream = async (message, options) => {
		let last = false;
		const onRawData = (data) => {
			last ||= isLastWord(data);
			options.onRawData(data);
		};
		try {
			await run(message, { ...options, onRawData });
		} catch (error) {
			end(String(error));
		}
		if (last) end("The database stopped itself in the middle of a statement");
	};
	const server = new PGLiteSocketServer({
		db: database,
		maxConnections: MAX_CONNECTIONS,
		...(socket ? { path: socket } : { host: "127.0.0.1", port }),
	});
	takeTurns(server, database);
	await server.start();
	parentPort.on("message", async (message) => {
		if (message === "connections") {
			parentPort.postMessage({ connections: server.getStats().activeConnections });
			return;
		}
		await server.stop();
		await database.close();
		parentPort.postMessage({ stopped: true });
		parentPort.close();
	});
	const [, listening] = server.getServerConn().split(":");
	parentPort.postMessage({ ready: true, port: socket ? null : Number(listening) });
}

if (parentPort) await serve(workerData);
else await makeFolder(process.argv[2]);
