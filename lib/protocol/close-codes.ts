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

/** Whether coming back can help. Holds for every code, ours or not: only 4400-4499 mean "stay away". */
export const mayComeBack = (code: number): boolean => code < 4400 || code > 4499;
