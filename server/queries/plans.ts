import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Lacks, PlanListItem } from "@/lib/queries";
import { lacksOfPlans } from "@/server/db/rows/attested";
import { partners, people, plans as planTable, seats } from "@/server/db/schema";
import type { Db } from "@/server/runtime";
import type { Query } from "./query";
import { partnerView } from "./views";

const NOTHING_LACKS: Lacks = { gaps: 0, broken: 0, since: null };

/** The plans that somebody has a seat in, newest first, with who is in each now. */
export const plans: Query<"plans"> = async (_params, { site, person }) => {
	const mine = await site.db
		.select({ plan: planTable, partnerId: seats.partnerId })
		.from(seats)
		.innerJoin(planTable, eq(planTable.id, seats.planId))
		.where(and(eq(seats.personId, person.personId), isNull(seats.withdrawnAt)))
		.orderBy(desc(planTable.createdAt), desc(planTable.id));
	const ids = mine.map(({ plan }) => plan.id);
	if (ids.length === 0) return [];
	const everyPartner = await site.db
		.select()
		.from(partners)
		.where(inArray(partners.planId, ids))
		.orderBy(asc(partners.position));
	const lacks = await lacksOfPlans(
		site.db,
		mine.map(({ plan }) => plan),
	);
	const here = await peopleHere(site.db, site.sync.present(), ids);
	return mine.map(({ plan, partnerId }): PlanListItem => {
		const { id, title, place, model, status, start, sample } = plan;
		return {
			id,
			title,
			place,
			model,
			status,
			lacks: lacks.get(id) ?? NOTHING_LACKS,
			start,
			sample,
			myPartnerId: partnerId,
			partners: everyPartner.filter((one) => one.planId === id && !one.leftAt).map(partnerView),
			here: here
				.filter((one) => one.planId === id)
				.map(({ personId, personName, partnerId }) => ({ personId, personName, partnerId })),
		};
	});
};

/** The catch: who is present is asked of the socket, but named from the seats, so a withdrawn one never shows. */
async function peopleHere(db: Db, present: Map<string, string[]>, planIds: string[]) {
	const lively = planIds.filter((id) => (present.get(id) ?? []).length > 0);
	if (lively.length === 0) return [];
	const seated = await db
		.select({
			planId: seats.planId,
			personId: seats.personId,
			personName: people.name,
			partnerId: seats.partnerId,
		})
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.where(and(inArray(seats.planId, lively), isNull(seats.withdrawnAt)))
		.orderBy(asc(seats.createdAt));
	return seated.filter((one) => present.get(one.planId)?.includes(one.personId));
}
