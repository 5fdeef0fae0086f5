import type { SampleResult } from "@/lib/account";
import { newId, type PersonId, type PlanId } from "@/lib/ids";
import { partnerLook } from "@/lib/seat/partner-look";
import { done, refuse } from "@/lib/verdict";
import { dayIn } from "@/server/acts/day-in";
import { foundPlan } from "@/server/acts/found-plan";
import type { Handled } from "@/server/auth/account-door";
import { sampleSignInOpen } from "@/server/auth/sample-open";
import { appendToLedger } from "@/server/db/rows/ledger";
import { addPerson, lockPeople } from "@/server/db/rows/people";
import { writersOf } from "@/server/db/rows/plan-docs";
import { samplePlans } from "@/server/db/rows/plans";
import { appendRows } from "@/server/db/rows/sync-store";
import type { Tx } from "@/server/runtime";
import { ORIGIN } from "@/server/sync/store";
import { attestSample, type Who } from "./sample-attested";
import type { SampleKnock } from "./sample-door";
import { DRAFTED } from "./sample-drafted";
import { type SamplePlan, samplePlan } from "./sample-plan";
import { TRACKED } from "./sample-tracked";

/** Opens the sample: its plans, organisations and invented people. Asked twice, it is the same one. [N11] */
export async function openSample({ site, peer, at }: SampleKnock): Promise<Handled<SampleResult["open"]>> {
	const plan = await site.db.transaction(async (tx) => {
		await lockPeople(tx);
		if (!(await sampleSignInOpen(tx, peer))) return null;
		const [open] = await samplePlans(tx);
		return open?.id ?? write(tx, at);
	});
	return { verdict: plan === null ? refuse("sample-unavailable") : done({ plan }) };
}

type People = (SamplePlan["people"][number] & { id: PersonId })[];

/** Writes both plans of the sample, with one and the same people: the one that is drafted, and the one that is tracked. */
async function write(tx: Tx, at: Date): Promise<PlanId> {
	const today = dayIn(at);
	const drafted = samplePlan(today, DRAFTED);
	const people = drafted.people.map((one, index) => ({ ...one, id: newId(at.getTime() + index) }));
	for (const { id, name, email } of people) {
		if (!(await addPerson(tx, { id, name, email, sample: 1, createdAt: at })))
			throw new Error(`Expected no account with the sample's address of ${id}, found one`);
	}
	const planId = await writePlan(tx, newId(at.getTime()), drafted, people);
	await writePlan(tx, newId(at.getTime() + 1), samplePlan(today, TRACKED), people); // after it, in every list by id
	return planId;
}

async function writePlan(tx: Tx, planId: PlanId, sample: SamplePlan, everybody: People): Promise<PlanId> {
	const { begunAt, day } = sample;
	const partners = sample.partners.map((one, position) => ({ ...one, ...partnerLook(position) }));
	const idOf = new Map(partners.map((one) => [one.code, one.id]));
	const people = everybody.map((one) => ({ ...one, partnerId: idOf.get(one.partner) ?? "" }));
	const seats = people.map(({ id, partnerId, role, signatory }) => ({
		personId: id,
		partnerId,
		role,
		signatory,
	}));
	const lead = people.find((one) => one.planLead);
	const epoch = await foundPlan(tx, {
		plan: { id: planId, ...sample.plan, sample: true },
		partners,
		seats,
		leadPersonId: lead?.id ?? null,
		update: sample.update,
		by: { personId: null, partnerId: null },
		at: begunAt,
	});
	const entry = { partners: partners.map(({ id, name, code, kind }) => ({ id, name, code, kind })) };
	await appendToLedger(tx, {
		planId,
		act: "open-sample",
		personId: null,
		partnerId: null,
		at: begunAt,
		entry,
	});
	await appendLater(tx, { planId, epoch, sample, people });
	await attestSample(tx, { planId, sample, people, day });
	return planId;
}

/** What was written after the first words, each edit its author's. */
async function appendLater(
	tx: Tx,
	{
		planId,
		epoch,
		sample,
		people,
	}: { planId: PlanId; epoch: string; sample: SamplePlan; people: readonly Who[] },
): Promise<void> {
	await appendRows(
		tx,
		planId,
		epoch,
		sample.history.stored.map(({ by, cards, update, at: when }) => {
			const author = people.find(({ name }) => name === by);
			return {
				data: update,
				personId: author?.id ?? null,
				partnerId: author?.partnerId ?? null,
				origin: ORIGIN.person,
				cards,
				clients: writersOf(update),
				brief: null,
				at: when,
			};
		}),
	);
}
