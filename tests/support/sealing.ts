import type { PlanId } from "@/lib/ids";
import { digestOfRatings } from "@/lib/rating/digest";
import type { Session } from "@/server/auth/session";
import { enteredRatings } from "@/server/db/rows/ratings";
import { activeSeat } from "@/server/db/rows/seats";
import { doAct, type TestSite } from "./site";

/** What a person has before their eyes who looks at their partner's ratings now. */
export async function seenBy(site: TestSite, person: Session, plan: PlanId, round: string): Promise<string> {
	const seat = await activeSeat(site.db, plan, person.personId);
	if (!seat) throw new Error("no seat, no ratings");
	return digestOfRatings(await enteredRatings(site.db, round, seat.partnerId));
}

/** A signatory looks, and seals what they saw. */
export const sealAll = async (site: TestSite, person: Session, plan: PlanId, round: string) =>
	doAct(site, person, "seal-ratings", { plan, round, digest: await seenBy(site, person, plan, round) });
