import type { SampleResult } from "@/lib/account";
import { done, refuse } from "@/lib/verdict";
import type { Handled } from "@/server/auth/account-door";
import { endedSessionCookie } from "@/server/auth/session";
import { deleteSamplePeople, firstRealPerson, lockPeople, samplePeople } from "@/server/db/rows/people";
import { deleteWholePlan, samplePlans } from "@/server/db/rows/plans";
import type { SampleKnock } from "./sample-door";

/**
 * Removes the sample: every plan its people made, and the people. [N11]
 *
 * For one of its people, for anybody at the site's own computer, and for whoever set the site up.
 */
export async function removeSample({
	site,
	peer,
	person,
}: SampleKnock): Promise<Handled<SampleResult["remove"]>> {
	const first = person && !person.sample ? await firstRealPerson(site.db) : null;
	const allowed = peer.here || person?.sample === true || (first !== null && first.id === person?.personId);
	if (!allowed) return { verdict: refuse("sample-unavailable") };
	const { plans, people } = await site.db.transaction(async (tx) => {
		await lockPeople(tx); // before any plan's lock, as everywhere, so that no two wait for each other
		const plans = await samplePlans(tx);
		for (const plan of plans) await deleteWholePlan(tx, plan.id);
		const people = await samplePeople(tx);
		await deleteSamplePeople(tx);
		return { plans, people };
	});
	for (const { id } of plans) {
		site.sync.announce(id, { kind: "plan", id });
		await site.sync.recheckSeats(id);
	}
	await Promise.all(people.map(({ id }) => site.sync.endSessions(id)));
	return { verdict: done({}), ...(person?.sample ? { cookie: endedSessionCookie(site.config) } : {}) };
}
