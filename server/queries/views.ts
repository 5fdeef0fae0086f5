import type { PartnerView, SeatView } from "@/lib/queries";
import { PARTNER_KINDS, type PartnerKind } from "@/lib/seat/partner-kinds";
import type { PartnerRow } from "@/server/db/rows/partners";
import type { SeatRow } from "@/server/db/rows/seats";

const kindOf = (kind: string): PartnerKind => PARTNER_KINDS.find((one) => one === kind) ?? "other";

export function partnerView({ id, name, code, kind, colour, pattern, leftAt }: PartnerRow): PartnerView {
	return { id, name, code, kind: kindOf(kind), colour, pattern, left: leftAt?.toISOString() ?? null };
}

/** A seat as everybody in the plan may see it: no address. */
export function seatView(seat: SeatRow & { personName: string }): SeatView {
	const { id, personId, personName, partnerId, role, signatory, planLead } = seat;
	return { id, personId, personName, partnerId, role, signatory, planLead };
}
