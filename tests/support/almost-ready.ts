import { exportPlan } from "@/lib/export/plan-json";
import { addCard, setPart } from "@/lib/plan/edit";
import { BARRIERS } from "@/lib/review/catalogue";
import type { Visitor } from "./browser";
import { expect } from "./browser";
import { act, ask, firstAccount, join, seatOf } from "./people";
import { AT, ada, clinic, harbour, newPlan } from "./plans";

export const AIM = "Home on the day people are ready";
export const NINE = "One answer to nine barriers";
export const TENTH = "Say who stays when all else changes";
export const HUDDLE = "Morning huddle";
const TITLE = "Readiness from end to end";

/** A plan file of two partners to which nothing is missing but what partners agree. */
function planFile(): unknown {
	const doc = newPlan({ title: TITLE, start: "2030-04-01", end: null });
	const aim = addCard(doc, { ...ada, kind: "aim", title: AIM, fields: { owner: harbour.id } });
	addCard(doc, {
		...ada,
		kind: "measure",
		title: "Days in hospital",
		fields: { baseline: 340, owner: clinic.id },
		links: [`card:${aim}`],
	});
	const role = addCard(doc, { ...ada, kind: "role", title: "Coordinates the day" });
	setPart(doc, role, harbour.id, "AR");
	addCard(doc, {
		...ada,
		kind: "communication",
		title: HUDDLE,
		fields: { channel: "meeting", frequency: "daily", owner: harbour.id },
		partners: [harbour.id, clinic.id],
	});
	const barriers = BARRIERS.map(({ id }) => `barrier:${id}` as const);
	const strategy = (title: string, links: typeof barriers) =>
		addCard(doc, { ...ada, kind: "strategy", title, fields: { owner: clinic.id }, links });
	strategy(NINE, barriers.slice(0, 9));
	strategy(TENTH, barriers.slice(9));
	const row = { id: "", status: "draft", title: TITLE, place: "The coast", model: "multi_agency_team" };
	const partners = [
		{ ...harbour, kind: "local_authority" },
		{ ...clinic, kind: "nhs_provider" },
	];
	return exportPlan(doc, row, partners, AT);
}

/** Two signatories of two partners, Harbour's leading the plan; nothing is put to partners yet. Gives the plan's id. */
export async function almostReady(lead: Visitor, other: Visitor): Promise<string> {
	await firstAccount(lead, "Maud Ellery");
	const answer = await lead.context.request.post("/api/plans/import", {
		data: { file: planFile(), own: harbour.code },
		headers: { origin: lead.site.url },
	});
	expect(answer.status(), await answer.text()).toBe(200);
	const { plan } = ((await answer.json()) as { done: { plan: string } }).done;
	const view = await ask(lead, "plan", { plan });
	const partner = view.partners.find(({ code }) => code === clinic.code)?.id ?? "";
	await join(lead, other, { plan, partner, role: "lead", name: "Imogen Strand" });
	const seat = await seatOf(other, plan, "Imogen Strand");
	await act(other, "change-seat", { plan, seat, role: "lead", signatory: true });
	return plan;
}
