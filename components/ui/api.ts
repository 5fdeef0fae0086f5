import type { AccountDoor, AccountInput, AccountResult } from "@/lib/account";
import type { ActInput, ActName, ActResult } from "@/lib/acts";
import { sentenceOf } from "@/lib/i18n/sentence";
import { words } from "@/lib/i18n/words";
import type { Queries, QueryName } from "@/lib/queries";
import { isRefusal, type Refusal, type Verdict } from "@/lib/verdict";

/** The server did not answer: no network, or no server. Nothing was done, as far as anybody can know. */
export class Unreachable extends Error {}

/** The server broke. The reference is in its log. */
export class Broken extends Error {
	constructor(
		readonly reference: string | null,
		sentence = words.common.broken(reference),
	) {
		super(sentence);
	}
}

/** A question was answered with an expected no. */
export class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(sentenceOf(refusal));
	}
}

/** Whatever went wrong, as a sentence for a person. */
export function problemOf(problem: unknown): string {
	if (isRefusal(problem)) return sentenceOf(problem);
	if (problem instanceof Refused || problem instanceof Broken) return problem.message;
	if (problem instanceof Unreachable) return words.common.unreachable;
	return words.common.broken(null);
}

async function knock(path: string, init: RequestInit): Promise<unknown> {
	let answer: Response;
	try {
		answer = await fetch(path, { credentials: "same-origin", cache: "no-store", ...init });
	} catch (cause) {
		throw new Unreachable(path, { cause });
	}
	let body: unknown = null;
	try {
		body = await answer.json();
	} catch {
		// Not JSON: a proxy's or a crashed server's own page. The status alone tells, below.
	}
	if (answer.ok || isRefusal(body)) return body;
	throw brokenWith(answer.status, body);
}

/** What a door that broke says: its reference, or the sentence of a site that cannot answer for now. */
export function brokenWith(status: number, body: unknown): Broken {
	const reference = textIn(body, "reference");
	const sentence = status === 503 ? textIn(body, "sentence") : null;
	return sentence ? new Broken(reference, sentence) : new Broken(reference);
}

function textIn(body: unknown, name: "reference" | "sentence"): string | null {
	const value = typeof body === "object" && body !== null ? (body as Record<string, unknown>)[name] : null;
	return typeof value === "string" ? value : null;
}

/** Posts JSON to a door and gives back its verdict. */
export async function post<T>(path: string, input: unknown): Promise<Verdict<T>> {
	const body = JSON.stringify(input);
	return (await knock(path, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body,
	})) as Verdict<T>;
}

/** Attests: asks the server to do an act for the person who is signed in. */
export const act = <N extends ActName>(name: N, input: ActInput<N>): Promise<Verdict<ActResult<N>>> =>
	post(`/api/acts/${name}`, input);

/** Knocks at one of the account's own doors. */
export const knockAccount = <N extends AccountDoor>(
	name: N,
	input: AccountInput<N>,
): Promise<Verdict<AccountResult[N]>> => post(`/api/account/${name}`, input);

/** Asks a question of the server; an expected no is thrown as `Refused`. */
export async function ask<N extends Exclude<QueryName, "invitation">>(
	name: N,
	params: Queries[N]["params"],
): Promise<Queries[N]["answer"]> {
	const query = new URLSearchParams(params as Record<string, string>).toString();
	return answered<N>(await knock(`/api/queries/${name}${query ? `?${query}` : ""}`, { method: "GET" }));
}

/** Asks what an invitation offers. By POST: its token is a secret, and addresses end up in logs. */
export const askInvitation = async (token: string) =>
	answered<"invitation">(await post("/api/queries/invitation", { token }));

function answered<N extends QueryName>(body: unknown): Queries[N]["answer"] {
	if (isRefusal(body)) throw new Refused(body);
	return (
		typeof body === "object" && body !== null && "done" in body ? body.done : body
	) as Queries[N]["answer"];
}
