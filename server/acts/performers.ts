import type { ActName } from "@/lib/acts";
import { acceptInvitation } from "./accept-invitation";
import type { Act } from "./act";
import { addPartner } from "./add-partner";
import { appraiseBarrier } from "./appraise-barrier";
import { changeMatter } from "./change-matter";
import { changePartner } from "./change-partner";
import { changeSeat } from "./change-seat";
import { createPlan } from "./create-plan";
import { decide } from "./decide";
import { deletePlan } from "./delete-plan";
import { goLive } from "./go-live";
import { handOverPlan } from "./hand-over-plan";
import { invite } from "./invite";
import { makePasswordLink } from "./make-password-link";
import { markClarity } from "./mark-clarity";
import { putToPartners } from "./put-to-partners";
import { removePartner } from "./remove-partner";
import { reopenPlan } from "./reopen-plan";
import { revokeInvitation } from "./revoke-invitation";
import { settleMatter } from "./settle-matter";
import { startWithKnownGaps } from "./start-with-known-gaps";
import { withdrawAgreement } from "./withdraw-agreement";
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
	"appraise-barrier": appraiseBarrier,
	"change-matter": changeMatter,
	decide,
	"go-live": goLive,
	"mark-clarity": markClarity,
	"put-to-partners": putToPartners,
	"reopen-plan": reopenPlan,
	"settle-matter": settleMatter,
	"start-with-known-gaps": startWithKnownGaps,
	"withdraw-agreement": withdrawAgreement,
	"delete-plan": deletePlan,
};
