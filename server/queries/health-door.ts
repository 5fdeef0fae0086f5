import { askForLife } from "@/server/db/away";
import { runtime } from "@/server/runtime";

/** Whether the site can work now: it runs and its database answers. For whoever watches over it. */
export async function healthDoor(): Promise<Response> {
	const headers = { "cache-control": "no-store" };
	try {
		const { db } = await runtime();
		await askForLife(db);
		return Response.json({ healthy: true }, { headers });
	} catch {
		return Response.json({ healthy: false }, { status: 503, headers }); // the status is the whole message
	}
}
