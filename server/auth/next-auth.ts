import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { EMAIL_MAX } from "@/lib/limits";
import { personByEmail, personById } from "@/server/db/rows/people";
import type { Runtime } from "@/server/runtime";
import { broken } from "./door";
import { passwordIs } from "./password";
import type { Peer } from "./peer";
import { sampleSignInOpen } from "./sample-open";
import { SESSION_SECONDS, secureCookies } from "./session";
import { countTry } from "./tries";

/**
 * The ways to sign in, for next-auth: a password, and one click as a person of the sample.
 *
 * The catch: next-auth hands the message of a thrown error to the browser, so only refusal codes are thrown here;
 * the token holds an id and a version, neither name nor address.
 */
export function authOptions(site: Runtime, peer: Peer): AuthOptions {
	return {
		secret: site.config.secret,
		useSecureCookies: secureCookies(site.config),
		session: { strategy: "jwt", maxAge: SESSION_SECONDS },
		pages: { signIn: "/sign-in", error: "/sign-in" },
		providers: [
			Credentials({
				id: "password",
				credentials: { email: {}, password: {} },
				authorize: (given) => coded(site, () => byPassword(site, peer, given?.email, given?.password)),
			}),
			Credentials({
				id: "sample",
				credentials: { personId: {} },
				authorize: (given) => coded(site, () => bySample(site, peer, given?.personId)),
			}),
		],
		callbacks: {
			async jwt({ token, user }) {
				const id = user?.id ?? token.sub ?? "";
				const person = await personById(site.db, id);
				if (!person || (!user && person.sessionVersion !== token.version)) throw new Error("session ended");
				return { sub: person.id, version: person.sessionVersion };
			},
			async session({ session, token }) {
				return { expires: session.expires, personId: token.sub };
			},
			redirect: ({ url, baseUrl }) => `${baseUrl}${relativePath(url, baseUrl)}`,
		},
		logger: {
			// An ended or forged session is everyday life; next-auth calls it an error.
			error: (code) => {
				if (code !== "JWT_SESSION_ERROR") site.log.error({ code }, "next-auth");
			},
			warn: (code) => site.log.debug({ code }, "next-auth"),
			debug: () => {},
		},
	};
}

/** A path of this site: a callback that names another one becomes the first page. */
export function relativePath(url: string, baseUrl: string): string {
	const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
	return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : "/";
}

async function byPassword(site: Runtime, peer: Peer, email: unknown, password: unknown) {
	if (
		typeof email !== "string" ||
		typeof password !== "string" ||
		email.length > EMAIL_MAX ||
		/\0/.test(email)
	)
		throw new Coded("wrong-password");
	const counted = await countTry(site, "sign in", { account: email, address: peer.address });
	if (!counted.allowed) throw new Coded(`too-many-tries ${Math.max(1, counted.minutes)}`);
	const person = await personByEmail(site.db, email);
	if (!(await passwordIs(person?.passwordHash, password)) || !person) throw new Coded("wrong-password");
	await counted.succeeded();
	return { id: person.id };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function bySample(site: Runtime, peer: Peer, id: unknown) {
	if (!(await sampleSignInOpen(site.db, peer))) throw new Coded("sample-unavailable");
	const person = typeof id === "string" && UUID.test(id) ? await personById(site.db, id) : null;
	if (person?.sample !== 1) throw new Coded("sample-unavailable");
	return { id: person.id };
}

/** A refusal on its way through next-auth: its message is the code that the page has a sentence for, and a wait's minutes. */
class Coded extends Error {}

async function coded<T>(site: Runtime, run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof Coded) throw error;
		const { reference } = (await broken(site, "/api/auth/callback", error).json()) as { reference: string };
		throw new Error(`failed ${reference}`);
	}
}
