import type { ActName } from "@/lib/acts";
import { acceptInvitation } from "./accept-invitation";
import type { Act } from "./act";
import { addPartner } from "./add-partner";
import { changePartner } from "./change-partner";
import { changeSeat } from "./change-seat";
import { createPlan } from "./create-plan";
import { deletePlan } from "./delete-plan";
import { handOverPlan } from "./hand-over-plan";
import { invite } from "./invite";
import { makePasswordLink } from "./make-password-link";
import { removePartner } from "./remove-partner";
import { revokeInvitation } from "./revoke-invitation";
import { withdrawSeat } from "./withdraw-seat";

/** What does each act of `lib/acts.ts`: an act without its line here does not compile. */
export const performers: { [N in ActName]: Act<N> } = {
	"create-plan": createPlan,
	"add-partner": addPartner,
	"change-partner": changePartner,
	"remove-partner": removePartner,
	invite,
	"revoke-invitation": revokeInvitation,
	"accept-invitation": acceptInvitation,
	"change-seat": changeSeat,
	"withdraw-seat": withdrawSeat,
	"hand-over-plan": handOverPlan,
	"make-password-link": makePasswordLink,
	"delete-plan": deletePlan,
};
