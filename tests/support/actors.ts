import type { Session } from "@/server/auth/session";
import { doAct, seated, somebody, type TestPlan, type TestSite, threePartners } from "./site";

/** Everybody that a door must tell apart. The things acted upon are the Clinic's (CL). */
export const ACTORS = [
	"stranger",
	"without a seat",
	"viewer",
	"signatory viewer",
	"commenter",
	"editor",
	"lead of the partner",
	"lead of another partner",
	"plan lead",
	"removed person",
	"other plan's lead",
] as const;
export type Actor = (typeof ACTORS)[number];

/** A plan with somebody in every place, and what of it can be acted upon. */
export interface Scene {
	plan: TestPlan;
	/** A stranger has no session. */
	people: Record<Actor, Session | null>;
	seat: string;
	leadSeat: string;
	partner: string;
	invitation: string;
	/** An open invitation to a viewer's seat for the Clinic. */
	token: string;
}

export async function setScene(site: TestSite, planLead?: Session): Promise<Scene> {
	const plan = await threePartners(site, planLead);
	const at = async (code: "CL" | "HM", role: "lead" | "editor" | "commenter" | "viewer") =>
		seated(site, plan, code, role);
	const lead = await at("CL", "lead");
	const removed = await at("CL", "editor");
	await doAct(site, lead, "withdraw-seat", { plan: plan.plan, seat: removed.seat });
	const target = await at("CL", "editor");
	const { invitation, link } = await doAct(site, lead, "invite", {
		plan: plan.plan,
		partner: plan.partners.CL,
		role: "viewer",
		signatory: false,
		email: null,
		days: 14,
	});
	const other = await threePartners(site, await somebody(site, "Other plan's lead"));
	return {
		plan,
		people: {
			stranger: null,
			"without a seat": await somebody(site, "Without Seat"),
			viewer: await at("CL", "viewer"),
			"signatory viewer": await seated(site, plan, "CL", "viewer", { signatory: true }),
			commenter: await at("CL", "commenter"),
			editor: await at("CL", "editor"),
			"lead of the partner": lead,
			"lead of another partner": await at("HM", "lead"),
			"plan lead": plan.lead,
			"removed person": removed,
			"other plan's lead": other.lead,
		},
		seat: target.seat,
		leadSeat: lead.seat,
		partner: plan.partners.CL,
		invitation,
		token: link.split("#")[1] ?? "",
	};
}
