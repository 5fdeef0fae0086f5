import type { ActName } from "@/lib/acts";
import { acceptInvitation } from "./accept-invitation";
import type { Act } from "./act";
import { addPartner } from "./add-partner";
import { appraiseBarrier } from "./appraise-barrier";
import { assign } from "./assign-thread";
import { cancelMeeting } from "./cancel-meeting";
import { changeMatter } from "./change-matter";
import { changePartner } from "./change-partner";
import { changeSeat } from "./change-seat";
import { closeMeeting } from "./close-meeting";
import { closeRatingRound } from "./close-rating-round";
import { correctMeeting } from "./correct-meeting";
import { createPlan } from "./create-plan";
import { decide } from "./decide";
import { deleteComment } from "./delete-comment";
import { deletePlan } from "./delete-plan";
import { editComment } from "./edit-comment";
import { endCalendar } from "./end-calendar";
import { giveRating } from "./give-rating";
import { giveReading } from "./give-reading";
import { goLive } from "./go-live";
import { handOverPlan } from "./hand-over-plan";
import { invite } from "./invite";
import { makeCalendar } from "./make-calendar";
import { makePasswordLink } from "./make-password-link";
import { markClarity } from "./mark-clarity";
import { markSeen } from "./mark-seen";
import { nameCheckpoint } from "./name-checkpoint";
import { visit } from "./note-visit";
import { openMeeting } from "./open-meeting";
import { openRatingRound } from "./open-rating-round";
import { putToPartners } from "./put-to-partners";
import { readAim } from "./read-aim";
import { recordDecision } from "./record-decision";
import { removePartner } from "./remove-partner";
import { reopenPlan } from "./reopen-plan";
import { reply } from "./reply";
import { restoreCard } from "./restore-card";
import { revokeInvitation } from "./revoke-invitation";
import { sayProgress } from "./say-progress";
import { sealRatings } from "./seal-ratings";
import { setPace } from "./set-pace";
import { settleDecision } from "./settle-decision";
import { settleMatter } from "./settle-matter";
import { reopenThread, resolveThread } from "./settle-thread";
import { showCalendarTitles } from "./show-calendar-titles";
import { startThread } from "./start-thread";
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
	"start-thread": startThread,
	reply,
	"edit-comment": editComment,
	"delete-comment": deleteComment,
	"assign-thread": assign,
	"resolve-thread": resolveThread,
	"reopen-thread": reopenThread,
	"mark-seen": markSeen,
	"note-visit": visit,
	"set-pace": setPace,
	"go-live": goLive,
	"mark-clarity": markClarity,
	"name-checkpoint": nameCheckpoint,
	"open-rating-round": openRatingRound,
	"give-rating": giveRating,
	"seal-ratings": sealRatings,
	"close-rating-round": closeRatingRound,
	"open-meeting": openMeeting,
	"say-progress": sayProgress,
	"record-decision": recordDecision,
	"settle-decision": settleDecision,
	"correct-meeting": correctMeeting,
	"cancel-meeting": cancelMeeting,
	"close-meeting": closeMeeting,
	"give-reading": giveReading,
	"make-calendar": makeCalendar,
	"show-calendar-titles": showCalendarTitles,
	"end-calendar": endCalendar,
	"read-aim": readAim,
	"put-to-partners": putToPartners,
	"restore-card": restoreCard,
	"reopen-plan": reopenPlan,
	"settle-matter": settleMatter,
	"start-with-known-gaps": startWithKnownGaps,
	"withdraw-agreement": withdrawAgreement,
	"delete-plan": deletePlan,
};
