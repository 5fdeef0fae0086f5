import { createClient } from "@redis/client";

/** One way to Redis and back. Once it is lost it is never used again. */
export interface RedisLine {
	/** Sent, or lost: nobody waits for it. */
	publish(channel: string, bytes: Uint8Array): void;
	subscribe(channel: string): Promise<void>;
	unsubscribe(channel: string): Promise<void>;
	close(): Promise<void>;
}

interface Ends {
	receive(bytes: Uint8Array): void;
	/** The line broke; told at least once. */
	lost(error: unknown): void;
}

/**
 * Connects to Redis twice, since a connection that listens says nothing else.
 *
 * The catch: the client's own reconnecting is off. It would keep what was said meanwhile and say it all at once
 * when it is back, long after everybody has read it in the log.
 */
export async function openLine(url: string, connectMs: number, { receive, lost }: Ends): Promise<RedisLine> {
	const options = {
		url,
		disableOfflineQueue: true,
		socket: { connectTimeout: connectMs, reconnectStrategy: false },
	} as const;
	const listening = createClient(options);
	const speaking = createClient(options);
	const both = [listening, speaking];
	let closed = false;
	const broken = (error: unknown) => {
		if (!closed) lost(error);
	};
	for (const client of both) {
		client.on("error", broken);
		client.on("end", () => broken(new Error("ended")));
	}
	const close = async () => {
		closed = true;
		for (const client of both) if (client.isOpen) client.destroy();
	};
	try {
		await withinTime(connectMs, Promise.all(both.map((client) => client.connect())));
	} catch (error) {
		await close();
		throw error;
	}
	const take = (bytes: Buffer) => receive(bytes);
	return {
		publish(channel, bytes) {
			if (!speaking.isReady) return;
			speaking.publish(channel, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(broken);
		},
		subscribe: (channel) => listening.subscribe(channel, take, true),
		unsubscribe: (channel) => listening.unsubscribe(channel, take, true),
		close,
	};
}

/** The catch: a Redis that takes connections and then says nothing would be waited for without end. */
async function withinTime(ms: number, task: Promise<unknown>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error("silent")), ms);
	});
	try {
		await Promise.race([task, late]);
	} finally {
		clearTimeout(timer);
		task.catch(() => undefined); // told by now, one way or the other
	}
}
