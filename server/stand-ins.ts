import type { Sync } from "@/server/runtime";

/** Until the sync engine is there: no socket is served. */
export const standInSync = (): Sync => ({
	upgrade: (_request, socket) => socket.destroy(),
	announce: () => undefined,
	recheckSeats: async () => undefined,
	endSessions: async () => undefined,
	present: () => new Map(),
	stop: async () => undefined,
});
