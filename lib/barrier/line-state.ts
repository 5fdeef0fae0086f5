import { objectors, type Standing, undecided } from "@/lib/agreement/standing";
import type { PartnerId } from "@/lib/ids";

/** How a row of the register stands. Each row is in exactly one state. [B5] */
export const LINE_STATES = [
	"open",
	"proposed",
	"waiting",
	"agreed",
	"lapsed",
	"objected",
	"doesNotApply",
] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Words that were withdrawn are looked for among the lapsed ones: both bind nobody and need a new round. */
export function lineState(standing: Standing | undefined): LineState {
	switch (standing?.kind) {
		case "open":
			return "waiting";
		case "objected":
			return "objected";
		case "lapsed":
		case "withdrawn":
			return "lapsed";
		case "in-force":
			return "agreed";
		default:
			return "proposed";
	}
}

/**
 * Who must act so that words move on: whoever drafts them, has not decided, objects (with whoever asked), or must be
 * asked again. [B6]
 */
export function waitsFor(standing: Standing | undefined, drafts: readonly PartnerId[]): readonly PartnerId[] {
	switch (standing?.kind) {
		case "open":
			return undecided(standing);
		case "objected":
			return [...objectors(standing), ...(standing.round ? [standing.round.partner] : [])];
		case "lapsed":
			return standing.answers.map(({ partner }) => partner);
		case "withdrawn":
			return standing.withdrawnBy ? [standing.withdrawnBy.partner] : [];
		case "in-force":
			return [];
		default:
			return drafts;
	}
}
