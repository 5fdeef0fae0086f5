import { useDeferredValue, useMemo, useRef } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { today as todayHere } from "@/components/plan/dates";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { type Matrix, matrixOf } from "@/lib/clarity/matrix";
import type { PlanContext } from "@/lib/plan/plan-index";

/** Everything the roles matrix draws, out of the parts and marks as they are now. */
export function useRoles() {
	const room = useRoom();
	const { partners: everybody, shortName } = usePartners();
	const plan = useDeferredValue(usePlanDraft());
	const { attested } = useDeferredValue(usePlanNow());
	const today = todayHere();
	const context = useMemo<PlanContext>(
		() => ({ plan, partners: everybody, today, attested }),
		[plan, everybody, today, attested],
	);
	const before = useRef<Matrix | null>(null);
	const matrix = useMemo(() => {
		before.current = matrixOf(context, before.current);
		return before.current;
	}, [context]);
	const partners = useMemo(() => everybody.filter(({ left }) => left === null), [everybody]);
	return { room, matrix, partners, shortName };
}
