import type { CardId, PartnerId, PersonId } from "@/lib/ids";

export const CLARITIES = ["clear", "partly", "unclear"] as const;
export type Clarity = (typeof CLARITIES)[number];

/** What one partner says of one responsibility: how clear it is to them, and whom they believe accountable. */
export interface ClarityMark {
	role: CardId;
	partner: PartnerId;
	clarity: Clarity | null;
	/** Needed when it is not clear. */
	reason: string;
	/** null: they have not said. */
	claim: PartnerId | null;
	personId: PersonId;
	personName: string;
	at: string;
}

export type RoleState = "clear" | "gap" | "overlap" | "disputed" | "unclear";

export interface RoleView {
	state: RoleState;
	/** Partners to whom it is unclear. */
	unclear: readonly PartnerId[];
	/** Partners that have said who they believe is accountable, where they differ from each other or the matrix. */
	disputing: readonly PartnerId[];
}

/**
 * How a responsibility stands: nobody accountable is a gap, two an overlap; then claims that differ, then a partner
 * to whom it is unclear. [G3]
 *
 * The catch: a partner that has said nothing disputes nothing, and "partly" only warns.
 */
export function roleView(
	accountable: readonly PartnerId[],
	marks: readonly ClarityMark[],
	stays: (partner: PartnerId) => boolean,
): RoleView {
	const said = marks.filter(({ partner }) => stays(partner));
	const unclear = said.filter(({ clarity }) => clarity === "unclear").map(({ partner }) => partner);
	const claims = said.filter(({ claim }) => claim !== null);
	const [only] = accountable.length === 1 ? accountable : [];
	const agreed =
		only === undefined
			? new Set(claims.map(({ claim }) => claim)).size <= 1
			: claims.every(({ claim }) => claim === only);
	const disputing = agreed ? [] : claims.map(({ partner }) => partner);
	const state: RoleState =
		accountable.length === 0
			? "gap"
			: accountable.length > 1
				? "overlap"
				: disputing.length > 0
					? "disputed"
					: unclear.length > 0
						? "unclear"
						: "clear";
	return { state, unclear, disputing };
}
