import { exportName } from "@/lib/export/plan-json";
import type { PlanId } from "@/lib/ids";
import { isRefusal, refuse } from "@/lib/verdict";
import { answer, door, signedIn } from "@/server/auth/door";
import { seatIn } from "@/server/auth/seat";
import { planFileOf } from "./plan-file";

/** `GET /api/plans/<id>/export`: the plan as a file, for whoever has a seat in it. */
export function exportDoor(request: Request, planId: PlanId): Promise<Response> {
	return door("/api/plans/…/export", async (site) => {
		const person = await signedIn(site, request);
		if (isRefusal(person)) return answer(person);
		const seat = await seatIn(site.db, person, planId);
		const file = seat && (await planFileOf(site.db, planId, site.now()));
		if (!file) return answer(refuse("not-found"));
		return new Response(JSON.stringify(file, null, "\t"), {
			headers: {
				"content-type": "application/json; charset=utf-8",
				"content-disposition": `attachment; filename="${exportName(file.title)}"`,
				"cache-control": "no-store",
				"x-content-type-options": "nosniff",
			},
		});
	});
}
