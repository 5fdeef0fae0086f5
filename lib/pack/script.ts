import { canonical } from "@/lib/history/canonical";
import { cardOfEntry, factsOfEntry } from "@/lib/ledger/sentence";
import { type Checks, checkPack } from "./in-page/check";
import { checkChain } from "./in-page/check-chain";
import { checkMarks } from "./in-page/check-marks";
import { checkPartners } from "./in-page/check-partners";
import { checkStory } from "./in-page/check-story";
import { checkWords } from "./in-page/check-words";
import { drawPack } from "./in-page/draw";
import { drawAgreements } from "./in-page/draw-agreements";
import { drawLedger } from "./in-page/draw-ledger";
import { drawSummary } from "./in-page/draw-summary";
import { drawText } from "./in-page/draw-text";
import { partsOf } from "./in-page/parts";
import { readPack } from "./in-page/read";
import { runPack, type Steps } from "./in-page/run";
import { standingIn } from "./in-page/standing";
import { tellVerdict } from "./in-page/tell";
import { browserDigest, dayOf, element, fill, leaves } from "./in-page/tools";
import { sentenceName } from "./sentences";

export const CHECKS: Checks = {
	read: readPack,
	facts: [checkWords, checkChain, checkStory, checkPartners],
	marks: checkMarks,
	tools: {
		canonical,
		digest: browserDigest,
		leaves,
		fill,
		dayOf,
		element,
		partsOf,
		standingIn,
		cardOfEntry,
		factsOfEntry,
		sentenceName,
	},
};

const STEPS: Steps = {
	checks: CHECKS,
	check: checkPack,
	draw: drawPack,
	drawing: { summary: drawSummary, parts: [drawAgreements, drawText, drawLedger] },
	tell: tellVerdict,
};

/** Functions as they are written, under the names that they are handed on by. */
function source(value: unknown): string {
	if (typeof value === "function") return String(value);
	if (Array.isArray(value)) return `[${value.map(source).join(",")}]`;
	return `{${Object.entries(value as object)
		.map(([name, one]) => `${name}:${source(one)}`)
		.join(",\n")}}`;
}

/**
 * The script of a pack's page: its steps as text, handed to the first of them. [Q3]
 *
 * The catch: a build may give functions other names, so none calls another by its name; each is handed what it needs.
 */
export const packScript = (): string => `(${runPack})(${source(STEPS)});`;
