// Who speaks to the embedded database next. Plain JavaScript like the worker that uses it.

const SIMPLE_QUERY = 0x51; // Q
const SYNC = 0x53; // S
const STARTUP = 0x00; // the first byte of a length; every other message begins with its letter
const TERMINATE = 0x58; // X
const SYNC_MESSAGE = Uint8Array.of(SYNC, 0, 0, 0, 4);

/** A message after which PostgreSQL says that it is ready: nothing half-done is left behind it. */
const endsTurn = (message) => [SIMPLE_QUERY, SYNC, STARTUP, TERMINATE].includes(message[0]);

/**
 * Lets one connection at a time speak to the one session behind all of them, from the first message of a statement
 * to the answer "ready", and through a transaction to its end.
 *
 * The catch: a statement travels as several messages (parse, bind, execute, sync) that share one unnamed statement
 * in the session. The socket server's own queue takes turns message by message, so that under load one connection
 * was given another one's rows. This one stands in its place.
 */
export class TurnQueue {
	#database;
	#waiting = [];
	#holder = null;
	#busy = false;

	constructor(database) {
		this.#database = database;
	}

	enqueue(handlerId, message, onData) {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ handlerId, message, onData, resolve, reject });
			this.#run();
		});
	}

	getQueueLength() {
		return this.#waiting.length;
	}

	clearQueueForHandler(handlerId) {
		const gone = this.#waiting.filter((one) => one.handlerId === handlerId);
		this.#waiting = this.#waiting.filter((one) => one.handlerId !== handlerId);
		for (const one of gone) one.reject(new Error("The connection to the database ended"));
	}

	/** A connection ended in the middle of its turn: what it began is undone and the next one speaks. */
	async clearTransactionIfNeeded(handlerId) {
		if (this.#holder !== handlerId) return;
		const swallow = { onRawData: () => undefined };
		await this.#database.runExclusive(() => this.#database.execProtocolRawStream(SYNC_MESSAGE, swallow));
		if (this.#database.isInTransaction()) await this.#database.exec("ROLLBACK");
		this.#holder = null;
		this.#run();
	}

	#next() {
		const at = this.#holder === null ? 0 : this.#waiting.findIndex((one) => one.handlerId === this.#holder);
		return at === -1 ? undefined : this.#waiting.splice(at, 1)[0];
	}

	async #run() {
		if (this.#busy) return;
		this.#busy = true;
		for (let next = this.#next(); next; next = this.#next()) await this.#speak(next);
		this.#busy = false;
	}

	async #speak({ handlerId, message, onData, resolve, reject }) {
		this.#holder = handlerId;
		let sent = 0;
		try {
			await this.#database.runExclusive(() =>
				this.#database.execProtocolRawStream(message, {
					onRawData: (data) => {
						sent += data.length;
						onData(data);
					},
				}),
			);
		} catch (error) {
			reject(error);
			return;
		} finally {
			if (endsTurn(message) && !this.#database.isInTransaction()) this.#holder = null;
		}
		resolve(sent);
	}
}

/** A socket server's connections take turns by whole statements from now on. Call it before the server starts. */
export function takeTurns(server, database) {
	server.queryQueue = new TurnQueue(database);
}
