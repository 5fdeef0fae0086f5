import type { AttestedView } from "@/lib/agreement/attested";
import type { Answer, Decision, Round } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import type { PartnerView, SeatView } from "@/lib/queries";

export const ASHDENE = "8a3b1c1e-0000-4000-8000-000000000001";
export const WEXMOOR = "8a3b1c1e-0000-4000-8000-000000000002";
export const LANTERN = "8a3b1c1e-0000-4000-8000-000000000003";

const partner = (id: string, name: string, code: string, colour: number): PartnerView => ({
	id,
	name,
	code,
	kind: "local_authority" as PartnerView["kind"],
	colour,
	pattern: 0,
	left: null,
});
export const PARTNERS = [
	partner(ASHDENE, "Ashdene Hospitals NHS Trust", "AH", 1),
	partner(WEXMOOR, "Wexmoor County Council", "WC", 2),
	partner(LANTERN, "Lantern Carers", "LC", 4),
];
export const nameOf = (id: string): string => PARTNERS.find((one) => one.id === id)?.name.split(" ")[0] ?? "";

export const seat = (personName: string, partnerId: string, more: Partial<SeatView> = {}): SeatView => ({
	id: `seat of ${personName}`,
	personId: `person ${personName}`,
	personName,
	partnerId,
	role: "viewer",
	signatory: false,
	planLead: false,
	...more,
});

const at = (entry: number) => `2026-03-${String(entry).padStart(2, "0")}T10:00:00.000Z`;

export const round = (entry: number, subject: SubjectKey, more: Partial<Round> = {}): Round => ({
	id: `round ${entry}`,
	entry,
	subject,
	number: 1,
	digest: "one",
	asked: [ASHDENE, WEXMOOR],
	reason: "",
	known: null,
	personId: "person Oriel",
	personName: "Oriel Pennock",
	partner: WEXMOOR,
	at: at(entry),
	...more,
});

export const decision = (
	entry: number,
	of: Round,
	by: string,
	answer: Answer | "withdraw" = "agree",
	reason = "",
): Decision => ({
	id: `decision ${entry}`,
	entry,
	round: of.id,
	subject: of.subject,
	digest: of.digest,
	partner: by,
	personId: "person",
	personName: "Somebody",
	answer,
	reason,
	at: at(entry),
});

export const attested = (more: Partial<AttestedView>): AttestedView => ({
	entry: 0,
	rounds: [],
	decisions: [],
	steps: [],
	appraisals: [],
	clarity: [],
	values: [],
	notices: [],
	live: null,
	...more,
});
