import { type SampleDoor, type SampleResult, sampleDoors } from "@/lib/account";
import { ACT_BODY_BYTES_MAX } from "@/lib/limits";
import { isRefusal, refuse } from "@/lib/verdict";
import type { Handled } from "@/server/auth/account-door";
import { answer, door, fitting, takeJson } from "@/server/auth/door";
import { type Peer, peerOf } from "@/server/auth/peer";
import { type Session, sessionOf } from "@/server/auth/session";
import type { Runtime } from "@/server/runtime";
import { openSample } from "./open-sample";
import { removeSample } from "./remove-sample";

export interface SampleKnock {
	site: Runtime;
	peer: Peer;
	person: Session | null;
	at: Date;
}

const handlers: { [N in SampleDoor]: (knock: SampleKnock) => Promise<Handled<SampleResult[N]>> } = {
	open: openSample,
	remove: removeSample,
};

const isDoor = (name: string): name is SampleDoor => Object.hasOwn(sampleDoors, name);

/** The doors of the sample plan: `POST /api/sample/<name>`. */
export function sampleDoor(request: Request, name: string): Promise<Response> {
	return door(`/api/sample/${isDoor(name) ? name : "…"}`, async (site) => {
		if (!isDoor(name)) return answer(refuse("not-found"));
		const body = await takeJson(site, request, ACT_BODY_BYTES_MAX);
		if (isRefusal(body)) return answer(body);
		const fits = fitting(sampleDoors[name].input, body.json);
		if (isRefusal(fits)) return answer(fits);
		const person = await sessionOf(request.headers.get("cookie"), site);
		const { verdict, cookie } = await handlers[name]({
			site,
			peer: peerOf(request.headers),
			person,
			at: site.now(),
		});
		return answer(verdict, cookie);
	});
}
