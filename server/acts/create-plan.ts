import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { PARTNERS_MAX } from "@/lib/limits";
import { firstContent } from "@/lib/plan/seed";
import { partnerLook, sameCode } from "@/lib/seat/partner-look";
import { refuse } from "@/lib/verdict";
import type { Act } from "./act";
import { foundPlan } from "./found-plan";

/** Starts a plan: its row, its partners, the founder's seat and the first words of its draft, all or nothing. */
export const createPlan: Act<"create-plan"> = async (input, { tx, at, person }) => {
	const given = [input.own, ...input.others];
	if (given.length > PARTNERS_MAX)
		return refuse("bad-input", {
			where: "others",
			detail: because.tooManyPartners(PARTNERS_MAX),
		});
	const twice = given.findIndex((one, index) =>
		given.slice(0, index).some((earlier) => sameCode(earlier.code, one.code)),
	);
	if (twice > 0) return refuse("code-taken", { where: `others.${twice - 1}.code` });

	const { title, place, model, purpose, start, cycle } = input;
	const brief = { title, place, model, purpose, start, end: null, cycle };
	const partners = given.map((one, position) => ({
		...one,
		id: newId(at.getTime()),
		...partnerLook(position),
	}));
	const [own] = partners;
	if (!own) return refuse("bad-input", { where: "own" });
	const planId = newId(at.getTime());
	await foundPlan(tx, {
		plan: { id: planId, ...brief, sample: person.sample },
		partners,
		seats: [{ personId: person.personId, partnerId: own.id, role: "lead", signatory: true }],
		leadPersonId: person.personId,
		update: firstContent(brief, at.toISOString()),
		by: { personId: person.personId, partnerId: own.id },
		at,
	});
	return {
		result: { plan: planId },
		planId,
		partnerId: own.id,
		entry: { partners: partners.map(({ id, name, code, kind }) => ({ id, name, code, kind })) },
		announce: ["plan"],
	};
};
