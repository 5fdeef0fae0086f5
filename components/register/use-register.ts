import { useDeferredValue, useMemo, useState } from "react";
import { today as todayHere } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { linesIn, type Narrowing, NO_NARROWING, narrowed, narrowingCounts } from "@/lib/barrier/narrow";
import { registerOf } from "@/lib/barrier/register";
import type { PlanContext } from "@/lib/plan/plan-index";

/**
 * Everything the register draws, out of the words and decisions as they are now.
 *
 * The plan is deferred: while somebody types in a card over the register, the card is drawn first.
 */
export function useRegister() {
	const room = useRoom();
	const everybody = room.view.partners;
	const plan = useDeferredValue(usePlanDraft());
	const { attested } = useDeferredValue(usePlanNow());
	const [by, setBy] = useState<Narrowing>(NO_NARROWING);
	const today = todayHere();
	const context = useMemo<PlanContext>(
		() => ({ plan, partners: everybody, today, attested }),
		[plan, everybody, today, attested],
	);
	const register = useMemo(() => registerOf(context), [context]);
	const partners = useMemo(() => everybody.filter(({ left }) => left === null), [everybody]);
	const shown = useMemo(() => narrowed(register, by), [register, by]);
	return {
		room,
		everybody,
		partners,
		today,
		register,
		shown,
		by,
		setBy,
		counts: useMemo(
			() =>
				narrowingCounts(
					register,
					by,
					partners.map(({ id }) => id),
				),
			[register, by, partners],
		),
		rows: useMemo(() => ({ shown: linesIn(shown).length, of: linesIn(register).length }), [shown, register]),
	};
}
