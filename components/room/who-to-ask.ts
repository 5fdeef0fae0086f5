import { words } from "@/lib/i18n/words";
import type { PlanView } from "@/lib/queries";

/**
 * Who can give a person more rights, or their place back: "your lead Farid Quillen".
 *
 * The catch: a role is given by a lead of the own partner alone. The plan lead of another can help only while there
 * is none, by inviting the first.
 */
export function whoToAsk(view: PlanView | null): string {
	if (!view) return "";
	const { me, seats } = view;
	const others = seats.filter((seat) => seat.personId !== me.personId);
	const said = words.room.viewer;
	const leads = others.filter((seat) => seat.partnerId === me.seat.partnerId && seat.role === "lead");
	if (leads.length > 0) return said.lead(leads.map((seat) => seat.personName).join(said.or));
	const planLead = others.find((seat) => seat.planLead);
	return planLead ? said.planLead(planLead.personName) : "";
}
