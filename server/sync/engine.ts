import type { PersonId, PlanId } from "@/lib/ids";
import { WAITING_BYTES_ALL_MAX } from "@/lib/limits";
import type { Sync } from "@/server/runtime";
import { Crowd } from "./crowd";
import { Entrance } from "./entrance";
import { alone, type FellowSays, type Fellows } from "./fellows";
import { type Fold, foldInThread } from "./folder";
import { Follower } from "./follower";
import type { Doorkeeper } from "./gate";
import { GroupCommit } from "./group-commit";
import { type Meters, unmetered } from "./meters";
import { PACE, type Pace } from "./pace";
import type { RoomPort } from "./room";
import { Rooms } from "./rooms";
import type { Store } from "./store";
import { reasonOf } from "./why";

export interface SyncParts extends Doorkeeper {
	store: Store;
	log: RoomPort["log"];
	now(): Date;
	/** Told when edits of a plan are in the log. */
	stored?(planId: PlanId): void;
	/** The other nodes of the site; without them this one runs by itself. */
	fellows?: Fellows;
	meters?: Meters;
	/** Tests fold otherwise; the product does it in a thread. */
	fold?: Fold;
	/** Tests make the engine quicker; the product leaves it as it is. */
	pace?: Partial<Pace>;
}

/** The sync engine: the door, the open plans, what is heard of other nodes, and what is done again and again. */
export function createSync(parts: SyncParts): Sync {
	const pace: Pace = { ...PACE, ...parts.pace };
	const { store, log, now, fellows = alone, meters = unmetered } = parts;
	const rooms = new Rooms({
		store,
		edits: new GroupCommit(store, meters),
		fellows,
		meters,
		log,
		pace,
		now,
		fold: parts.fold ?? foldInThread(pace.foldMs),
		stored: (planId) => parts.stored?.(planId),
		overfull: () => rooms.waitingBytes > WAITING_BYTES_ALL_MAX,
	});
	const { origins, whoStands } = parts;
	const entrance = new Entrance({ origins, whoStands, rooms, pace, log, meters });
	const failed = (task: string) => (error: unknown) =>
		log.warn({ task, reason: reasonOf(error) }, "the sync engine tries again later");
	const follower = new Follower(rooms, store, fellows, pace, failed("follow"));
	const crowd = new Crowd(3 * pace.hereMs);
	const here = (): [PlanId, PersonId[]][] =>
		rooms.all().flatMap(({ planId, connections }): [PlanId, PersonId[]][] => {
			const people = [...new Set([...connections].map(({ personId }) => personId))];
			return people.length > 0 ? [[planId, people]] : [];
		});

	/** The catch: what another node says counts as a hint only. Whoever has a right is asked of the database. */
	function hear(says: FellowSays, from: string): void {
		if (says.kind === "seats") void recheckSeats(says.planId).catch(failed("seats"));
		else if (says.kind === "sessions") entrance.closeSessions(says.personId);
		else if (says.kind === "here") crowd.note(from, says.plans);
		else rooms.get(says.planId)?.others.hear(says);
	}

	/** While the others could not be heard anything may have happened. */
	function turned(near: boolean): void {
		if (!near) return;
		follower.now();
		for (const room of rooms.all()) {
			room.lookAgain();
			fellows.say({ kind: "who", planId: room.planId });
		}
	}

	async function recheckSeats(planId: PlanId): Promise<void> {
		const room = rooms.get(planId);
		// A plan that is gone ends its room and says so; without an answer the seats are asked about all the same.
		if (room)
			await store.heads([planId]).then((heads) => room.others.noticeHead(heads.get(planId)), failed("heads"));
		await entrance.recheckPlan(planId);
	}

	fellows.listen({ hear, turned });
	const every = (ms: number, task: () => void) => setInterval(task, ms).unref();
	const connections = () => rooms.all().flatMap((room) => [...room.connections]);
	const timers = [
		every(pace.pingMs, () => {
			for (const connection of connections()) connection.beat();
		}),
		every(pace.keepAliveMs, () => {
			for (const room of rooms.all())
				for (const connection of room.connections) connection.send(room.presence.own(connection));
		}),
		every(pace.recheckMs, () => void entrance.recheckAll().catch(failed("recheck"))),
		every(Math.min(pace.followMs, pace.followFarMs), () => follower.tick()),
		every(pace.hereMs, () => {
			for (const room of rooms.all()) room.presence.forgetSilent();
			fellows.say({ kind: "here", plans: here() });
		}),
	];

	return {
		upgrade: (request, socket, head) => entrance.upgrade(request, socket, head),
		announce(planId, announcement) {
			const room = rooms.get(planId);
			if (room) room.announce(announcement);
			else fellows.say({ kind: "announce", planId, announcement });
		},
		async recheckSeats(planId) {
			fellows.say({ kind: "seats", planId });
			await recheckSeats(planId);
		},
		async endSessions(personId) {
			fellows.say({ kind: "sessions", personId });
			entrance.closeSessions(personId);
		},
		present: () => crowd.with(here()),
		gauges: () => ({
			rooms: rooms.all().length,
			sockets: entrance.sockets,
			waitingRows: rooms.all().reduce((sum, { committer }) => sum + committer.waitingRows, 0),
			waitingBytes: rooms.waitingBytes,
			degraded: rooms.all().filter(({ durability }) => durability.state === "degraded").length,
			near: fellows.near,
		}),
		async stop() {
			for (const timer of timers) clearInterval(timer);
			entrance.close();
			await rooms.stop();
			await fellows.stop();
			entrance.end();
		},
	};
}
