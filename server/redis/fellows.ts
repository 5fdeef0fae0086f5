import { createHash, randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { PlanId } from "@/lib/ids";
import { decodeFellow, encodeFellow } from "@/server/sync/fellow-message";
import type { Fellows, FellowsListener } from "@/server/sync/fellows";
import { openLine, type RedisLine } from "./line";

/** Spans in milliseconds; tests make them shorter, never different. */
export const REDIS_PACE = {
	/** Each node says that it is there, and listens for its own voice: both ways through Redis are tried by that. */
	beatMs: 1_000,
	/** Unheard for this long, Redis counts as away, and the log is asked more often. */
	awayMs: 3_000,
	/** A line that has been silent for this long is given up and made anew: a cut cable never says that it is cut. */
	silentMs: 5_000,
	/** Between tries to reach Redis, half of it by chance, so that nodes do not come back in one moment. */
	retryMs: 1_000,
};

interface Parts {
	url: string;
	/** Known to the nodes of one site alone: sites that share a Redis do not hear each other. */
	secret: string;
	log: Pick<Logger, "info" | "warn">;
	pace?: Partial<typeof REDIS_PACE>;
}

/** What only the nodes of this site call their channels. */
const siteOf = (secret: string) =>
	createHash("sha256").update(`channels of ${secret}`).digest("hex").slice(0, 16);

/**
 * The other nodes of the site, heard through Redis.
 *
 * The catch: Redis may be away for as long as it likes, from the start too: nobody waits for it.
 */
export function redisFellows({ url, secret, log, pace: given }: Parts): Fellows {
	const pace = { ...REDIS_PACE, ...given };
	const node = randomUUID();
	const site = siteOf(secret);
	const channelOf = (planId: PlanId | null) => `concordat:${site}:${planId ?? "all"}`;
	const plans = new Set<PlanId>();
	let listener: FellowsListener | null = null;
	let line: RedisLine | null = null;
	let near = false;
	let heardAt = performance.now();
	let retry: NodeJS.Timeout | null = null;
	let stopped = false;

	function turn(to: boolean): void {
		if (near === to) return;
		near = to;
		if (to) log.info({}, "the other nodes can be heard");
		else log.warn({}, "Redis is away: the other nodes are followed through the database");
		listener?.turned(to);
	}

	function receive(bytes: Uint8Array): void {
		const own = beatOf(bytes);
		if (own !== null) {
			if (own !== node) return;
			heardAt = performance.now();
			turn(true);
			return;
		}
		try {
			const { from, says } = decodeFellow(bytes);
			if (from !== node) listener?.hear(says, from);
		} catch (error) {
			log.warn({ name: error instanceof Error ? error.name : "unknown" }, "a message that is not ours");
		}
	}

	async function connect(): Promise<void> {
		retry = null;
		heardAt = performance.now();
		try {
			line = await openLine(url, pace.silentMs, { receive, lost: drop });
			if (stopped) return void line.close();
			await Promise.all([null, ...plans].map((planId) => line?.subscribe(channelOf(planId))));
			line.publish(channelOf(null), beat(node));
		} catch (error) {
			drop(error);
		}
	}

	/** The line is of no use any more: another one, soon. */
	function drop(error: unknown): void {
		if (stopped || retry) return;
		if (near || line === null) log.warn({ reason: codeOf(error) }, "no line to Redis");
		void line?.close();
		line = null;
		turn(false);
		retry = setTimeout(() => void connect(), pace.retryMs * (0.5 + Math.random()));
		retry.unref();
	}

	const beating = setInterval(() => {
		line?.publish(channelOf(null), beat(node));
		const silent = performance.now() - heardAt;
		if (silent > pace.awayMs) turn(false);
		if (line && silent > pace.silentMs) drop(new Error("silent"));
	}, pace.beatMs);
	beating.unref();
	void connect();

	return {
		alone: false,
		get near() {
			return near;
		},
		say(says) {
			const toAll = says.kind === "seats" || says.kind === "sessions" || says.kind === "here";
			line?.publish(channelOf(toAll ? null : says.planId), encodeFellow(node, says));
		},
		follow(planId) {
			plans.add(planId);
			line?.subscribe(channelOf(planId)).catch(drop);
		},
		unfollow(planId) {
			plans.delete(planId);
			line?.unsubscribe(channelOf(planId)).catch(drop);
		},
		listen(to) {
			listener = to;
		},
		async stop() {
			stopped = true;
			clearInterval(beating);
			if (retry) clearTimeout(retry);
			await line?.close();
		},
	};
}

const BEAT = "beat ";
const beat = (node: string): Uint8Array => Buffer.from(`${BEAT}${node}`);

/** Whose beat this is; null when it is something else. No message of ours begins with this length of a name. */
function beatOf(bytes: Uint8Array): string | null {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
	return text.startsWith(BEAT) ? text.slice(BEAT.length) : null;
}

const codeOf = (error: unknown): string =>
	error instanceof Error ? ((error as { code?: string }).code ?? error.message.slice(0, 80)) : "unknown";
