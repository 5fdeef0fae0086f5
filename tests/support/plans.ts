import * as Y from "yjs";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import type { PlanPartner } from "@/lib/plan/partner-name";
import type { PlanContext } from "@/lib/plan/plan-index";
import { type CardDraft, readCard, readPlan } from "@/lib/plan/read";
import { type FirstBrief, layOut } from "@/lib/plan/seed";

const partner = (n: number, code: string, name: string): PlanPartner => ({
	id: `00000000-0000-7000-8000-00000000000${n}`,
	code,
	name,
	left: null,
});

/** Three partners whose names tests can read. */
export const harbour = partner(1, "HB", "Harbour Council");
export const clinic = partner(2, "CL", "Clinic Trust");
export const shelter = partner(3, "SH", "Shelter Homes");
export const PARTNERS = [harbour, clinic, shelter];

export const TODAY = "2026-03-12";
export const AT = "2026-03-12T10:42:00.000Z";
export const ada = { by: "00000000-0000-7000-8000-0000000000a1", at: AT };

/** A plan as it is born. */
export function newPlan(given: Partial<FirstBrief> = {}): Y.Doc {
	const doc = new Y.Doc();
	layOut(
		doc,
		{
			title: "Safe harbour",
			place: "The coast",
			model: "multi_agency_team",
			purpose: "Nobody is left outside.",
			start: "2026-04-01",
			end: "2028-03-31",
			cycle: "quarterly",
			...given,
		},
		AT,
	);
	return doc;
}

/** Another screen's copy of the same plan. */
export function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

/** Both copies receive what they lack, as the server would send it. */
export function meet(one: Y.Doc, other: Y.Doc): void {
	Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
	Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}

export const contextOf = (doc: Y.Doc, partners: readonly PlanPartner[] = PARTNERS): PlanContext => ({
	plan: readPlan(doc),
	partners,
	today: TODAY,
	attested: NOTHING_ATTESTED,
});

/** The card with this id; a test that asks for a missing one is wrong. */
export function cardOf(doc: Y.Doc, id: string): CardDraft {
	const card = readCard(doc, id);
	if (!card) throw new Error(`No card ${id}`);
	return card;
}
