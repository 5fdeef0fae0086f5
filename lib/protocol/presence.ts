import type { PartnerId, PersonId } from "@/lib/ids";
import type { Role } from "@/lib/seat/may";

/**
 * Who somebody in the room is, as the server knows it: it stands under `user` of every presence state and
 * overwrites whatever a client put there.
 */
export interface PresenceUser {
	personId: PersonId;
	name: string;
	role: Role;
	partnerId: PartnerId;
	partnerName: string;
	/** The partner's short code, shown in the square mark. */
	code: string;
	/** 1-8, by joining order; the screen turns it into a colour. */
	colour: number;
	/** 0 plain; from the ninth partner on 1.. */
	pattern: number;
}
