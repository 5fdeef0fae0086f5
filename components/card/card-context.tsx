"use client";
import { createContext, type ReactNode, useCallback, useContext, useMemo } from "react";
import { useRoom } from "@/components/room/plan-room";
import type { CardId, PartnerId } from "@/lib/ids";
import { type CardMap, cardMap } from "@/lib/plan/document";
import { type PlanPartner, shortNames } from "@/lib/plan/partner-name";
import type { CardDraft } from "@/lib/plan/read";
import type { CardState } from "@/lib/plan/state";
import type { PartnerView } from "@/lib/queries";

/** What every part of the sheet needs to know of the card it stands on. */
export interface OpenCard {
	card: CardDraft;
	map: CardMap;
	state: CardState;
	/** May be written to now: the seat drafts, and the card is not in the bin. */
	writable: boolean;
}

const CardContext = createContext<OpenCard | null>(null);

export function CardProvider({
	card,
	state,
	writable,
	children,
}: Omit<OpenCard, "map"> & { children: ReactNode }) {
	const { doc } = useRoom();
	const map = cardMap(doc, card.id);
	const value = useMemo(() => map && { card, map, state, writable }, [card, map, state, writable]);
	return value && <CardContext.Provider value={value}>{children}</CardContext.Provider>;
}

export function useOpenCard(): OpenCard {
	const open = useContext(CardContext);
	if (!open) throw new Error("a part of the card sheet is drawn outside of it");
	return open;
}

/** Partners who are on the plan, and those who left but are still named on this card. */
export function usePartners(): { partners: readonly PartnerView[]; shortName: (id: PartnerId) => string } {
	const { view } = useRoom();
	const shortName = useCallback(
		(id: PartnerId) => shortNames(view.partners as readonly PlanPartner[]).get(id) ?? "",
		[view.partners],
	);
	return { partners: view.partners, shortName };
}

/** Who else stands on a card, or in one of its fields; each person once. */
export function useOthersOn(card: CardId, field?: string) {
	const { present, online } = useRoom();
	return useMemo(() => {
		if (!online) return [];
		const others = present.filter(
			(one) => !one.self && one.card === card && (field === undefined || one.editing === field),
		);
		return [...new Map(others.map((one) => [one.personId, one])).values()];
	}, [present, online, card, field]);
}

/** Tells the others in which field of the card this person types. */
export function useTypingIn(field: string) {
	const { card } = useOpenCard();
	const { setWhere } = useRoom();
	return useMemo(
		() => ({
			onFocus: () => setWhere({ card: card.id, editing: field }),
			onBlur: () => setWhere({ card: card.id, editing: null }),
		}),
		[setWhere, card.id, field],
	);
}
