import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { cardMap, titleOf } from "@/lib/plan/document";
import { addCard, setPart, spliceText } from "@/lib/plan/edit";
import { BARRIERS } from "@/lib/review/catalogue";
import type { Session } from "@/server/auth/session";
import { agrees, draft, put } from "./agreeing";
import { seated, type TestSite, threePartners } from "./site";

/** A plan of three partners to which nothing is missing. */
export interface ReadyPlan {
	plan: string;
	partners: Record<"HB" | "CL" | "HM", string>;
	/** Signatories; Harbour's leads the plan. */
	harbour: Session;
	clinic: Session & { seat: string };
	homes: Session & { seat: string };
	aim: string;
	role: string;
	measure: string;
	/** One strategy that answers all ten barriers. */
	strategy: string;
	strategyRound: string;
}

export async function readyPlan(site: TestSite): Promise<ReadyPlan> {
	const { plan, partners, lead: harbour } = await threePartners(site);
	const of = { plan, partners, lead: harbour, leadSeat: "" };
	const clinic = await seated(site, of, "CL", "editor", { name: "Ruth Clinic", signatory: true });
	const homes = await seated(site, of, "HM", "lead", { name: "Lowri Homes", signatory: true });
	const [aim, role, measure, strategy] = [newId(), newId(), newId(), newId()];
	const by = { by: harbour.personId, at: site.clock.now.toISOString() };
	const everybody = Object.values(partners);
	await draft(site, plan, harbour, (doc) => {
		addCard(doc, { ...by, kind: "aim", id: aim, title: "Home on the day", fields: { owner: partners.HB } });
		addCard(doc, { ...by, kind: "role", id: role, title: "Coordinator" });
		setPart(doc, role, partners.HB, "AR");
		addCard(doc, {
			...by,
			kind: "measure",
			id: measure,
			title: "Days in hospital",
			fields: { baseline: 340, owner: partners.CL },
			links: [`card:${aim}`],
		});
		addCard(doc, {
			...by,
			kind: "communication",
			title: "Morning huddle",
			fields: { channel: "meeting", frequency: "daily", owner: partners.HB },
			partners: everybody,
		});
		addCard(doc, {
			...by,
			kind: "strategy",
			id: strategy,
			title: "One answer to all",
			fields: { owner: partners.CL, due: "2026-05-01" },
			links: BARRIERS.map(({ id }) => `barrier:${id}` as const),
		});
	});
	let strategyRound = "";
	for (const card of [aim, strategy]) {
		const words = await put(site, plan, harbour, cardSubject(card));
		for (const person of [harbour, clinic, homes]) await agrees(site, person, words);
		strategyRound = words.round;
	}
	return { plan, partners, harbour, clinic, homes, aim, role, measure, strategy, strategyRound };
}

/** The Clinic's editor gives a card another title. */
export const retitle = (site: TestSite, { plan, clinic }: ReadyPlan, card: string, title: string) =>
	draft(site, plan, clinic, (doc) => {
		const map = cardMap(doc, card);
		const text = map && titleOf(map);
		if (text) spliceText(text, title);
	});
