import { expect, test } from "vitest";
import { consentOf } from "@/components/readiness/consent-list";
import { setField } from "@/lib/plan/edit";
import { type Plan, readyPlan } from "../../support/plan-story";
import { clinic, harbour, PARTNERS } from "../../support/plans";

const consents = (plan: Plan) => {
	const standing = plan.now().attested.standings.get("known-gaps");
	return PARTNERS.map(({ id }) => consentOf(standing, id));
};

test("[G12] each partner is not asked, asked, consents, does not consent, and lapses with the words", () => {
	const { plan, resource, aim } = readyPlan();
	setField(plan.doc, resource, "committed", 150);
	expect(consents(plan)).toEqual(["notAsked", "notAsked", "notAsked"]);

	const gaps = plan.now().readiness.unmet.map(({ key }) => key);
	plan.put("known-gaps", { reason: "Winter is here.", gaps });
	expect(consents(plan)).toEqual(["asked", "asked", "asked"]);

	plan.say("known-gaps", harbour, "agree").say("known-gaps", clinic, "object", "Not without money.");
	expect(consents(plan)).toEqual(["consents", "refuses", "asked"]);

	setField(plan.doc, aim, "target", "2027-01-01");
	expect(consents(plan)).toEqual(["lapsed", "lapsed", "notAsked"]);
});
