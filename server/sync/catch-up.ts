import { syncUpdate } from "@/lib/protocol/wire";
import type { Room } from "./room";
import type { Store } from "./store";

/** Rows read from the log at a time. */
export const PAGE = 500;

/** Readers that fell behind get what they missed from the log, as soon as they can take it. */
export async function helpSlowReaders(room: Room, store: Store): Promise<void> {
	for (const connection of room.connections) {
		while (connection.behindSince && connection.hasRoom && connection.open) {
			const { seq } = connection.behindSince;
			const rows = await store.after(room.planId, seq, PAGE);
			for (const row of rows) connection.send(syncUpdate(row.data));
			const last = rows.at(-1)?.seq ?? seq;
			if (last >= room.seq) connection.behindSince = null;
			else connection.behindSince.seq = last;
			if (rows.length === 0) break;
		}
	}
}
