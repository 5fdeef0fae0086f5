/**
 * Why the server ended a connection. The stock y-websocket client stays away after 4400-4499 and comes back after
 * every other code, so each reason sits in the range that says what the client should do.
 */
export const CLOSE = {
	// stay away
	malformed: 4400,
	signIn: 4401,
	withdrawn: 4403, // the seat is gone, or the page is not one of ours
	noSuchPlan: 4404, // what others' plans look like, too
	epochChanged: 4409,
	tooLarge: 4413,
	refused: 4422, // what was sent may not be in the document
	clientTooOld: 4426,
	// come back
	restart: 1012,
	overload: 1013,
	cannotLoad: 4503,
	tooSlow: 4508,
	roleChanged: 4512,
	rate: 4529,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/**
 * Why, in a few words, for clients that show a close frame's reason: our own screen has whole sentences of its own. A
 * reason has room for 123 bytes.
 */
const REASONS: Readonly<Record<CloseCode, string>> = {
	[CLOSE.malformed]: "What was sent is no message of this protocol. Nothing of it was stored.",
	[CLOSE.signIn]: "You are signed out. Sign in again.",
	[CLOSE.withdrawn]: "You have no place in this plan, or this is no page of the site.",
	[CLOSE.noSuchPlan]: "There is no such plan for you.",
	[CLOSE.epochChanged]: "The plan was restored from a backup. Load it anew.",
	[CLOSE.tooLarge]: "Too large to take in at once. Nothing of it was stored.",
	[CLOSE.refused]: "You may not change that. Nothing of it was stored.",
	[CLOSE.clientTooOld]: "This page is too old. Load it anew.",
	[CLOSE.restart]: "The server restarts. Come back in a moment.",
	[CLOSE.overload]: "Too many windows are open. Come back later.",
	[CLOSE.cannotLoad]: "The plan cannot be read just now. Come back in a moment.",
	[CLOSE.tooSlow]: "This line is too slow to keep up. Come back.",
	[CLOSE.roleChanged]: "Your role changed. Come back.",
	[CLOSE.rate]: "Too much was sent too quickly. Come back in a moment.",
};

export const closeReason = (code: number): string =>
	Object.hasOwn(REASONS, code) ? REASONS[code as CloseCode] : "";

/** Whether coming back can help. Holds for every code, ours or not: only 4400-4499 mean "stay away". */
export const mayComeBack = (code: number): boolean => code < 4400 || code > 4499;
