import type { z } from "zod";
import { agreementActs } from "./acts/agreement-acts";
import { commentActs } from "./acts/comment-acts";
import { meetingActs } from "./acts/meeting-acts";
import { ownActs } from "./acts/own-acts";
import { planActs } from "./acts/plan-acts";
import { ratingActs } from "./acts/rating-acts";
import { readingActs } from "./acts/reading-acts";
import { seatActs } from "./acts/seat-acts";

export type { Who } from "./acts/act";

/**
 * Everything that is attested goes through this one list: it gives the HTTP door (`POST /api/acts/<name>`), its
 * validation, the typed client and the authorisation matrix. Add an act to its subject in `lib/acts/` and in
 * `server/acts/<name>.ts`.
 */
export const acts = {
	...planActs,
	...seatActs,
	...agreementActs,
	...readingActs,
	...ratingActs,
	...meetingActs,
	...commentActs,
	...ownActs,
};

export type ActName = keyof typeof acts;
export type ActInput<N extends ActName> = z.infer<(typeof acts)[N]["input"]>;
export type ActResult<N extends ActName> = NonNullable<(typeof acts)[N]["gives"]>;
