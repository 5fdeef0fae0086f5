import { importRequest } from "@/lib/import/request";
import { PLAN_FILE_BYTES_MAX } from "@/lib/limits";
import { isRefusal } from "@/lib/verdict";
import { answer, door, fitting, signedIn, takeJson } from "@/server/auth/door";
import { importPlan } from "./import-plan";

/** What stands around the file in a request. */
const ENVELOPE_BYTES = 1024;

/** `POST /api/plans/import`: a plan file becomes a plan, led by whoever brings it. */
export function importDoor(request: Request): Promise<Response> {
	return door("/api/plans/import", async (site) => {
		const person = await signedIn(site, request); // before reading five megabytes for a stranger
		if (isRefusal(person)) return answer(person);
		const body = await takeJson(site, request, PLAN_FILE_BYTES_MAX + ENVELOPE_BYTES, { anyText: true });
		if (isRefusal(body)) return answer(body);
		const fits = fitting(importRequest, body.json);
		if (isRefusal(fits)) return answer(fits);
		const { file, own } = fits.input;
		const bringer = { leadId: person.personId, own, by: person.personId, sample: person.sample };
		return answer(await importPlan(site.db, file, bringer, site.now()));
	});
}
