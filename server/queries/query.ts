import type { Queries, QueryName, queries } from "@/lib/queries";
import type { Seat } from "@/lib/seat/may";
import type { Refusal } from "@/lib/verdict";
import type { Peer } from "@/server/auth/peer";
import type { Session } from "@/server/auth/session";
import type { Runtime } from "@/server/runtime";

/** What every question is asked with. */
export interface Asking {
	site: Runtime;
	peer: Peer;
	at: Date;
}

type Gate = {
	anybody: Asking;
	person: Asking & { person: Session };
	seat: Asking & { person: Session; seat: Seat };
};

/** A question's answer. It reads only: asking changes nothing. */
export type Query<N extends QueryName> = (
	params: Queries[N]["params"],
	asking: Gate[(typeof queries)[N]["who"]],
) => Promise<Queries[N]["answer"] | Refusal>;
