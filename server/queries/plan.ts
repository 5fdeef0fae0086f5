import { refuse } from "@/lib/verdict";
import { attestedOf } from "@/server/db/rows/attested";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { epochOf } from "@/server/db/rows/plan-docs";
import { planById } from "@/server/db/rows/plans";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Query } from "./query";
import { partnerView, seatView } from "./views";

/** What a plan's screen needs beside the document: the plan's row, its partners, its seats, and who is asking. */
export const plan: Query<"plan"> = async (params, { site, seat }) => {
	const row = await planById(site.db, params.plan);
	const epoch = await epochOf(site.db, params.plan);
	if (!row || epoch === null) return refuse("not-found");
	const { id, title, place, model, status, start, end, sample, createdAt } = row;
	return {
		plan: { id, title, place, model, status, start, end, sample, createdAt: createdAt.toISOString() },
		epoch,
		me: { personId: seat.personId, personName: seat.personName, seat: seatView(seat) },
		partners: (await partnersOfPlan(site.db, id)).map(partnerView),
		seats: (await seatsOfPlan(site.db, id)).map(seatView),
		attested: await attestedOf(site.db, id),
	};
};
