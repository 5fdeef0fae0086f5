import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { PARTNERS_MAX } from "@/lib/limits";
import { partnerLook, sameCode } from "@/lib/seat/partner-look";
import { refuse } from "@/lib/verdict";
import { addPartners, partnersOfPlan } from "@/server/db/rows/partners";
import type { Act } from "./act";

/** An organisation joins. Codes of partners who left stay theirs: the plan's history still says them. */
export const addPartner: Act<"add-partner"> = async ({ plan, name, code, kind }, { tx, at, seat }) => {
	const partners = await partnersOfPlan(tx, plan);
	if (partners.filter((one) => !one.leftAt).length >= PARTNERS_MAX)
		return refuse("bad-input", { detail: because.tooManyPartners(PARTNERS_MAX) });
	if (partners.some((one) => sameCode(one.code, code))) return refuse("code-taken", { where: "code" });

	const id = newId(at.getTime());
	const position = partners.length;
	await addPartners(tx, [
		{ id, planId: plan, name, code, kind, position, ...partnerLook(position), joinedAt: at },
	]);
	return {
		result: { partner: id },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { partner: id, name, code, kind },
		announce: ["partners"],
	};
};
