import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { addCard } from "@/lib/plan/edit";
import { digestOfRatings } from "@/lib/rating/digest";
import type { Session } from "@/server/auth/session";
import { agrees, type Deciding, draft, put, seen } from "./agreeing";
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
	/** A responsibility of the plan. */
	role: string;
	/** A thread on that responsibility, the Clinic's commenter's comment that began it, and a thread that was resolved. */
	thread: string;
	comment: string;
	resolved: string;
	/** An aim that is with the partners; nobody has decided yet. */
	open: Deciding;
	/** A strategy that Harbour agreed to and the Clinic objects to. */
	objected: Deciding;
	/** The Clinic's objection. */
	matter: string;
	/** A meeting that is being held, and the strategy that the Clinic objects to. */
	meeting: string;
	strategy: string;
	/** What that meeting decided, for the Clinic to see to. */
	decision: string;
	/** A round that waits for everybody; Harbour and the Clinic have rated one item. */
	ratingRound: string;
	/** What somebody sees who is about to propose that B9 does not apply, to go live, to start with gaps, or to seal. */
	seen: { notApplicable: string; plan: string; knownGaps: string; ratings: string };
}

export const WHY_NOT = "No county elections before May 2027.";
export const WHY_NOW = "Winter does not wait; Harbour watches every gap.";

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
	const signatory = await seated(site, plan, "CL", "viewer", { signatory: true });
	const [aim, strategy, role] = [newId(), newId(), newId()];
	const by = { by: plan.lead.personId, at: site.clock.now.toISOString() };
	await draft(site, plan.plan, plan.lead, (doc) => {
		addCard(doc, { ...by, kind: "aim", id: aim, title: "Home on the day people are ready" });
		addCard(doc, { ...by, kind: "strategy", id: strategy, title: "One list", links: ["barrier:B05"] });
		addCard(doc, { ...by, kind: "role", id: role, title: "Discharge coordinator" });
	});
	const open = await put(site, plan.plan, plan.lead, cardSubject(aim));
	const objected = await put(site, plan.plan, plan.lead, cardSubject(strategy));
	await agrees(site, plan.lead, objected);
	await doAct(site, signatory, "decide", { ...objected, answer: "object", reason: "Not before June." });
	const objection = await site.db.query.decisions.findFirst({
		where: (row, { and, eq }) => and(eq(row.roundId, objected.round), eq(row.answer, "object")),
	});
	const commenter = await at("CL", "commenter");
	const talk = await talking(site, plan.plan, commenter, role);
	const { meeting } = await doAct(site, plan.lead, "open-meeting", {
		plan: plan.plan,
		held: "2026-03-12",
		present: [plan.partners.HB, plan.partners.CL],
		names: "",
	});
	const { decision } = await doAct(site, plan.lead, "record-decision", {
		plan: plan.plan,
		meeting,
		text: "A phone line by May.",
		owner: plan.partners.CL,
		due: "2026-05-01",
	});
	const { round: ratingRound } = await doAct(site, plan.lead, "open-rating-round", { plan: plan.plan });
	for (const person of [plan.lead, commenter])
		await doAct(site, person, "give-rating", {
			plan: plan.plan,
			round: ratingRound,
			item: "F01",
			score: 4,
			reason: "",
		});
	return {
		plan,
		role,
		...talk,
		meeting,
		strategy,
		decision,
		ratingRound,
		open,
		objected,
		matter: objection?.id ?? "",
		seen: {
			notApplicable: await seen(site, plan.plan, notApplicable("B09"), WHY_NOT),
			plan: await seen(site, plan.plan, "plan"),
			knownGaps: await seen(site, plan.plan, "known-gaps", WHY_NOW),
			ratings: digestOfRatings([{ item: "F01", score: 4, reason: "" }]),
		},
		people: {
			stranger: null,
			"without a seat": await somebody(site, "Without Seat"),
			viewer: await at("CL", "viewer"),
			"signatory viewer": signatory,
			commenter,
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

async function talking(site: TestSite, plan: string, commenter: Session, role: string) {
	const begin = async (text: string) => {
		const [thread, comment] = [newId(), newId()];
		const anchor = { on: "card", card: role } as const;
		const said = { comment, text, mentions: [], assign: null };
		await doAct(site, commenter, "start-thread", { plan, thread, anchor, ...said });
		return { thread, comment };
	};
	const settled = await begin("Is this for every ward?");
	await doAct(site, commenter, "resolve-thread", { plan, thread: settled.thread });
	return { ...(await begin("Who covers the weekend?")), resolved: settled.thread };
}
