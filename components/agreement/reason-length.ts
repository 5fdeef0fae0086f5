import { words } from "@/lib/i18n/words";
import { REASON_MAX } from "@/lib/limits";

/**
 * What is said under a reason that is longer than we keep, or null.
 *
 * The catch: no field has a `maxLength`, since a browser cuts what is pasted over it and says nothing.
 */
export const overLong = (reason: string): string | null =>
	reason.trim().length > REASON_MAX ? words.common.tooLong(REASON_MAX) : null;
