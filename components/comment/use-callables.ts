import { useMemo } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useRoom } from "@/components/room/plan-room";
import type { Callable } from "@/lib/comment/mention-search";

/** Whom a comment can call, or a thread be assigned to: everybody with a seat, and every partner that stays. */
export function useCallables(): readonly Callable[] {
	const { view } = useRoom();
	const { partners, shortName } = usePartners();
	return useMemo(() => {
		const people = [...new Map(view.seats.map((seat) => [seat.personId, seat])).values()].map(
			(seat): Callable => ({
				kind: "person",
				id: seat.personId,
				name: seat.personName,
				of: shortName(seat.partnerId),
			}),
		);
		const organisations = partners
			.filter(({ left }) => left === null)
			.map((one): Callable => ({ kind: "partner", id: one.id, name: shortName(one.id), of: one.name }));
		return [...people, ...organisations];
	}, [view.seats, partners, shortName]);
}
