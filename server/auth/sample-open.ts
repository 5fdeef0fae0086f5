import { hasRealAccount } from "@/server/db/rows/people";
import type { Db, Tx } from "@/server/runtime";
import type { Peer } from "./peer";

/** Whether the sample may be opened and its people signed in as: an empty site, at its own computer. [N11] */
export async function sampleSignInOpen(db: Db | Tx, peer: Peer): Promise<boolean> {
	return peer.here && !(await hasRealAccount(db));
}
