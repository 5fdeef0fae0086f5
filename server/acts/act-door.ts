import { type ActName, acts } from "@/lib/acts";
import { ACT_BODY_BYTES_MAX } from "@/lib/limits";
import { isRefusal, refuse } from "@/lib/verdict";
import { answer, door, fitting, signedIn, takeJson } from "@/server/auth/door";
import { perform } from "./perform";

const isAct = (name: string): name is ActName => Object.hasOwn(acts, name);

/** The one door of everything that is attested: `POST /api/acts/<name>`. */
export function actDoor(request: Request, name: string): Promise<Response> {
	return door(`/api/acts/${isAct(name) ? name : "…"}`, async (site) => {
		if (!isAct(name)) return answer(refuse("not-found"));
		const body = await takeJson(site, request, ACT_BODY_BYTES_MAX);
		if (isRefusal(body)) return answer(body);
		const person = await signedIn(site, request);
		if (isRefusal(person)) return answer(person);
		const fits = fitting(acts[name].input, body.json);
		if (isRefusal(fits)) return answer(fits);
		return answer(await perform(site, person, name, fits.input));
	});
}
