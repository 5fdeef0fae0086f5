import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { inputRefusal } from "@/lib/i18n/input-sentence";
import { sentenceOf } from "@/lib/i18n/sentence";
import { words } from "@/lib/i18n/words";
import {
	type Failure,
	isRefusal,
	REFUSALS,
	type Refusal,
	type Refused,
	refuse,
	type Verdict,
} from "@/lib/verdict";
import { databaseIsAway } from "@/server/db/away";
import { type Runtime, runtime } from "@/server/runtime";
import { jsonBody } from "./json-body";
import { fromOurPages } from "./origin";
import { type Session, sessionOf } from "./session";

const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** A verdict as an HTTP answer: what was done, or the refusal with its status and its sentence. */
export function answer<T>(verdict: Verdict<T>, cookie?: string): Response {
	const headers = new Headers(HEADERS);
	if (cookie) headers.append("set-cookie", cookie);
	if (!isRefusal(verdict)) return Response.json(verdict, { headers });
	const refused: Refused = { ...verdict, sentence: sentenceOf(verdict) };
	return Response.json(refused, { status: REFUSALS[verdict.refused], headers });
}

/**
 * Runs a door. What breaks inside is logged once under a reference, and only the reference goes out.
 *
 * The catch: the log gets the error and the route, never the body: bodies hold words, addresses and passwords.
 */
export async function door(route: string, run: (site: Runtime) => Promise<Response>): Promise<Response> {
	const site = await runtime();
	try {
		return await run(site);
	} catch (error) {
		return broken(site, route, error);
	}
}

export function broken(site: Pick<Runtime, "log">, route: string, error: unknown): Response {
	const reference = randomBytes(4).toString("hex");
	site.log.error({ err: shorn(error), route, reference }, "a door broke");
	if (databaseIsAway(error)) {
		const away: Failure = { reference, sentence: words.refusal.away };
		return Response.json(away, { status: 503, headers: { ...HEADERS, "retry-after": "10" } });
	}
	const failure: Failure = { reference, sentence: words.refusal.failed(reference) };
	return Response.json(failure, { status: 500, headers: HEADERS });
}

/**
 * What of an error may stand in a log: its kind, its code and where it happened.
 *
 * The catch: drizzle's message carries the query's parameters, and PostgreSQL's may quote the value it refused:
 * people's words, both. An error of the database is told by its code.
 */
function shorn(error: unknown): object {
	if (!(error instanceof Error)) return { name: "not an Error" };
	const cause = error.cause instanceof Error ? error.cause : error;
	const code = "code" in cause ? String(cause.code) : undefined;
	const stack = cause.stack?.split("\n").filter((line) => /^\s+at /.test(line));
	const message = code === undefined ? cause.message.split("\n", 1)[0] : undefined;
	return { name: cause.name, code, message, stack: stack?.slice(0, 12).join("\n") };
}

/** What stands before every door that changes something: our own page, JSON, of a bounded size. [N1] */
export async function takeJson(
	site: Pick<Runtime, "config">,
	request: Request,
	mostBytes: number,
	options?: { anyText?: boolean },
): Promise<{ json: unknown } | Refusal> {
	if (!fromOurPages(request.headers, site.config)) return refuse("other-origin");
	return jsonBody(request, mostBytes, options);
}

/** An input that fits its schema, or what is wrong with it in a sentence. */
export function fitting<S extends z.ZodType>(schema: S, json: unknown): { input: z.output<S> } | Refusal {
	const parsed = schema.safeParse(json, { reportInput: true });
	return parsed.success ? { input: parsed.data } : inputRefusal(parsed.error);
}

/** Who knocks, or the refusal that sends them to sign in. */
export async function signedIn(site: Runtime, request: Request): Promise<Session | Refusal> {
	return (await sessionOf(request.headers.get("cookie"), site)) ?? refuse("sign-in");
}
