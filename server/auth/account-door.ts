import { type AccountDoor, type AccountInput, type AccountResult, accountDoors } from "@/lib/account";
import { ACT_BODY_BYTES_MAX } from "@/lib/limits";
import { isRefusal, refuse, type Verdict } from "@/lib/verdict";
import type { Runtime } from "@/server/runtime";
import { RolledBack } from "./account";
import { changeAccount } from "./change-account";
import { answer, door, fitting, signedIn, takeJson } from "./door";
import { endSessions } from "./end-sessions";
import { firstAccount } from "./first-account";
import { forgotPassword } from "./forgot-password";
import { type Peer, peerOf } from "./peer";
import { resetPassword } from "./reset-password";
import type { Session } from "./session";
import { signUp } from "./sign-up";

/** Who knocks at an account's door. */
export interface Knock {
	site: Runtime;
	peer: Peer;
	at: Date;
}

/** What a door did, and the cookie that signs the browser in or out with it. */
export interface Handled<R> {
	verdict: Verdict<R>;
	cookie?: string;
}

type Handler<N extends AccountDoor> = (
	input: AccountInput<N>,
	knock: (typeof accountDoors)[N]["who"] extends "person" ? Knock & { person: Session } : Knock,
) => Promise<Handled<AccountResult[N]>>;

const handlers: { [N in AccountDoor]: Handler<N> } = {
	first: firstAccount,
	"sign-up": signUp,
	forgot: forgotPassword,
	reset: resetPassword,
	"end-sessions": endSessions,
	change: changeAccount,
};

const isDoor = (name: string): name is AccountDoor => Object.hasOwn(accountDoors, name);

/** The doors of an account: `POST /api/account/<name>`. */
export function accountDoor(request: Request, name: string): Promise<Response> {
	return door(`/api/account/${isDoor(name) ? name : "…"}`, async (site) => {
		if (!isDoor(name)) return answer(refuse("not-found"));
		const body = await takeJson(site, request, ACT_BODY_BYTES_MAX);
		if (isRefusal(body)) return answer(body);
		const knock: Knock & { person?: Session } = { site, peer: peerOf(request.headers), at: site.now() };
		if (accountDoors[name].who === "person") {
			const person = await signedIn(site, request);
			if (isRefusal(person)) return answer(person);
			knock.person = person;
		}
		const fits = fitting(accountDoors[name].input, body.json);
		if (isRefusal(fits)) return answer(fits);
		const handle = handlers[name] as (input: unknown, knock: Knock) => Promise<Handled<unknown>>;
		const { verdict, cookie } = await handle(fits.input, knock).catch(rolledBack);
		return answer(verdict, cookie);
	});
}

function rolledBack(error: unknown): Handled<never> {
	if (error instanceof RolledBack) return { verdict: error.refusal };
	throw error;
}
