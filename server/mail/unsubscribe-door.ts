import { z } from "zod";
import { kindsOfScope, UNSUBSCRIBE_DOOR, type Unsubscribed } from "@/lib/attention/unsubscribe";
import { noticeLetterWords } from "@/lib/i18n/en/notice-letter";
import { ACT_BODY_BYTES_MAX } from "@/lib/limits";
import { done, isRefusal, type Refusal, refuse } from "@/lib/verdict";
import { answer, door, fitting, takeJson } from "@/server/auth/door";
import { atMost } from "@/server/auth/json-body";
import { setPaces } from "@/server/db/rows/notices";
import { personById } from "@/server/db/rows/people";
import type { Runtime } from "@/server/runtime";
import { readUnsubscribeToken } from "./unsubscribe-token";

const input = z.strictObject({ token: z.string().min(1).max(200) });

/** Ends letters to whom a letter was written to; see `lib/attention/unsubscribe.ts` for who asks how. */
export function unsubscribeDoor(request: Request): Promise<Response> {
	return door(UNSUBSCRIBE_DOOR, async (site) => {
		const token = isForm(request) ? await oneClick(request) : await ourPage(site, request);
		if (isRefusal(token)) return answer(token);
		const link = readUnsubscribeToken(site.config, token);
		if (!link || !(await personById(site.db, link.personId)))
			return answer(refuse("link-used-or-expired", { detail: noticeLetterWords.badLink }));
		const kinds = kindsOfScope(link.scope);
		await site.db.transaction((tx) => setPaces(tx, link.personId, kinds, "never"));
		return answer(done<Unsubscribed>({ kinds }));
	});
}

/** The two shapes in which a mail program may post its one click (RFC 8058). */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const isForm = (request: Request): boolean => FORM.test(request.headers.get("content-type") ?? "");

/**
 * The token of a mail program's own button.
 *
 * The catch: this is the one door that asks for no `Origin` of ours, since mail programs send none. Nothing is lost
 * by it: no cookie is looked at, the token alone says who and what, and only the letter holds it.
 */
async function oneClick(request: Request): Promise<string | Refusal> {
	const body = await atMost(request, ACT_BODY_BYTES_MAX);
	if (body === null) return refuse("too-large");
	const headers = { "content-type": request.headers.get("content-type") ?? "" };
	const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null); // not a form
	if (form?.get("List-Unsubscribe") !== "One-Click") return refuse("bad-input");
	return new URL(request.url).searchParams.get("token") ?? "";
}

async function ourPage(site: Runtime, request: Request): Promise<string | Refusal> {
	const body = await takeJson(site, request, ACT_BODY_BYTES_MAX);
	if (isRefusal(body)) return body;
	const fits = fitting(input, body.json);
	return isRefusal(fits) ? fits : fits.input.token;
}
