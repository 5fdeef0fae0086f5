import type { IncomingMessage } from "node:http";
import type { PlanId } from "@/lib/ids";
import { CLOSE, type CloseCode } from "@/lib/protocol/close-codes";
import type { Seat } from "@/lib/seat/may";
import type { Entry } from "./connection";

export interface Asked {
	cookieHeader: string | undefined;
	planId: PlanId;
}

export type Standing = "signed-out" | "no-seat" | { seat: Seat; mark: PartnerMark };

/** How the engine asks who somebody is; the answers come from `server/auth`. */
export interface Doorkeeper {
	/** The exact `Origin` headers of our own pages. */
	origins: readonly string[];
	/** Who stands behind each cookie in each plan now, in the order asked; cheap for many at once. */
	whoStands(asked: readonly Asked[]): Promise<Standing[]>;
}

export interface PartnerMark {
	name: string;
	code: string;
	colour: number;
	pattern: number;
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
export function entryOf(standing: Standing | undefined, planId: PlanId): Entry | CloseCode {
	if (!standing || standing === "signed-out") return CLOSE.signIn;
	if (standing === "no-seat") return CLOSE.noSuchPlan;
	const { seat, mark } = standing;
	const { personId, personName, role, partnerId } = seat;
	const { name: partnerName, code, colour, pattern } = mark;
	return {
		planId,
		seat,
		user: { personId, name: personName, role, partnerId, partnerName, code, colour, pattern },
	};
}
