import { knockAccount, Unreachable } from "@/components/ui/api";
import { done, REFUSALS, type RefusalCode, refuse, type Verdict } from "@/lib/verdict";

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
	const wrong = answer.url ? new URL(answer.url, location.origin).searchParams.get("error") : null;
	return answer.ok && !wrong ? done({}) : refuse(codeOf(wrong));
}

async function askAuth(path: string, fields: Record<string, string>): Promise<{ ok: boolean; url?: string }> {
	try {
		const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
		const { csrfToken } = (await csrf.json()) as { csrfToken: string };
		const answer = await fetch(`/api/auth/${path}`, {
			method: "POST",
			headers: { "content-type": "application/x-www-form-urlencoded" },
			body: new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: "/plans" }),
		});
		const { url } = (await answer.json()) as { url?: string };
		return { ok: answer.ok, url };
	} catch (cause) {
		throw new Unreachable(path, { cause });
	}
}

const codeOf = (error: string | null): RefusalCode =>
	error !== null && error in REFUSALS ? (error as RefusalCode) : "wrong-password";

/** Signs this browser out and clears the plans kept on this device. */
export async function signOutHere(to = "/sign-in"): Promise<void> {
	const { forgetThisDevice } = await import("@/components/room/forget-this-device");
	await forgetThisDevice();
	await askAuth("signout", {});
	location.assign(to);
}

/** Ends every session of the person who is signed in, this one too. */
export const endSessions = () => knockAccount("end-sessions", {});

/** A path on this site to go on to after signing in; anything else would be somebody's trap. */
export function pathOnly(wanted: string | null | undefined): string {
	if (!wanted?.startsWith("/") || wanted.startsWith("//") || wanted.includes("\\")) return "/plans";
	return wanted;
}
