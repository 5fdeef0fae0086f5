import { CLOSE, type CloseCode } from "./close-codes";

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
