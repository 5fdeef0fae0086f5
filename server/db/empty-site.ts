import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/server/runtime";
import { people } from "./schema";

/** Whether nobody has an account yet; the sample plan's invented people are none. */
export async function isEmptySite(db: Db | Tx): Promise<boolean> {
	return (await db.$count(people, eq(people.sample, 0))) === 0;
}
