import { z } from "zod";
import { EMAIL_MAX, PERSON_NAME_MAX } from "@/lib/limits";

const NO_CONTROLS = /^[^\p{Cc}]*$/u;
const name = z.string().trim().min(1).max(PERSON_NAME_MAX).regex(NO_CONTROLS);
/** One plain address; what cannot be one is refused before an account or an invitation holds it. */
export const email = z.email().max(EMAIL_MAX);
/** Judged in `server/auth/password.ts`; the bound here only keeps nonsense small. */
const password = z.string().max(10_000);
const token = z.string().min(1).max(200);

export type Knocker = "anybody" | "person";

/**
 * The doors of an account, `POST /api/account/<name>`: who may knock and what they bring. They are no acts of a
 * seat, so they stand in a list of their own; the authorisation matrix reads both.
 */
export const accountDoors = {
	first: {
		who: "anybody",
		input: z.strictObject({ name, email, password, code: z.string().max(100).optional() }),
	},
	"sign-up": { who: "anybody", input: z.strictObject({ token, name, email, password }) },
	forgot: { who: "anybody", input: z.strictObject({ email: z.string().max(EMAIL_MAX) }) },
	reset: { who: "anybody", input: z.strictObject({ token, password }) },
	"end-sessions": { who: "person", input: z.strictObject({}) },
	change: {
		who: "person",
		input: z.strictObject({
			name: name.optional(),
			password: z.strictObject({ current: password, next: password }).optional(),
		}),
	},
} as const satisfies Record<string, { who: Knocker; input: z.ZodType }>;

export type AccountDoor = keyof typeof accountDoors;
export type AccountInput<N extends AccountDoor> = z.infer<(typeof accountDoors)[N]["input"]>;

/** What each door gives back. */
export interface AccountResult {
	first: { personId: string };
	"sign-up": { personId: string; plan: string };
	forgot: object;
	reset: object;
	"end-sessions": object;
	change: object;
}

/** The doors of the sample plan, `POST /api/sample/<name>`: for whoever sits at the server's own computer. */
export const sampleDoors = {
	open: { who: "anybody", input: z.strictObject({}) },
	remove: { who: "anybody", input: z.strictObject({}) },
} as const satisfies Record<string, { who: Knocker; input: z.ZodType }>;

export type SampleDoor = keyof typeof sampleDoors;

export interface SampleResult {
	open: { plan: string };
	remove: object;
}
