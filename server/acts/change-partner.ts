import { because } from "@/lib/i18n/en/because";
import { sameCode } from "@/lib/seat/partner-look";
import { refuse } from "@/lib/verdict";
import { changePartner as change, partnersOfPlan } from "@/server/db/rows/partners";
import type { Act } from "./act";

/** Corrects how a partner is named; the ledger keeps what it was called before. */
export const changePartner: Act<"change-partner"> = async (input, { tx, seat }) => {
	const { plan, partner, name, code, kind } = input;
	const partners = await partnersOfPlan(tx, plan);
	const before = partners.find((one) => one.id === partner);
	if (!before) return refuse("not-found");
	if (before.leftAt) return refuse("not-in-this-state", { detail: because.partnerLeft });
	if (partners.some((one) => one.id !== partner && sameCode(one.code, code)))
		return refuse("code-taken", { where: "code" });

	await change(tx, plan, partner, { name, code, kind });
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { partner, name, code, kind, before: { name: before.name, code: before.code, kind: before.kind } },
		announce: ["partners"],
	};
};
