import type { DocumentSource } from "@/lib/export/looking";
import type { PlanId } from "@/lib/ids";
import { readPlan } from "@/lib/plan/read";
import type { PlanStatus } from "@/lib/queries";
import { digestIn, planNow } from "@/lib/readiness/plan-now";
import { attestedOf } from "@/server/db/rows/attested";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { planById } from "@/server/db/rows/plans";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Db } from "@/server/runtime";
import { partnerView, seatView } from "./views";

/** Plans are joint plans of British organisations: a file made on the server tells their time. */
const ZONE = "Europe/London";
const day = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });

/**
 * Everything that a plan's document is made from, or null when there is no such plan.
 *
 * The catch: what is attested is read before the words, so that words which moved meanwhile show as lapsed and never
 * as agreed.
 */
export async function documentSourceOf(db: Db, planId: PlanId, at: Date): Promise<DocumentSource | null> {
	const row = await planById(db, planId);
	if (!row) return null;
	const view = await attestedOf(db, planId);
	const seats = (await seatsOfPlan(db, planId)).map(seatView);
	const partners = (await partnersOfPlan(db, planId)).map(partnerView);
	const loaded = await loadPlanDoc(db, planId);
	if (!loaded) return null;
	const { doc } = loaded;
	const plan = readPlan(doc);
	const today = day.format(at);
	const signatories = new Set(seats.filter((seat) => seat.signatory).map((seat) => seat.partnerId));
	const { attested, readiness } = planNow({
		plan,
		partners,
		signatories,
		today,
		view,
		digestNow: digestIn(doc, plan),
	});
	return {
		doc,
		plan,
		status: row.status as PlanStatus,
		partners,
		seats,
		view,
		attested,
		readiness,
		made: { day: today, time: clock.format(at) },
		dayOf: (iso) => day.format(new Date(iso)),
	};
}
