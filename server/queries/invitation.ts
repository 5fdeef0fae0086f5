import { invitationState } from "@/lib/seat/invitation-state";
import { tokenHash } from "@/server/auth/tokens";
import { invitationByToken } from "@/server/db/rows/invitations";
import { partnerOfPlan } from "@/server/db/rows/partners";
import { planById } from "@/server/db/rows/plans";
import type { Query } from "./query";

/** What a link offers, for whoever holds it. A link that is over says so, and nothing of the plan. */
export const invitation: Query<"invitation"> = async ({ token }, { site, at }) => {
	const found = await invitationByToken(site.db, tokenHash(token));
	if (!found) return { state: "missing" };
	const state = invitationState(found, at);
	if (state !== "open") return { state };
	const plan = await planById(site.db, found.planId);
	const partner = await partnerOfPlan(site.db, found.planId, found.partnerId);
	const { role, signatory, email, expiresAt } = found;
	return {
		state,
		planTitle: plan?.title ?? "",
		partnerName: partner?.name ?? "",
		role,
		signatory,
		email,
		expiresAt: expiresAt.toISOString(),
	};
};
