import type { ActInput, ActName, ActResult } from "@/lib/acts";
import { words } from "@/lib/i18n/words";
import type { Queries, QueryName } from "@/lib/queries";
import { isRefusal, type Refusal, type Verdict } from "@/lib/verdict";

/** The server did not answer: no network, or no server. Nothing was done, as far as anybody can know. */
export class Unreachable extends Error {}

/** The server broke. The reference is in its log. */
export class Broken extends Error {
	constructor(readonly reference: string | null) {
		super(words.common.broken(reference));
	}
}

/** A question was answered with an expected no. */
export class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(sentenceOf(refusal));
	}
}

/** An expected no, as its sentence: the closer reason where the server gave one. */
export function sentenceOf(refusal: Refusal): string {
	return refusal.detail ?? words.refusal.codes[refusal.refused];
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
	throw new Broken(referenceIn(body));
}

function referenceIn(body: unknown): string | null {
	if (typeof body !== "object" || body === null || !("reference" in body)) return null;
	return typeof body.reference === "string" ? body.reference : null;
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

/** Asks a question of the server; an expected no is thrown as `Refused`. */
export async function ask<N extends QueryName>(
	name: N,
	params: Queries[N]["params"],
): Promise<Queries[N]["answer"]> {
	const query = new URLSearchParams(params as Record<string, string>).toString();
	const body = await knock(`/api/queries/${name}${query ? `?${query}` : ""}`, { method: "GET" });
	if (isRefusal(body)) throw new Refused(body);
	return unwrap(body) as Queries[N]["answer"];
}

const unwrap = (body: unknown) =>
	typeof body === "object" && body !== null && "done" in body ? body.done : body;
