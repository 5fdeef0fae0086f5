import type { PersonId, PlanId } from "@/lib/ids";
import type { Config } from "@/server/config";
import { activeSeatsOf } from "@/server/db/rows/seats";
import type { Db, Tx } from "@/server/runtime";
import type { Asked, Standing } from "@/server/sync/gate";
import { mintSeat } from "./seat";
import { claimsOf } from "./session";

/**
 * Who stands behind each of these cookies in each of these plans, in the order asked: one question of the database,
 * however many are asked about. [N2] [S2]
 */
export async function standings(
	asked: readonly Asked[],
	{ config, db }: { config: Pick<Config, "publicUrl" | "secret">; db: Db | Tx },
): Promise<Standing[]> {
	const claims = await Promise.all(asked.map(({ cookieHeader }) => claimsOf(cookieHeader, config)));
	const people = new Set<PersonId>();
	for (const one of claims) if (one) people.add(one.personId);
	if (people.size === 0) return asked.map(() => "signed-out");
	const found = await activeSeatsOf(db, [...people], [...new Set(asked.map(({ planId }) => planId))]);
	const versions = new Map(found.map(({ person }) => [person.id, person.sessionVersion]));
	const key = (personId: PersonId, planId: PlanId) => `${personId} ${planId}`;
	const seated = new Map(
		found.flatMap(({ person, seat, mark }) =>
			seat?.id && mark
				? [[key(person.id, seat.planId), { seat: mintSeat(seat, person.name), mark }] as const]
				: [],
		),
	);
	return asked.map(({ planId }, index) => {
		const claim = claims[index];
		if (!claim || versions.get(claim.personId) !== claim.version) return "signed-out";
		return seated.get(key(claim.personId, planId)) ?? "no-seat";
	});
}
