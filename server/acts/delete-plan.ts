import { because } from "@/lib/i18n/en/because";
import { refuse } from "@/lib/verdict";
import { hasDecisions } from "@/server/db/rows/agreements";
import { deleteWholePlan, planById } from "@/server/db/rows/plans";
import type { Act } from "./act";

/** Deletes a draft for good. Its title is typed once more, so that nobody deletes the wrong one. */
export const deletePlan: Act<"delete-plan"> = async ({ plan, title }, { tx, seat }) => {
	const row = await planById(tx, plan);
	if (!row) return refuse("not-found");
	if (row.status !== "draft" && row.status !== "ready")
		return refuse("not-in-this-state", { detail: because.notADraft });
	if (await hasDecisions(tx, plan)) return refuse("not-in-this-state", { detail: because.hasAgreements });
	if (row.title.trim() !== title.trim())
		return refuse("bad-input", { where: "title", detail: because.titleDiffers });

	await deleteWholePlan(tx, plan);
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: null,
		announce: ["plan"],
		recheck: true,
	};
};
