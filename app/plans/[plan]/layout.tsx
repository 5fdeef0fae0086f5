import type { ReactNode } from "react";
import { preload } from "react-dom";
import { PlanShell } from "@/components/plan/plan-shell";
import { PlanRoom } from "@/components/room/plan-room";
import { requireSeat } from "@/server/auth/gate";

/**
 * Every view of a plan shares one room and one frame. The page holds nothing of the plan itself: it is kept for
 * work without a network, and the browser asks for the rest.
 */
export default async function Layout({
	children,
	params,
}: {
	children: ReactNode;
	params: Promise<{ plan: string }>;
}) {
	const { plan } = await params;
	await requireSeat(plan);
	// The first thing that the room asks for: on its way while the scripts still are.
	preload(`/api/queries/plan?plan=${plan}`, { as: "fetch", crossOrigin: "anonymous" });
	return (
		<PlanRoom planId={plan}>
			<PlanShell>{children}</PlanShell>
		</PlanRoom>
	);
}
