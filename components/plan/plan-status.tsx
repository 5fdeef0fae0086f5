"use client";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { lacksOf, type PlanStanding, planStanding } from "@/lib/readiness/plan-standing";
import { StatusPill } from "./status-pill";

/** How this plan stands as a whole, read against the words in this window. */
export function usePlanStanding(): PlanStanding {
	const { view } = useRoom();
	return planStanding(view.plan.status, view.attested, usePlanNow().readiness);
}

/** The status of the plan whose room this is. */
export function PlanStatus() {
	const standing = usePlanStanding();
	return <StatusPill status={standing.status} lacks={lacksOf(standing)} />;
}
