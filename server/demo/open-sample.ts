import type { SampleResult } from "@/lib/account";
import { newId } from "@/lib/ids";
import { partnerLook } from "@/lib/seat/partner-look";
import { done, refuse } from "@/lib/verdict";
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
import { attestSample } from "./sample-attested";
import type { SampleKnock } from "./sample-door";
import { samplePlan } from "./sample-plan";

/** Opens the sample: its plan, organisations and invented people. Asked twice, it is the same one. [N11] */
export async function openSample({ site, peer, at }: SampleKnock): Promise<Handled<SampleResult["open"]>> {
	const plan = await site.db.transaction(async (tx) => {
		await lockPeople(tx);
		if (!(await sampleSignInOpen(tx, peer))) return null;
		const [open] = await samplePlans(tx);
		return open?.id ?? write(tx, at);
	});
	return { verdict: plan === null ? refuse("sample-unavailable") : done({ plan }) };
}

async function write(tx: Tx, at: Date): Promise<string> {
	const sample = samplePlan(at.toISOString().slice(0, 10));
	const { begunAt, day } = sample;
	const planId = newId(at.getTime());
	const partners = sample.partners.map((one, position) => ({ ...one, ...partnerLook(position) }));
	const idOf = new Map(partners.map((one) => [one.code, one.id]));
	const people = sample.people.map((one, index) => ({
		...one,
		id: newId(at.getTime() + index),
		partnerId: idOf.get(one.partner) ?? "",
	}));
	for (const { id, name, email } of people) {
		if (!(await addPerson(tx, { id, name, email, sample: 1, createdAt: at })))
			throw new Error(`Expected no account with the sample's address of ${id}, found one`);
	}
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
	await appendRows(
		tx,
		planId,
		epoch,
		sample.later.map(({ by, cards, update, at: when }) => {
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
	await attestSample(tx, { planId, sample, people, day });
	return planId;
}
