import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { whyNotInvite } from "@/lib/seat/seat-rules";
import { refuse } from "@/lib/verdict";
import { newToken, tokenHash } from "@/server/auth/tokens";
import { addInvitation } from "@/server/db/rows/invitations";
import { partnerOfPlan } from "@/server/db/rows/partners";
import { planById } from "@/server/db/rows/plans";
import { seatsOfPlan } from "@/server/db/rows/seats";
import { invitationLetter } from "@/server/mail/invitation-letter";
import type { Act } from "./act";

const DAY = 86_400_000;

/** Offers a seat by a link. The token leaves the server in this answer only; the database knows its hash. */
export const invite: Act<"invite"> = async (input, { tx, at, seat, site }) => {
	const { plan, partner, role, signatory, email, days } = input;
	const row = await partnerOfPlan(tx, plan, partner);
	if (!row) return refuse("not-found");
	const seats = await seatsOfPlan(tx, plan);
	const hasLead = seats.some((one) => one.partnerId === partner && one.role === "lead");
	const no = whyNotInvite(seat, { partnerId: partner, role, signatory }, hasLead);
	if (no) return no;
	if (row.leftAt) return refuse("not-in-this-state", { detail: because.partnerLeft });

	const token = newToken();
	const id = newId(at.getTime());
	const expiresAt = new Date(at.getTime() + days * DAY);
	await addInvitation(tx, {
		id,
		planId: plan,
		partnerId: partner,
		role,
		signatory,
		email,
		tokenHash: tokenHash(token),
		invitedBy: seat.personId,
		createdAt: at,
		expiresAt,
	});
	const link = `${site.config.publicUrl}/join#${token}`;
	const title = (await planById(tx, plan))?.title ?? "";
	return {
		result: { invitation: id, link },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { invitation: id, partner, role, signatory, expiresAt: expiresAt.toISOString() },
		announce: ["invitations"],
		afterwards: async () => {
			if (email && site.mail.configured)
				await site.mail.send(
					invitationLetter({
						to: email,
						from: seat.personName,
						plan: title,
						partner: row.name,
						link,
						expiresAt,
					}),
				);
		},
	};
};
