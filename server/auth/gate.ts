import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { PlanId } from "@/lib/ids";
import type { Seat } from "@/lib/seat/may";
import { runtime } from "@/server/runtime";
import { seatIn } from "./seat";
import { type Session, sessionOf } from "./session";

/** Who asks for this page, or nobody. */
export async function personHere(): Promise<Session | null> {
	return sessionOf((await headers()).get("cookie"));
}

/** A page's gate: who is signed in; anybody else is sent to sign in, and back to `backTo` (a path) afterwards. */
export async function requirePerson(backTo = "/plans"): Promise<Session> {
	const session = await personHere();
	return session ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(backTo)}`);
}

/** A plan page's gate: the reader's seat. Others' plans and missing ones give the same "not found". */
export async function requireSeat(planId: PlanId, backTo = `/plans/${planId}`): Promise<Seat> {
	const session = await requirePerson(backTo);
	const { db } = await runtime();
	return (await seatIn(db, session, planId)) ?? notFound();
}
