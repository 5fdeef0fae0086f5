import pino from "pino";
import { type REDIS_PACE, redisFellows } from "@/server/redis/fellows";
import type { Pace } from "@/server/sync/pace";
import type { TestDatabase } from "./database";
import { openRooms, type Rooms } from "./rooms";
import { type TestSite, testSite } from "./site";

/** One node of a site: its own runtime and engine, and its own line to Redis. */
export interface TestNode {
	site: TestSite;
	rooms: Rooms;
	/** Whether it hears the others now. */
	near(): boolean;
	close(): Promise<void>;
}

/** Quick enough for tests. */
const QUICK_REDIS: Partial<typeof REDIS_PACE> = { beatMs: 50, awayMs: 400, silentMs: 800, retryMs: 100 };

/** Opens a node on a database and a Redis that others share. */
export async function openNode(
	database: TestDatabase,
	redisUrl: string,
	pace: Partial<Pace> = {},
): Promise<TestNode> {
	const site = testSite(database.db);
	const fellows = redisFellows({
		url: redisUrl,
		secret: site.runtime.config.secret,
		log: pino({ level: "info" }, { write: (line: string) => void site.logged.push(line) }),
		pace: QUICK_REDIS,
	});
	const rooms = await openRooms(site, { fellows, pace });
	return { site, rooms, near: () => fellows.near, close: () => rooms.close() };
}
