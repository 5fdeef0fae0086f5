import { deleteWholePlan } from "@/server/db/rows/plans";
import { people, plans, signInTries } from "@/server/db/schema";
import type { Db } from "@/server/runtime";

/** Makes a used database as empty as a new one, in a tenth of the time that a new one takes. */
export async function emptied(db: Db): Promise<void> {
	for (const { id } of await db.select({ id: plans.id }).from(plans))
		await db.transaction((tx) => deleteWholePlan(tx, id));
	await db.delete(people);
	await db.delete(signInTries);
}
