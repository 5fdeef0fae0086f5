import { newId, type PersonId } from "@/lib/ids";
import { type Refusal, refuse } from "@/lib/verdict";
import { appendToLedger } from "@/server/db/rows/ledger";
import { partnersOfPlan } from "@/server/db/rows/partners";
import {
	addPerson,
	hasRealAccount,
	lockPeople,
	type Person,
	personById,
	raiseSessionVersion,
	samplePeople,
} from "@/server/db/rows/people";
import { lockPlanDoc } from "@/server/db/rows/plan-docs";
import { plansWithoutLead, setPlanLead } from "@/server/db/rows/plans";
import { addSeat } from "@/server/db/rows/seats";
import type { Tx } from "@/server/runtime";

export interface NewAccount {
	name: string;
	email: string;
	passwordHash: string;
}

/** Thrown inside a transaction to end it with a refusal: nothing of it stays. */
export class RolledBack extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.refused);
	}
}

/** What making an account brought with it, to be told once it is committed. */
export interface MadeAccount {
	person: Person;
	/** The sample's people, whose one-click sign-in ended with it. */
	ended: PersonId[];
}

/**
 * Makes an account. The first one of a site leads the plans that the operator brought before, and ends the
 * one-click sign-in of the sample's people. [N6]
 *
 * The catch: it holds the lock on people, so of two first accounts at once only one is the first.
 */
export async function makeAccount(
	tx: Tx,
	account: NewAccount,
	at: Date,
	{ mustBeFirst }: { mustBeFirst: boolean },
): Promise<MadeAccount> {
	await lockPeople(tx);
	const first = !(await hasRealAccount(tx));
	if (mustBeFirst && !first) throw new RolledBack(refuse("site-has-accounts"));
	const id = newId(at.getTime());
	if (!(await addPerson(tx, { id, ...account, createdAt: at })))
		throw new RolledBack(refuse("email-taken", { where: "email" }));
	if (first) await leadPlansWithoutLead(tx, id, at);
	const ended = first ? await endSampleSessions(tx) : [];
	const person = await personById(tx, id);
	if (!person) throw new Error(`Expected the account ${id} that was just made, found none`);
	return { person, ended };
}

/** The partner that a plan's file names first is the one that leads it. */
async function leadPlansWithoutLead(tx: Tx, personId: PersonId, at: Date): Promise<void> {
	for (const plan of await plansWithoutLead(tx)) {
		await lockPlanDoc(tx, plan.id);
		const partner = (await partnersOfPlan(tx, plan.id)).find((one) => !one.leftAt);
		if (!partner) continue; // a plan without partners has no seat to lead it from
		const seat = newId(at.getTime());
		const planId = plan.id;
		await addSeat(tx, {
			id: seat,
			planId,
			partnerId: partner.id,
			personId,
			role: "lead",
			signatory: true,
			createdAt: at,
		});
		await setPlanLead(tx, planId, personId);
		const entry = { seat, partner: partner.id, person: personId };
		await appendToLedger(tx, {
			planId,
			act: "lead-imported-plan",
			personId,
			partnerId: partner.id,
			at,
			entry,
		});
	}
}

async function endSampleSessions(tx: Tx): Promise<PersonId[]> {
	const people = await samplePeople(tx);
	for (const person of people) await raiseSessionVersion(tx, person.id);
	return people.map((person) => person.id);
}
