import type { IncomingMessage } from "node:http";
import type { PersonId, PlanId } from "@/lib/ids";
import { CLOSE, type CloseCode } from "@/lib/protocol/close-codes";
import type { PresenceUser } from "@/lib/protocol/presence";
import type { Seat } from "@/lib/seat/may";
import type { Entry } from "./connection";
import type { Store } from "./store";

/** How the engine asks who somebody is; the answers come from `server/auth`. */
export interface Doorkeeper<Session extends { personId: PersonId }> {
	/** The exact `Origin` headers of our own pages. */
	origins: readonly string[];
	whoIs(cookieHeader: string | undefined): Promise<Session | null>;
	seatOf(session: Session, planId: PlanId): Promise<Seat | null>;
}

const PATH = /^\/sync\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The plan that a websocket's address names. */
export function planOf(request: IncomingMessage): PlanId | null {
	const path = (request.url ?? "").split("?", 1)[0] ?? "";
	return PATH.exec(path)?.[1] ?? null;
}

/**
 * Whether the page that opened the socket is one of ours. [Y2]
 *
 * The catch: browsers let any page open a socket to anywhere and send the cookies along; this header is the only
 * thing that tells them apart. Programs without one are not let in either.
 */
export const fromOurPage = (request: IncomingMessage, origins: readonly string[]): boolean =>
	origins.includes(request.headers.origin ?? "");

/** Who stands at the door of a plan, or why they may not come in. A plan of others looks like a missing one. */
export async function admitPerson<Session extends { personId: PersonId }>(
	door: Doorkeeper<Session>,
	store: Store,
	cookieHeader: string | undefined,
	planId: PlanId,
): Promise<Entry | CloseCode> {
	const session = await door.whoIs(cookieHeader);
	if (!session) return CLOSE.signIn;
	const seat = await door.seatOf(session, planId);
	if (!seat) return CLOSE.noSuchPlan;
	return { planId, seat, user: await userOf(store, seat) };
}

async function userOf(store: Store, seat: Seat): Promise<PresenceUser> {
	const mark = await store.partnerMark(seat.planId, seat.partnerId);
	return {
		personId: seat.personId,
		name: seat.personName,
		role: seat.role,
		partnerId: seat.partnerId,
		partnerName: mark?.name ?? "",
		code: mark?.code ?? "",
		colour: mark?.colour ?? 1,
		pattern: mark?.pattern ?? 0,
	};
}
