export type InvitationState = "open" | "used" | "expired" | "revoked";

/** How an invitation stands at a moment. What was used stays used, however late one looks. [S8] */
export function invitationState(
	{ usedAt, revokedAt, expiresAt }: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
	now: Date,
): InvitationState {
	if (usedAt) return "used";
	if (revokedAt) return "revoked";
	return expiresAt.getTime() <= now.getTime() ? "expired" : "open";
}
