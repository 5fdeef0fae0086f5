import { Broken, brokenWith, knockAccount, Unreachable } from "@/components/ui/api";
import { becauseOnScreen } from "@/lib/i18n/en/because-on-screen";
import { done, isRefusal, REFUSALS, type RefusalCode, refuse, type Verdict } from "@/lib/verdict";

/**
 * Signs this browser in through next-auth: with an address and a password, or as one of the sample's people.
 *
 * The catch: next-auth answers with an address to go to, and an error inside it; it wants its own token first.
 */
export async function signInWith(
	way: "password" | "sample",
	fields: Record<string, string>,
): Promise<Verdict<object>> {
	const answer = await askAuth(`callback/${way}`, fields);
	return signInVerdict(answer.ok, answer.url ?? null);
}

/**
 * What next-auth's answer to a sign-in means.
 *
 * The catch: only a code of ours is a refusal. An unknown error, or the page that it shows when its token was not
 * believed, is a failure: nobody may be told that their password is wrong because the server broke.
 */
export function signInVerdict(ok: boolean, url: string | null): Verdict<object> {
	const asked = url === null ? null : new URL(url, "http://here").searchParams;
	const [code = "", more = ""] = asked?.get("error")?.split(" ") ?? [];
	if (Object.hasOwn(REFUSALS, code)) {
		const minutes = code === "too-many-tries" ? Number(more) : 0;
		const detail = minutes > 0 ? { detail: becauseOnScreen.waitForTries(minutes) } : {};
		return refuse(code as RefusalCode, detail);
	}
	if (code !== "" || !ok || !asked || asked.has("csrf"))
		throw new Broken(code === "failed" && more ? more : null);
	return done({});
}

async function askAuth(path: string, fields: Record<string, string>): Promise<{ ok: boolean; url?: string }> {
	try {
		const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
		if (csrf.status === 503) throw brokenWith(csrf.status, await csrf.json());
		const { csrfToken } = (await csrf.json()) as { csrfToken: string };
		const answer = await fetch(`/api/auth/${path}`, {
			method: "POST",
			headers: { "content-type": "application/x-www-form-urlencoded" },
			body: new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: "/plans" }),
		});
		const body = (await answer.json()) as { url?: string };
		if (answer.status === 503) throw brokenWith(answer.status, body);
		return { ok: answer.ok, url: body.url };
	} catch (cause) {
		throw cause instanceof Broken ? cause : new Unreachable(path, { cause });
	}
}

/**
 * Signs this browser out and clears the plans kept on this device.
 *
 * The catch: in this order, so that a server that cannot be reached costs nobody the words kept here.
 */
export async function signOutHere(to = "/sign-in"): Promise<void> {
	const { forgetThisDevice } = await import("@/components/room/forget-this-device");
	if (!(await askAuth("signout", {})).ok) throw new Broken(null);
	await forgetThisDevice();
	location.assign(to);
}

/** Ends every session of the person who is signed in, and clears this device like signing out. */
export async function signOutEverywhere(): Promise<Verdict<object>> {
	const { forgetThisDevice } = await import("@/components/room/forget-this-device");
	const verdict = await knockAccount("end-sessions", {});
	if (isRefusal(verdict)) return verdict;
	await forgetThisDevice();
	location.assign("/sign-in");
	return verdict;
}

/** A path on this site to go on to after signing in; anything else would be somebody's trap. */
export function pathOnly(wanted: string | null | undefined): string {
	if (!wanted?.startsWith("/") || wanted.startsWith("//") || wanted.includes("\\")) return "/plans";
	return wanted;
}
