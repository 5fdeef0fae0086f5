import { type ActInput, type ActName, type ActResult, acts } from "@/lib/acts";
import { because } from "@/lib/i18n/en/because";
import { may } from "@/lib/seat/may";
import { done, isRefusal, type Refusal, refuse, type Verdict } from "@/lib/verdict";
import { seatIn } from "@/server/auth/seat";
import type { Session } from "@/server/auth/session";
import { appendToLedger } from "@/server/db/rows/ledger";
import { lockPlanDoc } from "@/server/db/rows/plan-docs";
import type { Runtime, Tx } from "@/server/runtime";
import type { Acting, Did, Seated } from "./act";
import { performers } from "./performers";

/** Ends the transaction of an act that was refused, so that nothing of it stays. */
class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.refused);
	}
}

/**
 * Does one act for one person: lock the plan, look at the seat, act, record, commit, then announce. [L2]
 *
 * The catch: the seat is read after the lock that every withdrawal takes too, so an act commits only while its
 * actor still had the right; and nobody hears of it before it is committed. What is personal is nobody else's and
 * takes no lock.
 */
export async function perform<N extends ActName>(
	site: Runtime,
	person: Session,
	name: N,
	input: ActInput<N>,
): Promise<Verdict<ActResult<N>>> {
	const at = site.now();
	if (acts[name].reads === "words" && "plan" in input && (await seatIn(site.db, person, input.plan)))
		await site.words.warm(site.db, input.plan);
	const did = await site.db
		.transaction((tx) => within(tx, site, person, name, input, at))
		.catch((error: unknown) => {
			if (error instanceof Refused) return error.refusal;
			throw error;
		});
	if (isRefusal(did)) return did;
	for (const kind of did.announce) site.sync.announce(did.planId, { kind, id: did.planId });
	if (did.announce.length > 0) site.observer.soon(did.planId);
	if (did.recheck) await site.sync.recheckSeats(did.planId);
	// A letter that cannot be sent undoes nothing: the act is committed, and its link is in the answer too.
	did.afterwards?.().catch((error: unknown) => {
		site.log.error(
			{ act: name, name: error instanceof Error ? error.name : "unknown" },
			"a letter was not sent",
		);
	});
	return done(did.result);
}

async function within<N extends ActName>(
	tx: Tx,
	site: Runtime,
	person: Session,
	name: N,
	input: ActInput<N>,
	at: Date,
): Promise<Did<ActResult<N>>> {
	const acting: Acting = { tx, at, person, site };
	const run = performers[name] as (
		input: ActInput<N>,
		acting: Acting,
	) => Promise<Refusal | Did<ActResult<N>>>;
	const did = await run(input, "plan" in input ? await seated(acting, name, input.plan) : acting);
	if (isRefusal(did)) throw new Refused(did);
	const { planId, partnerId, entry } = did;
	if (entry) await appendToLedger(tx, { planId, act: name, personId: person.personId, partnerId, at, entry });
	return did;
}

async function seated(acting: Acting, name: ActName, planId: string): Promise<Seated> {
	if (!acts[name].personal) await lockPlanDoc(acting.tx, planId);
	const seat = await seatIn(acting.tx, acting.person, planId);
	if (!seat) throw new Refused(refuse("not-found"));
	const { who } = acts[name];
	if (who !== "person" && !may(seat, who))
		throw new Refused(refuse("not-allowed", who === "decide" ? { detail: because.signatoryDecides } : {}));
	return { ...acting, seat };
}
