import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import { type PlanPartner, shortNames } from "@/lib/plan/partner-name";
import type { PlanDraft } from "@/lib/plan/read";
import { CHECKS, checkOf, type UnmetKey } from "./check";

const say = goingLive.gaps;

/** Unmet conditions of one sort, as they are recorded: "2 aims not agreed: A3, A4". */
interface GapLine {
	kind: keyof typeof say.kinds;
	count: number;
	text: string;
	/** What it is of, in the order of the plan; none where the sentence says it all. */
	names: readonly string[];
}

const LEFT_OUT = "partner:";

/**
 * Unmet conditions grouped into the sentences that partners consent to. [G8]
 *
 * The catch: keys are what is recorded, so a card that is gone since still counts; it has no code to be called by.
 */
export function gapLines(
	keys: readonly UnmetKey[],
	plan: PlanDraft,
	partners: readonly PlanPartner[],
): GapLine[] {
	const codes = new Map<CardId, string>(
		plan.cards.map((card) => [card.id, card.code || card.title.trim() || words.board.untitled]),
	);
	const names = shortNames(partners);
	return CHECKS.flatMap((check) => {
		const of = keys.filter((key) => checkOf(key) === check).map((key) => key.slice(check.length + 1));
		const nothing = check === "accountable" ? "noRoles" : "noAims";
		const leftOut = of.filter((one) => one.startsWith(LEFT_OUT)).map((one) => one.slice(LEFT_OUT.length));
		const cards = of.filter((one) => one !== "none" && !one.startsWith(LEFT_OUT));
		return [
			...line(nothing, of.includes("none") ? [""] : []),
			...line(
				check,
				inOrderOf([...codes.keys()], cards).map((id) => codes.get(id) ?? say.goneCard),
			),
			...line(
				"leftOut",
				inOrderOf(
					partners.map(({ id }) => id),
					leftOut,
				).map((id) => names.get(id) ?? ""),
			),
		];
	});
}

function line(kind: GapLine["kind"], names: readonly string[]): GapLine[] {
	if (names.length === 0) return [];
	return [
		{
			kind,
			count: names.length,
			text: say.kinds[kind](names.length),
			names: names.filter((name) => name !== ""),
		},
	];
}

/** The plan's order first, then what is not in it any more. */
function inOrderOf(order: readonly string[], ids: readonly string[]): string[] {
	const place = (id: string) => {
		const found = order.indexOf(id);
		return found === -1 ? order.length : found;
	};
	return [...ids].sort((a, b) => place(a) - place(b));
}
