import { type Refusal, refuse } from "@/lib/verdict";
import { personById } from "@/server/db/rows/people";
import type { Act } from "./act";
import { takeSeat } from "./take-seat";

/** Somebody who has an account already takes the seat that an invitation offers. */
export const acceptInvitation: Act<"accept-invitation"> = async ({ token }, { tx, at, person }) => {
	const account = await personById(tx, person.personId);
	if (!account) return refuse("sign-in");
	const taken = await takeSeat(tx, token, account, at);
	return isTaken(taken) ? { result: { plan: taken.planId }, ...taken } : taken;
};

const isTaken = <T extends object>(outcome: T | Refusal): outcome is T => !("refused" in outcome);
