import {
	FRAME_BYTES_BURST,
	FRAME_BYTES_PER_SECOND,
	FRAMES_BURST,
	FRAMES_PER_SECOND,
	SOCKETS_PER_PERSON_MAX,
} from "@/lib/limits";

/** Every span of time in the engine, in milliseconds, and the rates. Tests make them shorter, never different. */
export const PACE = {
	/** Ping this often; two unanswered ones end the socket. */
	pingMs: 20_000,
	/** The stock client leaves after 30 s of silence. */
	keepAliveMs: 15_000,
	/** Sessions and seats of open sockets are read again, whatever was or was not announced. */
	recheckMs: 20_000,
	/** Notices what another process stored; more often while the other nodes cannot be heard. */
	followMs: 2_000,
	followFarMs: 300,
	/** Each node tells the others who is in its plans; one that has not said so for three times as long is gone. */
	hereMs: 5_000,
	/** Somebody on another node who has not moved for this long is gone: each window speaks every 15 s. */
	elsewhereMs: 40_000,
	/** Presence is gathered this long and sent as one frame. */
	presenceMs: 40,
	/** A database that has not answered for this long is told to the clients. */
	degradedMs: 2_000,
	/** Between tries of a failed commit. */
	retryMinMs: 100,
	retryMaxMs: 2_000,
	/** A log that is not folded by then is folded another time. */
	foldMs: 30_000,
	/** An empty room is kept this long, give or take a third, for people who come right back. */
	idleMs: 45_000,
	/** How long a reader may be behind before the socket closes. */
	slowMs: 30_000,
	/** How long a stop waits for what is unsaved, and over how long it spreads the goodbyes. */
	flushMs: 8_000,
	goodbyeMs: 8_000,
	/** A person whose edit spoilt the document is let in again after this. */
	/** Whoever is turned away has this long to read why. */
	turnedAwayMs: 1_500,
	strikeMs: 60_000,
	banMs: 600_000,
	framesPerSecond: FRAMES_PER_SECOND,
	framesBurst: FRAMES_BURST,
	bytesPerSecond: FRAME_BYTES_PER_SECOND,
	bytesBurst: FRAME_BYTES_BURST,
	socketsPerPerson: SOCKETS_PER_PERSON_MAX,
};

export type Pace = typeof PACE;
