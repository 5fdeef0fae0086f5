import type { SiteView } from "@/lib/queries";
import { sampleSignInOpen } from "@/server/auth/sample-open";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { hasRealAccount } from "@/server/db/rows/people";
import { samplePlans } from "@/server/db/rows/plans";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Db } from "@/server/runtime";
import type { Query } from "./query";
import { partnerView } from "./views";

/** How the site stands, for somebody who is not signed in: is it new, and is there a sample to look at. */
export const site: Query<"site"> = async (_params, { site: { db }, peer }) => {
	const empty = !(await hasRealAccount(db));
	return {
		empty,
		sampleOffered: await sampleSignInOpen(db, peer),
		// Only at the site's own computer: elsewhere nobody may sign in as one of its people.
		sample: peer.here ? await sampleOf(db, empty) : null,
		codeNeeded: empty && !peer.here,
	};
};

async function sampleOf(db: Db, signInOpen: boolean): Promise<SiteView["sample"]> {
	const [plan] = await samplePlans(db);
	if (!plan) return null;
	const partners = (await partnersOfPlan(db, plan.id)).map(partnerView);
	const seats = signInOpen ? (await seatsOfPlan(db, plan.id)).filter((seat) => seat.sample === 1) : [];
	const people = seats.flatMap(({ personId, personName, partnerId, role, signatory }) => {
		const partner = partners.find((one) => one.id === partnerId);
		if (!partner) return [];
		const { name, code, colour } = partner;
		return [{ personId, name: personName, partner: name, code, colour, role, signatory }];
	});
	return { planId: plan.id, title: plan.title, people };
}
