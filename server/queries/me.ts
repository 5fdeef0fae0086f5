import { refuse } from "@/lib/verdict";
import { personById } from "@/server/db/rows/people";
import type { Query } from "./query";

/** Who is signed in, for their own account page. */
export const me: Query<"me"> = async (_params, { site, person }) => {
	const row = await personById(site.db, person.personId);
	if (!row) return refuse("sign-in");
	return { personId: row.id, name: row.name, email: row.email, sample: row.sample === 1 };
};
