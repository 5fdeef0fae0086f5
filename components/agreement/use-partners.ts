"use client";
import { useMemo } from "react";
import { useRoom } from "@/components/room/plan-room";
import type { PartnerId } from "@/lib/ids";
import { type PlanPartner, shortNames } from "@/lib/plan/partner-name";
import type { PartnerView } from "@/lib/queries";

/** The plan's partners as people say them: those who left too, since what they said stays. */
export function usePartners() {
	const { view } = useRoom();
	const { partners } = view;
	return useMemo(() => {
		const names = shortNames(partners as readonly PlanPartner[]);
		const byId = new Map(partners.map((partner) => [partner.id, partner]));
		return {
			partners,
			partner: (id: PartnerId): PartnerView | null => byId.get(id) ?? null,
			shortName: (id: PartnerId): string => names.get(id) ?? "",
			stays: (id: PartnerId): boolean => byId.get(id)?.left === null,
		};
	}, [partners]);
}
