/** Every expected no of the product. Each has a sentence in `lib/i18n` and a status here. */
export const REFUSALS = {
	"bad-input": 400,
	"not-json": 415,
	"too-large": 413,
	"sign-in": 401,
	"not-found": 404, // also what others' plans look like
	"not-allowed": 403,
	"other-partner": 403,
	"other-origin": 403,
	"too-many-tries": 429,
	"wrong-password": 401,
	"weak-password": 400,
	"email-taken": 409,
	"wrong-code": 403,
	"site-has-accounts": 409,
	"invitation-missing": 404,
	"invitation-expired": 410,
	"invitation-used": 410,
	"invitation-revoked": 410,
	"invitation-other-address": 403,
	"link-used-or-expired": 410,
	"already-seated": 409,
	"code-taken": 409,
	"plan-lead-stays": 409,
	"not-in-this-state": 409,
	"wording-changed": 409, // nothing was recorded: the words are others than the person saw
	"not-ready": 409, // a readiness check is unmet
	"reason-missing": 400,
	"card-in-bin": 409, // nothing is said on a card in the bin until it is restored
	"mentioned-without-seat": 409, // nobody is called who cannot read it
	"not-yours": 403, // a comment is changed by whoever wrote it
	"comment-erased": 409,
	"not-a-plan-file": 400,
	"sample-unavailable": 409,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** An expected no: nothing was done. `where` names the field or place; `detail` is a closer sentence than the code's. */
export interface Refusal {
	refused: RefusalCode;
	where?: string;
	detail?: string;
}

export type Verdict<T> = { done: T } | Refusal;

export const refuse = (refused: RefusalCode, more: Omit<Refusal, "refused"> = {}): Refusal => ({
	refused,
	...more,
});
export const done = <T>(value: T): { done: T } => ({ done: value });
export const isRefusal = (verdict: unknown): verdict is Refusal =>
	typeof verdict === "object" && verdict !== null && "refused" in verdict;

/** What a door answers to an expected no: the refusal with the sentence a person reads. */
export interface Refused extends Refusal {
	sentence: string;
}

/** What a door answers when the world broke: the reference stands in the server's log beside the error. */
export interface Failure {
	reference: string;
	sentence: string;
}
