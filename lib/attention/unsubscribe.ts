import { NOTICE_KINDS, type NoticeKind } from "./kinds";

/**
 * The door by which letters end, signed in or not: `POST /api/unsubscribe`.
 *
 * A letter's plain link leads to the page `/unsubscribe#<token>`; the page posts `{ token }` as JSON, like to every
 * other door, and is answered `{ done: Unsubscribed }` or a refusal with its sentence (`link-used-or-expired` for a
 * token that is not one of ours). A mail program's own button posts `List-Unsubscribe=One-Click` as a form to
 * `/api/unsubscribe?token=<token>` (RFC 8058). Asking twice is the same as asking once.
 *
 * The catch: looking at the page changes nothing, since mail scanners open links; only the POST does.
 */
export const UNSUBSCRIBE_DOOR = "/api/unsubscribe";

/** What a link ends letters about: one kind of thing, or everything. */
export type UnsubscribeScope = NoticeKind | "all";

/** What letters there are none of any more. */
export interface Unsubscribed {
	kinds: NoticeKind[];
}

/** What a link says it is about, before anybody has asked whether it is ours; null: nothing like a link. */
export function scopeOfToken(token: string): UnsubscribeScope | null {
	const scope = token.split(".", 1)[0];
	return scope === "all" ? scope : (NOTICE_KINDS.find((kind) => kind === scope) ?? null);
}

export const kindsOfScope = (scope: UnsubscribeScope): NoticeKind[] =>
	scope === "all" ? [...NOTICE_KINDS] : [scope];
