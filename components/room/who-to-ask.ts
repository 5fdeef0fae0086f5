import { words } from "@/lib/i18n/words";
import type { PlanView } from "@/lib/queries";

/** Who can give a person more rights, or their place back: "your lead Farid Quillen or the plan lead Oriel Pennock". */
export function whoToAsk(view: PlanView | null): string {
	if (!view) return "";
	const { me, seats } = view;
	const others = seats.filter((seat) => seat.personId !== me.personId);
	const lead = others.find((seat) => seat.partnerId === me.seat.partnerId && seat.role === "lead");
	const planLead = others.find((seat) => seat.planLead);
	const said = words.room.viewer;
	return [
		lead && !lead.planLead ? said.lead(lead.personName) : "",
		planLead ? said.planLead(planLead.personName) : "",
	]
		.filter(Boolean)
		.join(said.or);
}
