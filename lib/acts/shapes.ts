import { z } from "zod";
import { saysSomething } from "@/lib/agreement/reason";
import { DAY_EARLIEST, PARTNER_CODE_MAX, PARTNER_CODE_MIN, PARTNER_NAME_MAX, REASON_MAX } from "@/lib/limits";
import { PARTNER_KINDS } from "@/lib/seat/partner-kinds";

export const id = z.uuid();
export const line = (max: number) => z.string().trim().min(1).max(max);
export const partner = {
	name: line(PARTNER_NAME_MAX),
	code: z
		.string()
		.trim()
		.min(PARTNER_CODE_MIN)
		.max(PARTNER_CODE_MAX)
		.regex(/^[\p{L}\p{N}]+$/u),
	kind: z.enum(PARTNER_KINDS),
};
/** PostgreSQL and people begin later than the year nought. */
export const day = z.iso.date().refine((value) => value >= DAY_EARLIEST, { params: { format: "early" } });
/** The name of the exact words that the person had before their eyes. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const card = z
	.string()
	.max(64)
	.regex(/^[A-Za-z0-9-]+$/);
export const reason = z.string().trim().max(REASON_MAX);
export const givenReason = reason.min(1).refine(saysSomething, { params: { format: "empty" } });
